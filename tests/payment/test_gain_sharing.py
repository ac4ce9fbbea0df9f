import numpy as np
from hypothesis import given

from tests.payment.shapes import (
    EITHER_WAY,
    SHARE,
    SUM,
    near,
    one,
    rows,
    shares_of_parties,
    vectors,
)
from toolkit.payment import (
    Draws,
    asymmetric_gain_share,
    capped_gain_share,
    gain_share,
    linear_gain_share,
    quality_adjusted_gain_share,
)


@given(SUM, SUM, SHARE, SHARE)
def test_a_gain_share_stays_within_its_cap(
    target: float, actual: float, share: float, cap: float
) -> None:
    moved = float(gain_share(one(target), one(actual), share, cap)[0, 0])
    assert abs(moved) <= cap * target
    assert abs(moved) <= share * abs(target - actual)
    assert moved * (target - actual) >= 0  # a saving is never charged to providers


@given(SUM, SUM, SHARE, SHARE)
def test_providers_never_gain_from_a_dearer_outcome(
    target: float, actual: float, share: float, cap: float
) -> None:
    before = gain_share(one(target), one(actual), share, cap)[0, 0]
    after = gain_share(one(target), one(actual * 1.01 + 1), share, cap)[0, 0]
    assert after <= before


def test_at_target_and_with_no_share_nothing_moves() -> None:
    assert gain_share(one(100), one(100), 0.5, 0.1)[0, 0] == 0
    assert gain_share(one(100), one(150), 0, 0.1)[0, 0] == 0
    assert gain_share(one(100), one(150), 0.5, 0)[0, 0] == 0


def test_a_gain_share_works_over_draws_and_years_at_once() -> None:
    target = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert (gain_share(target, 2 * target, 0.5, 0.1) == -0.1 * target).all()


@given(rows(EITHER_WAY), shares_of_parties())
def test_shares_that_add_up_leave_nothing(variance: Draws, shares: Draws) -> None:
    split = linear_gain_share(variance, shares)
    assert near(split.by_party_gbp.sum(axis=-1), variance)
    assert near(split.retained_gbp, 0.0, 1e9)


@given(rows(EITHER_WAY), shares_of_parties(), shares_of_parties())
def test_savings_and_overspends_have_shares_of_their_own(
    variance: Draws, gain: Draws, pain: Draws
) -> None:
    found = asymmetric_gain_share(variance, gain, pain / 2)
    expected = np.where(
        variance[..., np.newaxis] > 0,
        linear_gain_share(variance, gain).by_party_gbp,
        linear_gain_share(variance, pain / 2).by_party_gbp,
    )
    assert near(found.by_party_gbp, expected)
    assert near(found.whole_gbp, variance)


@given(rows(EITHER_WAY), shares_of_parties(), vectors(SUM), vectors(SUM))
def test_caps_hold_and_conserve_the_variance(
    variance: Draws, shares: Draws, loss: Draws, gain: Draws
) -> None:
    found = capped_gain_share(linear_gain_share(variance, shares), loss, gain)
    assert (found.by_party_gbp >= -loss).all()
    assert (found.by_party_gbp <= gain).all()
    assert near(found.whole_gbp, variance)


@given(rows(EITHER_WAY), shares_of_parties(), rows(SHARE))
def test_poor_quality_costs_gains_and_never_eases_pain(
    variance: Draws, shares: Draws, quality: Draws
) -> None:
    split = linear_gain_share(variance, shares)
    found = quality_adjusted_gain_share(split, quality)
    saved = (variance > 1)[..., np.newaxis]
    expected = np.where(saved, quality[..., np.newaxis], 1.0) * split.by_party_gbp
    assert near(found.by_party_gbp[variance > 1], expected[variance > 1])
    assert near(found.by_party_gbp[variance < -1], split.by_party_gbp[variance < -1])
    assert near(found.whole_gbp, variance)


@given(rows(EITHER_WAY), shares_of_parties(), vectors(SUM))
def test_the_order_of_parties_is_irrelevant(variance: Draws, shares: Draws, cap: Draws) -> None:
    found = capped_gain_share(linear_gain_share(variance, shares), cap, cap)
    turned = capped_gain_share(linear_gain_share(variance, shares[::-1]), cap[::-1], cap[::-1])
    assert near(turned.by_party_gbp[..., ::-1], found.by_party_gbp)
    assert near(turned.retained_gbp, found.retained_gbp, 1e9)
