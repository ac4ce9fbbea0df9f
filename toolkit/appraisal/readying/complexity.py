"""Complexity: some arrangements are too big to happen."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Complexity:
    """How much an option asks of those who must agree on it.

    Args:
        parties: Who must sign.
        lots: To be awarded.
        months: From the decision to the award.
        score: Their product; it compares options of one case and means nothing by itself.
    """

    parties: int
    lots: int
    months: Decimal
    score: Decimal


def complexity(parties: int, lots: int, months: Decimal) -> Complexity:
    """Multiply parties, lots and months to award.

    Args:
        parties: Who must sign, commissioners and providers.
        lots: To be awarded.
        months: From the decision to the award.

    Raises:
        ValueError: One of them is below 0.

    Source:
        A convention of this toolkit for a fear told to the survey of HSJ, LGC and Bevan Brittan:
        that such contracts are too big to happen.

    >>> complexity(12, 8, Decimal(9)).score
    Decimal('864')
    """
    if min(Decimal(parties), Decimal(lots), months) < 0:
        raise ValueError("parties, lots and months cannot be below 0; count them anew")
    return Complexity(parties, lots, months, parties * lots * months)
