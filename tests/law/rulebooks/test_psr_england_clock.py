from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.law.rulebooks.psr_tables import TESTS, read, sheet, shelve
from toolkit.law import reasons
from toolkit.law.calendar import (
    calendar_of,
    is_working_day,
    selection_regime_calendar,
    working_days_after,
    working_days_between,
)
from toolkit.law.counting import Calendars, count_of, reached
from toolkit.law.rulebooks import psr_england
from toolkit.law.rules import Duty

TABLE = read(TESTS / "rules" / "psr_england_cases.yaml")
BANK_HOLIDAYS = frozenset(TABLE["bank_holidays"])
CALENDAR = selection_regime_calendar()
RULEBOOK = shelve("psr_england", psr_england.build)
LAW = RULEBOOK.on(date(2026, 6, 1))
CALENDARS = Calendars(CALENDAR, CALENDAR)
BEGINS = count_of(LAW.figure("standstill_begins_after"))
WINDOW = count_of(LAW.figure("standstill_working_days"))
AWARD = int(str(LAW.figure("award_notice_days").value))
DAYS = st.dates(date(2024, 1, 1), date(2026, 11, 30))

CLOCKS = {
    "award_notice_a": ("contract_awarded_on", "award_notice_days"),
    "award_notice_b": ("contract_awarded_on", "award_notice_days"),
    "award_notice_c": ("contract_awarded_on", "award_notice_days"),
    "award_notice_msp": ("contract_awarded_on", "award_notice_days"),
    "award_notice_competitive": ("contract_awarded_on", "award_notice_days"),
    "call_off_notice": ("contract_awarded_on", "award_notice_days"),
    "urgent_award_notice": ("contract_awarded_on", "urgent_notice_days"),
    "urgent_modification_notice": ("modified_on", "urgent_notice_days"),
    "modification_notice": ("modified_on", "modification_notice_days"),
    "msp_wait": ("msp_notice_submitted_on", "msp_days"),
    "standstill": ("intention_notice_published_on", "standstill_begins_after"),
    "representation_window": ("standstill_began_on", "standstill_working_days"),
    "communicate_further_decision": (
        "further_decision_communicated_on",
        "further_decision_working_days",
    ),
    "panel_request": ("further_decision_communicated_on", "panel_request_working_days"),
    "abandonment_notice": ("abandonment_decided_on", "abandonment_notice_days"),
    "abandonment_notice_after_standstill": ("standstill_ended_on", "abandonment_notice_days"),
    "report_exclusion": ("excluded_or_replaced_on", "minister_notice_days"),
    "report_exclusion_challenge": ("exclusion_challenged_on", "minister_notice_days"),
    "report_exclusion_outcome": ("exclusion_challenge_ended_on", "minister_notice_days"),
}
UNITS = {
    "award_notice_days": (30, "days after"),
    "urgent_notice_days": (30, "days after"),
    "modification_notice_days": (30, "days after"),
    "abandonment_notice_days": (30, "days after"),
    "minister_notice_days": (30, "days beginning with"),
    "msp_days": (14, "days after"),
    "standstill_begins_after": (1, "days after"),
    "standstill_working_days": (8, "working days after"),
    "further_decision_working_days": (5, "working days after"),
    "panel_request_working_days": (5, "working days after"),
    "panel_review_working_days": (25, "working days after"),
}


def standstill_begins(published: date) -> date:
    """Count as the timetable does, by the figures of the rulebook."""
    return reached(BEGINS, published, CALENDARS)


def last_representation_day(published: date) -> date:
    return reached(WINDOW, standstill_begins(published), CALENDARS)


@pytest.mark.parametrize("notice", TABLE["standstills"], ids=lambda notice: notice["id"])
def test_real_notices(notice: dict[str, Any]) -> None:
    published = notice["published"]
    last = last_representation_day(published)
    assert standstill_begins(published) == notice["begins"]
    assert last == notice["last"]
    if "stated" in notice:
        short = working_days_between(CALENDAR, notice["stated"], last)
        assert short == notice["short"]
        facts = sheet(
            RULEBOOK,
            {"representations_received_on": last, "last_representation_day": notice["stated"]},
        )
        met = reasons.verdict_in_words(LAW.rules["representations_in_time"](facts, LAW), {})
        assert met == ("not met" if short else "met")
        named = {"intention_notice_published_on": published}
        named["last_day_named_to_providers"] = notice["stated"]
        counted = RULEBOOK.with_counted(sheet(RULEBOOK, named), LAW)
        assert counted.value("last_representation_day") == last
        found = reasons.verdict_in_words(LAW.rules["window_named_too_short"](counted, LAW), {})
        assert found == ("met" if short else "not met")


@pytest.mark.parametrize("notice", TABLE["thirty_days"], ids=lambda notice: notice["id"])
def test_thirty_days_after_an_award(notice: dict[str, Any]) -> None:
    last = notice["awarded"] + timedelta(days=AWARD)
    assert last == notice["last"]
    submitted = [last - timedelta(days=1), last, last + timedelta(days=1)]
    expected = ["met", "met", "not met"]
    if "notice" in notice:
        submitted.append(notice["notice"])
        expected.append("met")
    for day, words in zip(submitted, expected, strict=True):
        facts = sheet(
            RULEBOOK,
            {"contract_awarded_on": notice["awarded"], "award_notice_submitted_on": day},
        )
        answer = LAW.rules["award_notice_in_time"](facts, LAW)
        assert reasons.verdict_in_words(answer, {}) == words


def test_the_first_published_review_in_days() -> None:
    panel_days = int(str(LAW.figure("panel_request_working_days").value))
    assert working_days_after(CALENDAR, date(2024, 4, 4), panel_days) == date(2024, 4, 11)
    assert date(2024, 3, 31) < last_representation_day(date(2024, 3, 26))


def test_a_review_took_31_working_days_from_acceptance_to_advice() -> None:
    assert working_days_between(CALENDAR, date(2025, 1, 7), date(2025, 2, 19)) == 31


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2024, 3, 28), True),
        (date(2024, 3, 29), False),  # Good Friday
        (date(2024, 4, 1), False),  # Easter Monday
        (date(2024, 4, 2), True),
        (date(2024, 5, 6), False),  # first Monday in May
        (date(2024, 5, 13), True),
        (date(2024, 12, 25), False),
        (date(2026, 1, 24), False),  # Saturday
        (date(2026, 1, 25), False),
        (date(2026, 1, 26), True),
        (date(2026, 12, 28), False),  # in lieu of Boxing Day
    ],
)
def test_working_days(day: date, works: bool) -> None:
    assert is_working_day(CALENDAR, day) is works


def test_the_calendar_holds_the_published_bank_holidays_and_no_others() -> None:
    days = [date(2024, 1, 1) + timedelta(days=n) for n in range(3 * 366)]
    weekdays = [day for day in days if day.weekday() < 5 and day.year < 2027]
    assert {day for day in weekdays if not is_working_day(CALENDAR, day)} == BANK_HOLIDAYS


def test_a_may_holiday_that_is_moved_leaves_out_both_days() -> None:
    first_monday, moved = date(2020, 5, 4), date(2020, 5, 8)
    assert not is_working_day(CALENDAR, first_monday)
    assert not is_working_day(CALENDAR, moved)
    assert is_working_day(calendar_of(["England"]), first_monday)


@pytest.mark.parametrize(
    ("published", "last"),
    [
        (date(2026, 3, 2), date(2026, 3, 13)),  # Monday: Friday of the following week
        (date(2026, 3, 6), date(2026, 3, 18)),  # Friday: Wednesday of the second week
        (date(2026, 3, 7), date(2026, 3, 18)),  # Saturday: it begins on the Sunday
        (date(2026, 3, 8), date(2026, 3, 19)),  # Sunday: Monday begins it and does not count
        (date(2026, 12, 17), date(2027, 1, 4)),  # Christmas, its substitute day and New Year
        (date(2025, 12, 12), date(2025, 12, 24)),  # the last window that ends before Christmas
        (date(2025, 12, 14), date(2025, 12, 29)),  # one day later it ends after Boxing Day
        (date(2025, 12, 24), date(2026, 1, 8)),  # Christmas Day begins it and does not count
        (date(2025, 4, 16), date(2025, 5, 1)),  # Good Friday and Easter Monday in between
        (date(2025, 4, 17), date(2025, 5, 1)),  # Good Friday begins it and does not count
        (date(2025, 4, 30), date(2025, 5, 14)),  # the first Monday in May
        (date(2026, 8, 27), date(2026, 9, 10)),  # a bank holiday of England, not of Scotland
        (date(2026, 8, 3), date(2026, 8, 14)),  # one of Scotland alone on the day itself
        (date(2026, 1, 1), date(2026, 1, 14)),  # 2 January is no holiday in England
        (date(2026, 3, 16), date(2026, 3, 27)),  # St Patrick's Day is none either
    ],
)
def test_days_of_publication_without_an_example_in_a_notice(published: date, last: date) -> None:
    assert last_representation_day(published) == last


@given(DAYS)
def test_the_standstill_holds_eight_working_days_after_its_first(published: date) -> None:
    first, last = standstill_begins(published), last_representation_day(published)
    assert first == published + timedelta(days=1)
    within = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
    assert sum(d.weekday() < 5 and d not in BANK_HOLIDAYS for d in within) == 8
    assert last.weekday() < 5
    assert last not in BANK_HOLIDAYS


@given(DAYS, st.integers(0, 12))
def test_counting_forth_and_counting_between_agree(day: date, count: int) -> None:
    later = working_days_after(CALENDAR, day, count)
    assert working_days_between(CALENDAR, day, later) == count
    assert count == 0 or is_working_day(CALENDAR, later)


@given(DAYS)
def test_no_standstill_is_shorter_than_ten_days(published: date) -> None:
    first = standstill_begins(published)
    last = last_representation_day(published)
    assert (last - first).days >= 10


def test_every_clock_runs_from_its_day() -> None:
    found = {
        rule.id: (rule.gives.after, rule.gives.within)
        for rule in RULEBOOK.rules
        if isinstance(rule.gives, Duty) and rule.gives.after
    }
    assert found == CLOCKS


def test_two_clocks_give_the_earliest_day_and_three_set_another_date() -> None:
    duties = {rule.id: rule.gives for rule in RULEBOOK.rules if isinstance(rule.gives, Duty)}
    earliest = {id for id, duty in duties.items() if duty.bound == "earliest"}
    assert earliest == {"msp_wait", "communicate_further_decision"}
    assert {id: duty.sets for id, duty in duties.items() if duty.sets} == {
        "standstill": "standstill_began_on",
        "representation_window": "standstill_ended_on",
        "communicate_further_decision": "standstill_ended_on",
    }


def test_every_number_of_days_says_how_it_counts() -> None:
    found = {
        figure.name: (int(str(figure.entries[-1].value)), figure.entries[-1].unit)
        for figure in RULEBOOK.figures
        if "days" in figure.entries[-1].unit
    }
    assert found == UNITS
