"""Alliance payment in three limbs: open-book cost, a fee, and a share of the common result."""

from dataclasses import dataclass

import numpy as np

from toolkit.payment.draws import Draws, Term
from toolkit.payment.splits import parts


@dataclass(frozen=True, eq=False)
class ThreeLimbTerms:
    """What an alliance agrees about the third limb.

    Args:
        target_gbp: Target outturn cost, fees included, GBP nominal.
        share: Part of the difference from it that members share, 0 to 1.
        split: Of the third limb between members, adding up to 1, shape (members,).
    """

    target_gbp: Term
    share: Term
    split: Draws


@dataclass(frozen=True, eq=False)
class ThreeLimbs:
    """What members of an alliance are paid, GBP nominal, shape (draws, years, members)."""

    cost_gbp: Draws
    fee_gbp: Draws
    result_gbp: Draws

    @property
    def paid_gbp(self) -> Draws:
        """All three limbs."""
        return self.cost_gbp + self.fee_gbp + self.result_gbp


def three_limb(
    cost_gbp: Draws, fee_gbp: Draws, terms: ThreeLimbTerms, key_results_gbp: Term = 0.0
) -> ThreeLimbs:
    """Pay cost and fee, and let members stand together for the difference from the target.

    Members can lose their fees together and no more; the owner bears what lies beyond. One member
    can lose more than its own fee where the split does not follow the fees.

    Args:
        cost_gbp: Limb 1, direct cost from open books, shape (draws, years, members).
        fee_gbp: Limb 2, overhead and profit, shape (members,) or (draws, years, members).
        terms: Of limb 3.
        key_results_gbp: Payment for key result areas, outside the floor, shape (draws, years).

    Returns:
        The three limbs.

    Source:
        PCI Alliance Services on alliance payment; Practical Law, painshare and gainshare in
        alliancing contracts; worked figures in tests/published/mechanisms.yaml.
    """
    fee = np.broadcast_to(fee_gbp, cost_gbp.shape)
    fees = fee.sum(axis=-1)
    outturn = cost_gbp.sum(axis=-1) + fees
    whole = np.maximum(-fees, terms.share * (terms.target_gbp - outturn)) + key_results_gbp
    return ThreeLimbs(cost_gbp, fee, parts(whole, terms.split))
