import numpy as np
import pytest
from hypothesis import given

from tests.payment.shapes import SHARE, SUM, near, rows
from toolkit.errors import InputError
from toolkit.payment import Corridor, Draws, tolerance_corridor


@given(rows(SHARE), SHARE)
def test_inside_the_corridor_only_the_agreed_sum_is_paid(place: Draws, width: float) -> None:
    units = 1000 * (1 + width * (2 * place - 1))
    paid = tolerance_corridor(units, 1000.0, 10.0, 10000.0, Corridor(width, 0.5, 0.5))
    assert near(paid, 10000.0, 1e6)


@given(rows(SUM), rows(SUM), SHARE, SHARE, SHARE)
def test_more_activity_is_never_paid_less(
    units: Draws, more: Draws, width: float, above: float, below: float
) -> None:
    corridor = Corridor(width, above, below)
    before = tolerance_corridor(units, 1e6, 10.0, 1e7, corridor)
    assert (tolerance_corridor(units + more, 1e6, 10.0, 1e7, corridor) >= before - 1e-3).all()


def test_below_the_corridor_a_part_is_given_back() -> None:
    units = np.array([[900.0, 950.0]])
    paid = tolerance_corridor(units, 1000.0, 10.0, 10000.0, Corridor(0.05, 0.5, 0.2))
    assert paid.tolist() == [[9900, 10000]]


def test_a_corridor_of_wrong_shares_is_refused_in_one_message() -> None:
    with pytest.raises(InputError) as refused:
        Corridor(2.0, 0.5, -0.1)
    assert [fault.name for fault in refused.value.faults] == ["below_share", "tolerance_share"]
