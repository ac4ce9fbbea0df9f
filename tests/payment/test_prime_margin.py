import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import SHARE, near, rows
from toolkit.payment import (
    Draws,
    PrimeCosts,
    break_even_growth,
    prime_margin,
    subcontracts,
    volume_sensitivity,
)

UNITS = rows(st.floats(1, 1e5))
COSTS = PrimeCosts(2.5e6, 0.7e6, vat_gbp=np.array([0.0, 1e5, 2e5]), transition_gbp=3e5)


@given(UNITS, st.floats(1, 1e5), SHARE)
def test_the_margin_moves_with_volume_as_its_sensitivity_says(
    units: Draws, more: float, tariff: float
) -> None:
    before = prime_margin(24e6, subcontracts(units, 1000.0, 20000.0, tariff), COSTS)
    after = prime_margin(24e6, subcontracts(units + more, 1000.0, 20000.0, tariff), COSTS)
    assert near(after - before, volume_sensitivity(tariff) * 1000.0 * more, 1e9)


@given(st.floats(1, 1e6), st.floats(0.1, 1))
def test_at_break_even_growth_nothing_is_left(margin: float, tariff: float) -> None:
    plan = np.array([[20000.0]])
    paid = subcontracts(plan, 1000.0, plan, tariff)
    growth = break_even_growth(np.array([[margin]]), paid, tariff)
    revenue = paid + margin
    grown = subcontracts(plan * (1 + growth), 1000.0, plan, tariff)
    assert near(prime_margin(revenue, grown, PrimeCosts(0.0, 0.0)), 0.0, 1e8)


def test_every_cost_comes_off_the_margin() -> None:
    margin = prime_margin(30e6, np.full((1, 3), 20e6), COSTS)
    assert margin.tolist() == [[6.5e6, 6.4e6, 6.3e6]]


@given(UNITS)
def test_block_subcontracts_ignore_the_volume(units: Draws) -> None:
    assert near(subcontracts(units, 1000.0, 500.0, 0.0), 500000.0)
    assert near(subcontracts(units, 1000.0, 500.0, 1.0), units * 1000.0)
