from datetime import date

import pytest

from toolkit.law.calendar import NATIONS, calendar_of
from toolkit.law.counting import Calendars
from toolkit.law.deciding import COUNCIL_STEPS, NHS_STEPS, SHARED_STEPS
from toolkit.law.deciding_facts import FACTS, MAY_SIGN, STANDSTILL_ENDS
from toolkit.law.timetable import timetable

STEPS = (*COUNCIL_STEPS, *NHS_STEPS, *SHARED_STEPS)
CALENDARS = Calendars(calendar_of(["England"]), calendar_of(NATIONS))
NAMES = {fact.name for fact in FACTS}


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
def test_every_step_cites_and_counts_from_a_date_that_can_be_stated(step: object) -> None:
    (one,) = [other for other in STEPS if other is step]
    assert one.cites
    assert one.anchor in NAMES | {STANDSTILL_ENDS}
    assert one.stated is None or one.stated[0] in NAMES
    assert one.sets in NAMES | {MAY_SIGN, ""}


def test_local_rules_state_no_number_of_their_own() -> None:
    local = [step for step in STEPS if step.layer == "local_rule"]
    assert local
    assert all(step.count is None or step.count.number == 0 for step in local)


def test_ids_are_unique() -> None:
    assert len({step.id for step in STEPS}) == len(STEPS)


@pytest.mark.parametrize(
    ("step", "date_name", "day", "counted"),
    [
        ("key_decision_notice", "decision_on", "2026-03-31", "2026-03-02"),
        ("key_decision_exception", "decision_on", "2026-03-31", "2026-03-25"),
        ("agenda_published", "decision_on", "2026-03-31", "2026-03-25"),
        ("private_meeting_notice", "decision_on", "2026-03-31", "2026-03-02"),
        ("staff_information", "staff_transfer_on", "2026-10-01", "2026-09-03"),
        ("judicial_review", "decision_on", "2026-03-31", "2026-06-30"),
        ("equality_duty", "decision_on", "2026-03-31", "2026-03-31"),
    ],
)
def test_the_latest_day_of_a_step(step: str, date_name: str, day: str, counted: str) -> None:
    dates = {date_name: date.fromisoformat(day)}
    rows = {row.step.id: row for row in timetable("A", STEPS, dates, CALENDARS)}
    assert rows[step].latest == date.fromisoformat(counted)
    assert rows[step].because.startswith(date_name) is (counted == day)
