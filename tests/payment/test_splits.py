import numpy as np
from hypothesis import given

from tests.payment.shapes import EITHER_WAY, near, rows, shares_of_parties
from toolkit.payment import Draws
from toolkit.payment.splits import parts, split_of


@given(rows(EITHER_WAY), shares_of_parties())
def test_parts_and_what_is_retained_make_up_the_sum(shared: Draws, shares: Draws) -> None:
    split = split_of(shared, parts(shared, shares / 2))
    assert near(split.whole_gbp, shared)
    assert near(split.retained_gbp, shared / 2)


def test_shares_may_differ_by_year() -> None:
    by_year = np.array([[1.0, 0.0], [0.25, 0.75]])
    assert parts(np.array([[8.0, 8.0]]), by_year).tolist() == [[[8, 0], [2, 6]]]
