import numpy as np
from hypothesis import given

from tests.payment.shapes import SHARE, SUM, near, rows
from toolkit.payment import Draws, blended, breaks_glass


@given(rows(SUM), SUM, SHARE)
def test_provider_and_commissioner_bear_the_whole_difference(
    value: Draws, plan: float, share: float
) -> None:
    paid = blended(value, plan, plan, share)
    borne_by_provider = value - paid
    assert near(borne_by_provider, (1 - share) * (value - plan), 1e9)


@given(rows(SUM), SUM)
def test_the_ends_are_block_and_activity(value: Draws, plan: float) -> None:
    assert (blended(value, plan, plan, 0.0) == plan).all()
    assert near(blended(value, plan, plan, 1.0), value, 1e9)


def test_glass_breaks_beyond_the_threshold_on_either_side() -> None:
    value = np.array([[89.0, 90.0, 100.0, 110.0, 111.0]])
    assert breaks_glass(value, 100.0, 0.1).tolist() == [[True, False, False, False, True]]
