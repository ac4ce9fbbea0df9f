"""Health and wellbeing in pounds."""

from decimal import Decimal


def qaly_gbp(years: Decimal, value_gbp: Decimal) -> Decimal:
    """Value years of life in full health, in the prices of the value.

    Args:
        years: Gained.
        value_gbp: Social value of one; not a threshold for buying medicines.
    """
    return years * value_gbp


def wellby_gbp(points: Decimal, people: Decimal, years: Decimal, value_gbp: Decimal) -> Decimal:
    """Value points of life satisfaction, in the prices of the value.

    Args:
        points: On the scale from 0 to 10, gained by each person.
        people: Who gain.
        years: For which they do.
        value_gbp: Of one point for one person for one year.

    >>> wellby_gbp(Decimal("0.3"), Decimal(200), Decimal(1), Decimal(13_000))
    Decimal('780000.0')
    """
    return points * people * years * value_gbp
