from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.law.specimen import DEFINITIONS, LAW, sheet, specimen
from toolkit.law.counting import Count
from toolkit.law.deciding_facts import FACTS
from toolkit.law.facts import FactSheet, Known, dictionary
from toolkit.law.figures import build_figures
from toolkit.law.rules import Duty, Law
from toolkit.law.steps import Step, dates_in, step_of, with_stated
from toolkit.law.writing_up import finding_of

PERIOD = {"since": date(2030, 1, 1), "value": 30, "unit": "days after", "cites": "Specimen Act s.3"}


def _law(duty: Duty) -> Law:
    publish = replace(LAW.rules["publish"], gives=duty)
    (period,) = build_figures({"period": [PERIOD]})
    return replace(
        LAW, figures={**LAW.figures, "period": period}, rules={**LAW.rules, "publish": publish}
    )


def _step(duty: Duty, kind: str = "care") -> Step | None:
    law, facts = _law(duty), sheet(kind=kind) if kind else sheet()
    rule = law.rules["publish"]
    return step_of(finding_of(rule, rule(facts, law), law, subject="L1"), law)


def test_a_duty_that_is_found_is_a_step() -> None:
    step = _step(Duty("publish it", "awarded_on", "period", bound="earliest", sets="told_on"))
    assert step is not None
    assert (step.id, step.what) == ("publish", "Publish the award: publish it")
    assert (step.after, step.count) == ("awarded_on", Count(30, "day"))
    assert (step.bound, step.sets, step.open) == ("earliest", "told_on", False)
    assert step.cites == ("Specimen Act s.1",)


def test_a_duty_that_is_open_says_so_and_one_that_is_not_met_is_none() -> None:
    opened = _step(Duty("publish it", "awarded_on", "period"), kind="")
    assert opened is not None
    assert opened.open
    assert _step(Duty("publish it", "awarded_on", "period"), kind="repair") is None


def test_what_is_no_duty_is_no_step() -> None:
    rule = LAW.rules["direct"]
    assert step_of(finding_of(rule, rule(sheet(), LAW), LAW, subject="L1"), LAW) is None


def test_a_period_that_cannot_be_counted_says_why() -> None:
    step = _step(Duty("publish it", "awarded_on", "most_lots"))
    assert step is not None
    assert step.count is None
    assert step.why_not == "no single day is set: 2 lots"


def test_a_local_period_comes_from_the_facts() -> None:
    local = Step(
        "call_in",
        "wait",
        "councils",
        ("constitution",),
        "local_rule",
        after="decision_published_on",
        stated=("call_in_working_days", "working day"),
    )
    known = {"call_in_working_days": Known(Decimal(5), "constitution")}
    facts = FactSheet(dictionary(FACTS), known)
    assert with_stated(local, facts).count == Count(5, "working day")
    assert with_stated(local, FactSheet(dictionary(FACTS))) == local
    assert local.anchor == "decision_published_on"


def test_the_dates_that_are_stated() -> None:
    assert set(DEFINITIONS) == {fact.name for fact in specimen().facts}
    facts = sheet(awarded_on="2031-07-01", urgent="yes")
    assert dates_in(facts) == {"awarded_on": date(2031, 7, 1)}
