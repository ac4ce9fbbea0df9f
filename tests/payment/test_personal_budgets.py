import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import SHARE, near, rows
from toolkit.payment import Draws, TakeUp, hours_lost, income_lost, stranded_cost


@given(rows(st.floats(-0.5, 0.5)), SHARE, st.floats(0, 50))
def test_twice_the_rise_loses_twice_the_hours(rise: Draws, leaving: float, price: float) -> None:
    once = income_lost(np.asarray(hours_lost(TakeUp(2000.0, rise, leaving, 10.0))), price)
    twice = income_lost(np.asarray(hours_lost(TakeUp(2000.0, 2 * rise, leaving, 10.0))), price)
    assert near(twice, 2 * once, 1.0)


def test_nobody_leaving_strands_nothing_and_a_fall_brings_hours_back() -> None:
    assert hours_lost(TakeUp(2000.0, 0.11, 0.0, 10.0)) == 0
    assert hours_lost(TakeUp(100.0, -0.1, 1.0, 1.0)) == -520
    assert hours_lost(TakeUp(100.0, 0.1, 1.0, 1.0), 52.18) == 521.8


def test_only_the_fixed_part_of_the_cost_is_stranded() -> None:
    assert stranded_cost(np.array([[100.0]]), np.array([0.15])).tolist() == [[15]]
