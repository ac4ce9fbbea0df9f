"""How long a period is in years, the same way into a release and out of it."""

from datetime import date, timedelta
from decimal import Decimal

DAYS_A_YEAR = Decimal("365.25")


def years_of(first: date, last: date) -> Decimal:
    """Count years from a first to a last day; whole months where the days allow it.

    >>> years_of(date(2026, 10, 1), date(2028, 9, 30))
    Decimal('2')
    """
    after = last + timedelta(days=1)
    if after.day == first.day:
        months = (after.year - first.year) * 12 + after.month - first.month
        return Decimal(months) / 12
    return Decimal((after - first).days) / DAYS_A_YEAR


def service_years(first: date, last: date) -> Decimal:
    """Count the years that a value is spread over: a shorter contract is one year of service.

    >>> service_years(date(2026, 1, 1), date(2026, 6, 30))
    Decimal('1')
    """
    return max(Decimal(1), years_of(first, last))
