from dataclasses import replace
from datetime import date

import pytest

from toolkit.law.calendar import NATIONS, calendar_of
from toolkit.law.counting import Calendars, Count
from toolkit.law.deciding import SHARED_STEPS
from toolkit.law.steps import Step
from toolkit.law.timetable import Row, day_of, timetable

CALENDARS = Calendars(calendar_of(["England"]), calendar_of(NATIONS))
PUBLISHED, BEGAN, ENDED = "intention_published_on", "standstill_began_on", "standstill_ended_on"
SIGNING = next(step for step in SHARED_STEPS if step.id == "earliest_signing")


def _step(id: str, **more: object) -> Step:
    return replace(Step(id, id, "authority", ("Act s.1",), "statute"), **more)  # type: ignore[arg-type]


BEGINS = _step("begins", after=PUBLISHED, count=Count(1, "day"), bound="on", sets=BEGAN)
WINDOW = _step("window", after=BEGAN, count=Count(8, "working day"), sets=ENDED)
AGAIN = _step("again", after="told_on", count=Count(5, "working day"), bound="earliest", sets=ENDED)
STANDSTILL = (BEGINS, WINDOW, SIGNING)


def _rows(*steps: Step, **dates: date) -> dict[str, Row]:
    return {row.step.id: row for row in timetable("L1", steps, dates, CALENDARS)}


def test_a_standstill_leads_from_publication_to_the_first_day_of_signing() -> None:
    rows = _rows(*STANDSTILL, intention_published_on=date(2026, 1, 16))  # a Friday
    begins, window, signing = rows["begins"], rows["window"], rows["earliest_signing"]
    assert (begins.earliest, begins.latest) == (date(2026, 1, 17), date(2026, 1, 17))
    assert (window.earliest, window.latest) == (None, date(2026, 1, 28))
    assert (signing.earliest, signing.latest) == (date(2026, 1, 29), None)
    assert signing.because == "1 day after standstill_ended_on (28 January 2026)"


def test_what_cannot_be_counted_names_the_date_that_is_missing() -> None:
    row = _rows(*STANDSTILL)["earliest_signing"]
    assert row.day is None
    assert row.missing == (PUBLISHED,)
    assert row.because == f"state {PUBLISHED}"


def test_a_stated_date_beats_a_counted_one() -> None:
    rows = _rows(*STANDSTILL, intention_published_on=date(2026, 1, 16),
                 standstill_ended_on=date(2026, 2, 20))  # fmt: skip
    assert rows["earliest_signing"].day == date(2026, 2, 21)


def test_of_two_ends_the_later_counts_and_a_missing_one_leaves_it_open() -> None:
    days = {PUBLISHED: date(2026, 1, 16), "told_on": date(2026, 2, 2)}
    assert day_of(ENDED, (*STANDSTILL, AGAIN), days, CALENDARS) == date(2026, 2, 9)
    days.pop("told_on")
    assert day_of(ENDED, (*STANDSTILL, AGAIN), days, CALENDARS) is None


def test_an_end_that_may_not_apply_sets_nothing_beside_one_that_does() -> None:
    days = {PUBLISHED: date(2026, 1, 16)}
    steps = (*STANDSTILL, replace(AGAIN, open=True))
    assert day_of(ENDED, steps, days, CALENDARS) == date(2026, 1, 28)


def test_a_day_of_signing_leads_back_to_the_last_day_of_publication() -> None:
    rows = _rows(*STANDSTILL, signature_needed_by=date(2026, 1, 29))
    assert rows[f"latest_{PUBLISHED}"].latest == date(2026, 1, 17)  # a Saturday
    one_day_more = day_of("contract_may_be_signed_on", STANDSTILL, {PUBLISHED: date(2026, 1, 18)},
                          CALENDARS)  # fmt: skip
    assert one_day_more == date(2026, 1, 30)


def test_nothing_is_counted_back_once_publication_is_stated() -> None:
    days = {PUBLISHED: date(2026, 1, 16), "signature_needed_by": date(2026, 1, 29)}
    assert _rows(*STANDSTILL, **days).keys() == {step.id for step in STANDSTILL}


def test_a_period_before_a_day_counts_back() -> None:
    notice = _step("notice", before="decision_on", count=Count(28, "clear day"))
    row = _rows(notice, decision_on=date(2026, 3, 31))["notice"]
    assert (row.latest, row.earliest) == (date(2026, 3, 2), None)
    assert row.because == "28 clear days before decision_on (31 March 2026)"


@pytest.mark.parametrize("count", [None, Count(0, "day")])
def test_a_day_that_counts_itself_is_told_without_a_period(count: Count | None) -> None:
    row = _rows(_step("same", after="decision_on", count=count), decision_on=date(2026, 3, 31))
    assert row["same"].latest == date(2026, 3, 31)
    assert row["same"].because == "decision_on (31 March 2026)"


def test_no_number_of_days_is_said_in_words() -> None:
    soon = _step("soon", after="decision_on", why_not="as soon as reasonably practicable")
    row = _rows(soon, decision_on=date(2026, 3, 31))["soon"]
    assert (row.day, row.because) == (None, "as soon as reasonably practicable")
    assert _rows(_step("free"))["free"].because == "no day is set"


def test_days_come_in_order_and_what_has_none_comes_last() -> None:
    steps = (WINDOW, _step("free"), BEGINS, SIGNING)
    rows = timetable("L1", steps, {PUBLISHED: date(2026, 1, 16)}, CALENDARS)
    assert [row.step.id for row in rows] == ["begins", "window", "earliest_signing", "free"]


def test_the_end_of_a_standstill_is_a_day_and_signing_starts_on_the_next() -> None:
    wait = _step("wait", after="award_notice_on", count=Count(8, "working day", with_day=True),
                 bound="earliest", sets=ENDED)  # fmt: skip
    rows = _rows(wait, SIGNING, award_notice_on=date(2026, 1, 5))
    assert (rows["wait"].earliest, rows["wait"].latest) == (date(2026, 1, 14), date(2026, 1, 14))
    assert rows["earliest_signing"].earliest == date(2026, 1, 15)


def test_an_end_that_may_come_later_is_told_beside_the_day() -> None:
    steps = (*STANDSTILL, replace(AGAIN, what="again: wait", open=True))
    rows = _rows(*steps, intention_published_on=date(2026, 1, 16))
    assert rows["earliest_signing"].because == (
        "1 day after standstill_ended_on (28 January 2026); a later day where this applies: again"
    )
    stated = _rows(*steps, standstill_ended_on=date(2026, 2, 20))
    assert "later" not in stated["earliest_signing"].because


def test_an_end_that_may_come_later_neither_waits_nor_stops_counting_back() -> None:
    steps = (*STANDSTILL, replace(AGAIN, open=True))
    rows = _rows(*steps, signature_needed_by=date(2026, 1, 29))
    assert rows["earliest_signing"].missing == (PUBLISHED,)
    assert rows[f"latest_{PUBLISHED}"].latest == date(2026, 1, 17)  # it would begin on a Sunday


def test_a_period_that_begins_with_its_day_says_so() -> None:
    step = _step("wait", after="told_on", count=Count(8, "working day", with_day=True))
    assert _rows(step, told_on=date(2026, 3, 27))["wait"].because == (
        "8 working days that begin with told_on (27 March 2026)"
    )
