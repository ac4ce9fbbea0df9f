from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.errors import RulebookError
from toolkit.law.calendar import NATIONS, calendar_of
from toolkit.law.counting import Calendars, Count, count_of, latest_before, latest_that, reached
from toolkit.law.figures import Entry

CALENDARS = Calendars(calendar_of(["England"]), calendar_of(NATIONS))


def _figure(value: str, unit: str) -> Entry:
    return Entry("period", date(2024, 1, 1), Decimal(value), unit, ("Act s.1",))


@pytest.mark.parametrize(
    ("value", "unit", "count"),
    [
        ("8", "working days after", Count(8, "working day")),
        (
            "8",
            "working days beginning with the day; no bank holiday of any part of the United "
            "Kingdom counts",
            Count(8, "working day", with_day=True, anywhere=True),
        ),
        ("30", "days after", Count(30, "day")),
        ("30", "days beginning with the last day of the quarter", Count(30, "day", with_day=True)),
        ("25", "days, beginning the day after", Count(25, "day")),
        ("6", "months beginning with the day", Count(6, "month", with_day=True)),
        ("4", "years", Count(48, "month")),
        ("28", "clear days", Count(28, "clear day")),
    ],
)
def test_a_unit_says_how_to_count(value: str, unit: str, count: Count) -> None:
    assert count_of(_figure(value, unit)) == count


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("12", "months; at least once in every such period"),
        ("40", "days before the tender notice; at least"),
        ("5", "years ending with the day"),
        ("25", "per cent"),
        ("2.5", "days after"),
    ],
)
def test_a_unit_that_starts_no_clock_is_refused(value: str, unit: str) -> None:
    with pytest.raises(RulebookError, match="period"):
        count_of(_figure(value, unit))


@pytest.mark.parametrize(
    ("count", "start", "end"),
    [
        (Count(30, "day"), "2026-01-31", "2026-03-02"),
        (Count(30, "day", with_day=True), "2026-01-31", "2026-03-01"),
        (Count(28, "clear day"), "2026-03-02", "2026-03-31"),
        (Count(3, "month"), "2025-11-30", "2026-02-28"),
        (Count(3, "month", with_day=True), "2026-01-15", "2026-04-14"),
        (Count(48, "month"), "2024-02-29", "2028-02-29"),
        (Count(8, "working day"), "2026-03-16", "2026-03-26"),
        (Count(8, "working day", with_day=True), "2026-03-16", "2026-03-25"),
        (Count(8, "working day", with_day=True, anywhere=True), "2026-03-16", "2026-03-26"),
        (Count(0, "day"), "2026-03-16", "2026-03-16"),
    ],
)
def test_the_day_reached(count: Count, start: str, end: str) -> None:
    assert reached(count, date.fromisoformat(start), CALENDARS) == date.fromisoformat(end)


COUNTS = st.builds(
    Count,
    st.integers(0, 60),
    st.sampled_from(("working day", "clear day", "day", "month")),
    anywhere=st.booleans(),
)


@given(COUNTS, st.dates(date(2013, 1, 1), date(2034, 1, 1)))
def test_backwards_is_the_last_day_that_still_does(count: Count, end: date) -> None:
    start = latest_before(count, end, CALENDARS)
    assert reached(count, start, CALENDARS) <= end
    assert reached(count, date.fromordinal(start.toordinal() + 1), CALENDARS) > end


def test_where_no_day_fits_the_search_is_refused() -> None:
    with pytest.raises(RulebookError, match="ten years"):
        latest_that(lambda _day: False, date(2026, 1, 1))


def test_a_period_in_words() -> None:
    assert Count(1, "day").words() == "1 day"
    assert Count(8, "working day", with_day=True).words() == "8 working days"
