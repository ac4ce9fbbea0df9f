from datetime import date, timedelta

import pytest

from toolkit.law.calendar import (
    NATIONS,
    Calendar,
    Nation,
    calendar_of,
    is_working_day,
    selection_regime_calendar,
    working_days_after,
    working_days_between,
    working_days_from,
)

ENGLAND = calendar_of(["England"])
SCOTLAND = calendar_of(["Scotland"])
ANYWHERE = calendar_of(NATIONS)


@pytest.mark.parametrize(
    ("day", "at_work"),
    [
        ("2026-04-02", "England Wales Scotland Northern Ireland"),
        ("2026-04-03", ""),  # Good Friday
        ("2026-04-06", "Scotland"),  # Easter Monday
        ("2026-05-04", ""),  # first Monday in May
        ("2026-08-03", "England Wales Northern Ireland"),
        ("2026-08-31", "Scotland"),
        ("2026-11-30", "England Wales Northern Ireland"),  # St Andrew
        ("2026-03-17", "England Wales Scotland"),  # St Patrick
        ("2026-07-13", "England Wales Scotland"),  # the Twelfth was a Sunday
        ("2026-12-24", "England Wales Scotland Northern Ireland"),
        ("2026-12-25", ""),
        ("2026-12-28", ""),  # for Boxing Day on a Saturday
        ("2026-12-29", "England Wales Scotland Northern Ireland"),
        ("2026-01-02", "England Wales Northern Ireland"),
        ("2022-06-02", ""),  # moved from May
        ("2022-06-03", ""),  # Platinum Jubilee
        ("2022-05-30", "England Wales Scotland Northern Ireland"),
        ("2022-09-19", ""),  # State Funeral
        ("2023-05-08", ""),  # Coronation
        ("2022-12-27", ""),  # for Christmas Day on a Sunday
        ("2023-01-02", ""),
        ("2023-01-03", "England Wales Northern Ireland"),
        ("2026-04-04", ""),  # a Saturday
    ],
)
def test_who_is_at_work_on_a_day(day: str, at_work: str) -> None:
    for nation in NATIONS:
        expected = nation in at_work
        assert is_working_day(calendar_of([nation]), date.fromisoformat(day)) is expected, nation


def test_a_holiday_anywhere_counts_where_all_nations_are_asked() -> None:
    assert not is_working_day(ANYWHERE, date(2026, 3, 17))
    assert not is_working_day(ANYWHERE, date(2026, 11, 30))
    assert is_working_day(ANYWHERE, date(2026, 3, 18))


@pytest.mark.parametrize(
    ("nation", "start", "count", "end"),
    [
        ("England", "2024-03-25", 8, "2024-04-08"),  # over Easter 2024
        ("Scotland", "2024-03-25", 8, "2024-04-05"),
        ("England", "2025-12-18", 8, "2026-01-02"),  # over Christmas
        ("England", "2026-01-17", 8, "2026-01-28"),  # from a Saturday
        ("England", "2022-05-27", 5, "2022-06-07"),  # over the Jubilee
        ("England", "2023-05-04", 3, "2023-05-10"),  # over the Coronation
        ("England", "2026-01-05", 0, "2026-01-05"),
    ],
)
def test_working_days_after_a_day(nation: Nation, start: str, count: int, end: str) -> None:
    found = working_days_after(calendar_of([nation]), date.fromisoformat(start), count)
    assert found == date.fromisoformat(end)


def test_a_period_that_begins_with_its_day() -> None:
    monday = date(2026, 1, 5)
    assert working_days_from(ENGLAND, monday, 8) == date(2026, 1, 14)
    assert working_days_from(ENGLAND, monday - timedelta(days=1), 8) == date(2026, 1, 14)
    assert working_days_from(ANYWHERE, date(2026, 3, 16), 8) == date(2026, 3, 26)
    assert working_days_from(ENGLAND, date(2026, 3, 16), 8) == date(2026, 3, 25)


def test_the_selection_regime_counts_no_first_monday_in_may() -> None:
    moved = date(2020, 5, 4)  # that year the bank holiday fell on the Friday
    assert is_working_day(calendar_of(["England"]), moved)
    assert not is_working_day(selection_regime_calendar(), moved)
    assert not is_working_day(selection_regime_calendar(), date(2020, 5, 8))
    assert is_working_day(selection_regime_calendar(), date(2026, 5, 11))
    without_holidays = Calendar((), (), named=True)
    assert not is_working_day(without_holidays, date(2029, 5, 7))
    assert is_working_day(without_holidays, date(2029, 5, 14))


def test_working_days_between_leave_out_the_first_day() -> None:
    england = selection_regime_calendar()
    assert working_days_between(england, date(2026, 4, 2), date(2026, 4, 7)) == 1
    assert working_days_between(england, date(2026, 4, 7), date(2026, 4, 7)) == 0
    assert working_days_between(england, date(2026, 4, 7), date(2026, 4, 8)) == 1
