"""Risks priced by chance and impact."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Expected:
    """What some independent risks come to.

    Args:
        gbp: On average.
        variance: Of their sum, GBP squared.
    """

    gbp: Decimal
    variance: Decimal


def expected(chances: Sequence[Decimal], impacts_gbp: Sequence[Decimal]) -> Expected:
    """Price risks that come or do not come, each by itself.

    Args:
        chances: Of each, 0 to 1.
        impacts_gbp: What each costs where it comes.

    Source:
        Mean and variance of independent Bernoulli events.
    """
    pairs = list(zip(chances, impacts_gbp, strict=True))
    return Expected(
        sum((p * gbp for p, gbp in pairs), Decimal(0)),
        sum((p * (1 - p) * gbp**2 for p, gbp in pairs), Decimal(0)),
    )
