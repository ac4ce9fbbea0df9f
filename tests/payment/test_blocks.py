import numpy as np
from hypothesis import given

from tests.payment.shapes import SUM, rows
from toolkit.payment import Draws, block


@given(rows(SUM), rows(SUM), SUM)
def test_a_block_ignores_the_volume(units: Draws, other: Draws, agreed: float) -> None:
    assert (block(agreed, units) == agreed).all()
    assert (block(agreed, units) == block(agreed, other)).all()


def test_a_block_may_change_by_year() -> None:
    assert block(np.array([5.0, 6.0]), np.ones((2, 2))).tolist() == [[5, 6], [5, 6]]
