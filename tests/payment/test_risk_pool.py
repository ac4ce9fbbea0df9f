import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import EITHER_WAY, SUM, near, rows, shares_of_parties, vectors
from toolkit.payment import Draws, risk_pool

LOSSES = st.lists(rows(EITHER_WAY, 4), min_size=3, max_size=3).map(
    lambda years: np.stack(years, axis=1)
)
CONTRIBUTED = vectors(st.floats(1, 1e8))
SHARES = st.none() | shares_of_parties()


@given(LOSSES, SUM, CONTRIBUTED, SHARES)
def test_a_pool_is_drawn_or_returned_to_the_last_pound(
    loss: Draws, retention: float, contributed: Draws, shares: Draws | None
) -> None:
    found = risk_pool(loss, retention, contributed, shares)
    spent = found.drawn_gbp.sum(axis=-1) + found.returned_gbp.sum(axis=-1)
    assert near(spent, contributed.sum())
    assert (found.returned_gbp >= 0).all()


@given(LOSSES, SUM, CONTRIBUTED, SHARES)
def test_a_loss_is_retained_drawn_or_residual(
    loss: Draws, retention: float, contributed: Draws, shares: Draws | None
) -> None:
    found = risk_pool(loss, retention, contributed, shares)
    borne = np.minimum(np.maximum(loss, 0), retention)
    assert near(borne + found.drawn_gbp + found.residual_gbp, np.maximum(loss, 0))
    assert (found.residual_gbp >= -1e-6).all()


@given(LOSSES, CONTRIBUTED, shares_of_parties())
def test_the_order_of_members_is_irrelevant(loss: Draws, contributed: Draws, shares: Draws) -> None:
    found = risk_pool(loss, 0.0, contributed, shares)
    turned = risk_pool(loss[..., ::-1], 0.0, contributed[::-1], shares[::-1])
    assert near(turned.drawn_gbp[..., ::-1], found.drawn_gbp)
    assert near(turned.returned_gbp[..., ::-1], found.returned_gbp)


def test_a_pool_too_small_is_shared_by_claims_where_no_shares_are_agreed() -> None:
    found = risk_pool(np.array([[[30.0, 10.0, -5.0]]]), 0.0, np.array([5.0, 5.0, 10.0]))
    assert found.drawn_gbp.tolist() == [[[15, 5, 0]]]
    assert found.residual_gbp.tolist() == [[[15, 5, 0]]]
    assert found.returned_gbp.tolist() == [[[0, 0, 0]]]
