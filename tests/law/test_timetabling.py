from dataclasses import replace
from datetime import date

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, specimen
from toolkit.files import load_case, load_law
from toolkit.law.counting import calendars_of
from toolkit.law.figures import build_figures
from toolkit.law.library import Library
from toolkit.law.rules import Duty
from toolkit.law.timetabling import Timetable, timetable_of
from toolkit.statements.facts import Fact

STARTED = ("every-lot", "trigger_date", "2031-05-01")
CARE = ("every-lot", "kind", "care")
ROUTES = specimen(id="routes")
LAW = Library.of([specimen(), ROUTES])


def _found(*rows: tuple[str, str, str]) -> Timetable:
    return timetable_of(case_of(STARTED, CARE, *rows, as_of=DAY), OPTION, LAW)


def test_every_lot_has_its_duties_and_the_option_what_its_decision_needs() -> None:
    found = _found()
    by_subject: dict[str, set[str]] = {}
    for row in found.rows:
        by_subject.setdefault(row.subject, set()).add(row.step.id)
    assert by_subject["L1"] == by_subject["L2"] == {"publish"}
    assert {"key_decision_notice", "staff_information", "judicial_review"} <= by_subject["A"]
    assert "board_papers" not in by_subject["A"]  # no NHS body pays


def test_the_first_day_of_care_comes_from_the_case() -> None:
    (row,) = [row for row in _found().rows if row.step.id == "staff_information"]
    assert row.latest == date(2031, 12, 4)  # 28 days before 1 January 2032


def test_a_stated_date_counts_for_the_option() -> None:
    found = _found(("A", "decision_on", "2031-10-31"), ("A", "mobilisation_days", "60"))
    days = {row.step.id: row.day for row in found.rows if row.subject == "A"}
    assert days["key_decision_notice"] == date(2031, 10, 2)
    assert days["equality_duty"] == date(2031, 10, 31)
    assert days["signature_needed"] == date(2031, 11, 2)
    assert [row.day is None for row in found.rows] == sorted(row.day is None for row in found.rows)


def test_signing_waits_only_where_a_standstill_is_known() -> None:
    assert "earliest_signing" not in {row.step.id for row in _found().rows}


def test_signing_cites_the_standstill_that_it_waits_for() -> None:
    duty = Duty("wait", "awarded_on", "most_lots", sets="standstill_ended_on")
    waiting = replace(next(rule for rule in ROUTES.rules if rule.id == "publish"), gives=duty)
    rules = tuple(waiting if rule.id == "publish" else rule for rule in ROUTES.rules)
    law = Library.of([specimen(), replace(ROUTES, rules=rules)])
    found = timetable_of(case_of(STARTED, CARE, as_of=DAY), OPTION, law)
    signing = [row for row in found.rows if row.step.id == "earliest_signing"]
    assert [(row.subject, row.step.cites) for row in signing] == [
        ("L1", ("Specimen Act s.1",)),
        ("L2", ("Specimen Act s.1",)),
    ]


def test_a_period_is_that_of_the_day_which_its_rulebook_goes_by() -> None:
    changed = [
        {"since": date(2030, 1, 1), "until": date(2030, 12, 31), "value": 2, "unit": "days",
         "cites": "s.8"},
        {"since": date(2031, 1, 1), "value": 5, "unit": "days", "cites": "s.8"},
    ]  # fmt: skip
    publish = next(rule for rule in ROUTES.rules if rule.id == "publish")
    rules = (replace(publish, gives=Duty("publish it", "awarded_on", "wait")),)
    figures = (*ROUTES.figures, *build_figures({"wait": changed}))
    law = Library.of([specimen(), replace(ROUTES, rules=rules, figures=figures)])
    rows = (("every-lot", "trigger_date", "2030-12-01"), ("L1", "awarded_on", "2031-02-03"))
    found = timetable_of(case_of(CARE, *rows, as_of=DAY), OPTION, law)
    assert _days(found, "L1")["publish"] == date(2031, 2, 5)


def test_each_nation_has_its_own_bank_holidays() -> None:
    assert calendars_of("Scotland").nation.nations == ("Scotland",)
    assert len(calendars_of("Scotland").anywhere.nations) == 4
    assert _found().nation == "England"


def test_what_is_asked_about_providers_brings_no_decision_with_it() -> None:
    subjects = {row.subject for row in _found().rows if row.step.id == "key_decision_notice"}
    assert subjects == {"A"}


def test_what_has_no_day_stands_last_and_what_waits_for_a_fact_before_what_has_none() -> None:
    undated = [row for row in _found().rows if row.day is None and not row.step.open]
    assert [not row.missing for row in undated] == sorted(not row.missing for row in undated)


def _days(found: Timetable, subject: str) -> dict[str, date | None]:
    return {row.step.id: row.day for row in found.rows if row.subject == subject}


def test_what_is_stated_alike_of_every_lot_counts_for_the_option() -> None:
    found = _found(("every-lot", "decision_on", "2031-10-31"), ("A", "mobilisation_days", "60"))
    assert _days(found, "A")["key_decision_notice"] == date(2031, 10, 2)
    own = ("A", "decision_on", "2031-11-01")  # beats what every lot has
    found = _found(("every-lot", "decision_on", "2031-10-31"), own)
    assert _days(found, "A")["key_decision_notice"] == date(2031, 10, 3)


def test_lots_with_days_of_their_own_are_planned_apart() -> None:
    notice = ("every-lot", "notice_to_end_days", "30")
    ends = (
        ("L1", "existing_contract_ends_on", "2031-12-31"),
        (
            "L2",
            "existing_contract_ends_on",
            "2032-01-31",
        ),
    )
    found = _found(notice, *ends)
    assert _days(found, "L1")["notice_to_end"] == date(2031, 12, 1)
    assert _days(found, "L2")["notice_to_end"] == date(2032, 1, 1)
    assert "notice_to_end" not in _days(found, "A")
    one = _found(notice, ends[0])
    assert _days(one, "L1")["notice_to_end"] == date(2031, 12, 1)
    assert _days(one, "A")["notice_to_end"] is None


TINY = load_case("tiny")
SEPARATE = TINY.options[0]
REABLEMENT = {
    "rhcs_part": "yes",
    "process_followed": "competitive",
    "intention_notice_published_on": "2026-03-27",
}


def _reablement(**facts: str) -> dict[str, date | None]:
    stated = {(row.subject, row.fact) for row in TINY.facts}
    rows = [
        Fact(subject="R", fact=fact, value=value, basis="assumed")
        for fact, value in {**REABLEMENT, **facts}.items()
        if value and ("R", fact) not in stated
    ]
    case = TINY.model_copy(update={"facts": (*TINY.facts, *rows)})
    return _days(timetable_of(case, SEPARATE, load_law()), "R")


def test_the_selection_regime_by_the_calendar_over_easter() -> None:
    found = _reablement()
    assert found["standstill"] == date(2026, 3, 28)  # the day after, a Saturday
    assert found["representation_window"] == date(2026, 4, 10)  # Good Friday and Monday are out
    assert found["earliest_signing"] == date(2026, 4, 11)


def test_representations_put_off_signing_until_the_further_decision_has_been_told() -> None:
    assert _reablement(representations_received="yes")["earliest_signing"] is None
    told = _reablement(
        representations_received="yes", further_decision_communicated_on="2026-04-20"
    )
    assert told["communicate_further_decision"] == date(2026, 4, 27)
    assert told["earliest_signing"] == date(2026, 4, 28)


def test_a_lot_works_back_from_the_time_that_the_provider_needs() -> None:
    found = _reablement(mobilisation_days="90", intention_notice_published_on="")
    assert found["latest_intention_notice_published_on"] == date(2026, 6, 21)
