"""Optimism bias: how far costs are uplifted once part of the reasons for it is dealt with."""

from collections.abc import Sequence
from decimal import Decimal


def managed_share(contributions: Sequence[Decimal], mitigations: Sequence[Decimal]) -> Decimal:
    """Give the part of the recorded bias that is dealt with.

    Args:
        contributions: Part of it that each reason makes up.
        mitigations: Part of each reason that is dealt with, 1 is all.

    Returns:
        Share, 0 to 1.
    """
    parts = (one * done for one, done in zip(contributions, mitigations, strict=True))
    return sum(parts, Decimal(0))


def uplift_share(upper: Decimal, lower: Decimal, managed: Decimal) -> Decimal:
    """Give the uplift that is left, never below the lower bound.

    Args:
        upper: Bound before anything is dealt with.
        lower: Bound once everything is.
        managed: Part that is dealt with.

    Source:
        Mott MacDonald (2002), worked example of the HM Treasury guidance: 39% with 23.8% managed
        leaves 29.7%.
    """
    return max(lower, upper * (1 - managed))


def mixed_share(parts: Sequence[Decimal], bounds: Sequence[Decimal]) -> Decimal:
    """Give the bound of a project that is part one type and part another.

    Args:
        parts: Of its cost, which add up to 1.
        bounds: Of each type.
    """
    return sum((part * one for part, one in zip(parts, bounds, strict=True)), Decimal(0))
