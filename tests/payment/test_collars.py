import numpy as np
from hypothesis import given

from tests.payment.shapes import SHARE, SUM, rows
from toolkit.payment import Draws, cap_and_collar


@given(rows(SUM), SUM, SHARE, SHARE)
def test_a_collar_never_leaves_its_bounds(
    value: Draws, agreed: float, below: float, above: float
) -> None:
    paid = cap_and_collar(value, agreed, below, above)
    assert (paid >= agreed * (1 - below)).all()
    assert (paid <= agreed * (1 + above)).all()


@given(rows(SUM), SUM, SHARE, SHARE)
def test_inside_the_collar_the_value_is_paid(
    value: Draws, agreed: float, below: float, above: float
) -> None:
    inside = (value >= agreed * (1 - below)) & (value <= agreed * (1 + above))
    assert (cap_and_collar(value, agreed, below, above)[inside] == value[inside]).all()


@given(rows(SUM), rows(SUM), SUM, SHARE)
def test_more_activity_is_never_paid_less(
    value: Draws, more: Draws, agreed: float, width: float
) -> None:
    before = cap_and_collar(value, agreed, width, width)
    assert (cap_and_collar(value + more, agreed, width, width) >= before).all()


def test_a_collar_without_width_is_a_block() -> None:
    assert (cap_and_collar(np.array([[1.0, 99.0]]), 50.0, 0.0, 0.0) == 50).all()
