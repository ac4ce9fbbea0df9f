import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import SHARE, near, shares_of_parties, vectors
from toolkit.payment import Draws, ThreeLimbTerms, three_limb

COST = vectors(st.floats(0, 1e8)).map(lambda found: found[np.newaxis, np.newaxis, :])
FEE = vectors(st.floats(0, 1e7))


@given(COST, FEE, st.floats(0, 5e8), SHARE, shares_of_parties())
def test_members_lose_their_fees_together_and_no_more(
    cost: Draws, fee: Draws, target: float, share: float, split: Draws
) -> None:
    limbs = three_limb(cost, fee, ThreeLimbTerms(target, share, split))
    assert (limbs.result_gbp.sum(axis=-1) >= -fee.sum() - 1e-3).all()
    assert (limbs.paid_gbp.sum(axis=-1) >= cost.sum(axis=-1) - 1e-3).all()


@given(COST, FEE, st.floats(0, 5e8), SHARE, shares_of_parties())
def test_above_the_floor_members_share_the_common_result(
    cost: Draws, fee: Draws, target: float, share: float, split: Draws
) -> None:
    limbs = three_limb(cost, fee, ThreeLimbTerms(target, share, split))
    result = share * (target - cost.sum() - fee.sum())
    if result >= -fee.sum():
        assert near(limbs.result_gbp.sum(), result, 1e9)


@given(COST, FEE, shares_of_parties())
def test_the_order_of_members_is_irrelevant(cost: Draws, fee: Draws, split: Draws) -> None:
    found = three_limb(cost, fee, ThreeLimbTerms(2e8, 0.5, split))
    turned = three_limb(cost[..., ::-1], fee[::-1], ThreeLimbTerms(2e8, 0.5, split[::-1]))
    assert near(turned.paid_gbp[..., ::-1], found.paid_gbp)


@given(COST, FEE, shares_of_parties())
def test_a_member_s_saving_helps_every_member_s_third_limb(
    cost: Draws, fee: Draws, split: Draws
) -> None:
    cheaper = cost.copy()
    cheaper[..., 0] *= 0.9
    terms = ThreeLimbTerms(2e8, 0.5, split)
    before, after = three_limb(cost, fee, terms), three_limb(cheaper, fee, terms)
    assert (after.result_gbp >= before.result_gbp - 1e-3).all()


def test_key_results_are_paid_outside_the_floor() -> None:
    cost, fee = np.array([[[100.0, 100.0]]]), np.array([5.0, 5.0])
    terms = ThreeLimbTerms(0.0, 1.0, np.array([0.5, 0.5]))
    assert three_limb(cost, fee, terms, 4.0).result_gbp.tolist() == [[[-3, -3]]]
