from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.files.open_contracting.durations import service_years, years_of

DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), Decimal(1)),
        (date(2026, 10, 1), date(2033, 9, 30), Decimal(7)),
        (date(2026, 1, 1), date(2026, 6, 30), Decimal("0.5")),
        (
            date(2026, 1, 15),
            date(2026, 1, 14) + timedelta(days=487),
            Decimal(487) / Decimal("365.25"),
        ),
    ],
)
def test_whole_months_count_as_such(first: date, last: date, years: Decimal) -> None:
    assert years_of(first, last) == years


@given(DAYS, st.integers(1, 9_000))
def test_a_longer_term_never_has_fewer_years_of_service(first: date, days: int) -> None:
    shorter, longer = first + timedelta(days=days), first + timedelta(days=days + 31)
    assert 1 <= service_years(first, shorter) <= service_years(first, longer)
