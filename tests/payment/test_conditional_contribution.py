import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import EITHER_WAY, PARTIES, SHARE, near, rows, vectors
from toolkit.payment import Draws, conditional_variance, net_of_charges

CONTRIBUTIONS = vectors(st.floats(1, 1e8))


@given(rows(EITHER_WAY), CONTRIBUTIONS, st.integers(0, PARTIES - 1), SHARE)
def test_the_fixed_partner_never_pays_more_and_parts_add_up(
    over: Draws, contributions: Draws, fixed: int, threshold: float
) -> None:
    borne = conditional_variance(over, contributions, fixed, threshold)
    assert near(borne.sum(axis=-1), over)
    assert (borne[..., fixed] <= 0).all()
    others = contributions.sum() - contributions[fixed]
    assert (borne[..., fixed][-over <= threshold * others] == 0).all()


@given(rows(EITHER_WAY), CONTRIBUTIONS)
def test_the_order_of_partners_is_irrelevant(over: Draws, contributions: Draws) -> None:
    found = conditional_variance(over, contributions, 0, 0.1)
    turned = conditional_variance(over, contributions[::-1], PARTIES - 1, 0.1)
    assert near(turned[..., ::-1], found)


def test_what_is_handed_in_is_left_alone() -> None:
    contributions = np.array([6.0, 4.0])
    conditional_variance(np.array([[3.0]]), contributions, 1, 0.1)
    assert contributions.tolist() == [6, 4]


def test_fewer_charges_raise_a_net_contribution_by_the_same_sum() -> None:
    gross = np.array([[100.0, 100.0]])
    assert net_of_charges(gross, np.array([[16.0, 10.0]])).tolist() == [[84, 90]]
