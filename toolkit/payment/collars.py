"""Cap and collar: pay by activity, but never outside a range around the agreed sum."""

import numpy as np

from toolkit.payment.draws import Draws, Term


def cap_and_collar(
    value_gbp: Draws, agreed_gbp: Term, below_share: Term, above_share: Term
) -> Draws:
    """Pay the value of activity within a range; the provider bears what lies outside it.

    Args:
        value_gbp: Activity at full price, GBP nominal, shape (draws, years).
        agreed_gbp: Sum around which the range lies, GBP nominal, 0 or more.
        below_share: How far the payment may fall, as a share of the agreed sum, 0 to 1.
        above_share: How far it may rise, 0 or more.

    Returns:
        Payment, GBP nominal, shape (draws, years).

    Source:
        NHS contract practice; worked figures in tests/published/mechanisms.yaml.
    """
    floor, ceiling = agreed_gbp * (1 - below_share), agreed_gbp * (1 + above_share)
    return np.clip(value_gbp, floor, ceiling)
