"""Gain and pain share: the difference between target and actual cost, shared between parties."""

import numpy as np

from toolkit.payment.draws import Draws, Term
from toolkit.payment.splits import Split, parts, split_of


def gain_share(
    target_gbp: Draws, actual_gbp: Draws, provider_share: float, cap_share: float
) -> Draws:
    """Share the difference between target and actual cost between two sides, within a cap.

    Args:
        target_gbp: Agreed cost, GBP nominal, shape (draws, years).
        actual_gbp: What it came to, same shape.
        provider_share: Part that providers keep of a saving and bear of an overspend, 0 to 1.
        cap_share: Most that may move either way, as a share of the target.

    Returns:
        What commissioners pay providers on top of the actual cost: above zero when there is a
        saving to share, below zero when providers bear a part of an overspend.

    Source:
        Linear gain and pain share with a cap; worked figures in tests/published/mechanisms.yaml.

    >>> one = np.ones((1, 1))
    >>> float(gain_share(100 * one, 94 * one, 0.5, 0.10)[0, 0])
    3.0
    >>> float(gain_share(100 * one, 130 * one, 0.5, 0.10)[0, 0])
    -10.0
    """
    cap = cap_share * target_gbp
    return np.clip(provider_share * (target_gbp - actual_gbp), -cap, cap)


def linear_gain_share(variance_gbp: Draws, shares: Draws) -> Split:
    """Share savings and overspends alike.

    Args:
        variance_gbp: Target less actual, GBP nominal, shape (draws, years); above 0 is a saving.
        shares: Of each party, adding up to 1 at most, shape (parties,) or (years, parties).

    Source:
        Monitor, local payment examples: multilateral gain and loss sharing.
    """
    return split_of(variance_gbp, parts(variance_gbp, shares))


def asymmetric_gain_share(variance_gbp: Draws, gain_shares: Draws, pain_shares: Draws) -> Split:
    """Share savings and overspends in different shares.

    Args:
        variance_gbp: Target less actual, GBP nominal, shape (draws, years).
        gain_shares: Of a saving, by party, adding up to 1 at most.
        pain_shares: Of an overspend, by party, adding up to 1 at most.

    Source:
        Monitor, local payment examples: multilateral gain and loss sharing.
    """
    saved = parts(np.maximum(variance_gbp, 0.0), gain_shares)
    return split_of(variance_gbp, saved + parts(np.minimum(variance_gbp, 0.0), pain_shares))


def capped_gain_share(split: Split, most_loss_gbp: Term, most_gain_gbp: Term) -> Split:
    """Let no party lose or gain more than its own limit; the rest is retained.

    Args:
        split: Of a saving or an overspend.
        most_loss_gbp: GBP nominal, 0 or more, a number or shape (parties,) or (years, parties).
        most_gain_gbp: The same for gains.

    Returns:
        The same sum, shared within the limits.

    Source:
        Foot Anstey, How to incentivise good performance in an alliance contract.
    """
    return split_of(split.whole_gbp, np.clip(split.by_party_gbp, -most_loss_gbp, most_gain_gbp))


def quality_adjusted_gain_share(split: Split, quality_share: Draws) -> Split:
    """Pay gains only as far as quality was kept; pain is borne in full.

    Args:
        split: Of a saving or an overspend.
        quality_share: 0 to 1, shape (draws, years).

    Returns:
        The same sum; what poor quality costs the parties is retained.

    Source:
        Monitor, local payment examples: multilateral gain and loss sharing.
    """
    whole = split.whole_gbp
    kept = np.where(whole > 0, quality_share, 1.0)
    return split_of(whole, split.by_party_gbp * kept[..., np.newaxis])
