from dataclasses import replace
from datetime import date

import pytest

from tests.law.case_of import OPTION, case_of
from tests.law.specimen import DAY, specimen
from tests.report.chapters.blocks import column_of
from toolkit.law import Library, check
from toolkit.law.findings import Findings
from toolkit.report.chapters.law_tables import (
    duties,
    limits,
    open_limits,
    other_routes,
    questions,
    regimes,
    rest_of_questions,
    reviews,
    routes,
    rulebooks,
)
from toolkit.report.law_grouping import questions_of
from toolkit.statements.reviews import Review


@pytest.fixture(scope="module")
def found() -> Findings:
    case = case_of(
        ("every-lot", "trigger_date", "2031-05-01"),
        ("every-lot", "kind", "care"),
        ("L1", "urgent", "yes"),
        as_of=DAY,
    )
    return check(case, OPTION, Library.of([specimen(), specimen(id="routes")]))


def test_lots_under_one_law_stand_together(found: Findings) -> None:
    table = regimes(found, 1, "x")
    assert column_of(table, "Which law governs") == ["new care", "new care"]
    assert column_of(table, "Lots") == ["L1", "L2"]
    assert column_of(table, "Trigger date") == [date(2031, 5, 1)] * 2


def test_every_verdict_on_a_route_has_its_row(found: Findings) -> None:
    table, rest = routes(found, 1, "x"), other_routes(found, 1, "x")
    assert set(column_of(table, "Verdict")) <= {"open", "mandatory"}
    assert not set(column_of(rest, "Verdict")) & {"open", "mandatory"}
    told = [*column_of(table, "Route"), *column_of(rest, "Route")]
    assert "A direct award is open" in column_of(table, "Route")
    assert told.count("A direct award is open") == 2
    assert "only one able" in column_of(rest, "Open if recorded")
    assert rest.folded


def test_duties_and_limits_that_apply_are_listed(found: Findings) -> None:
    assert "Publish the award" in column_of(duties(found, 1, "x"), "Duty")
    assert len(limits(found, 1, "x").rows) == len([one for one in found.limits if not one.is_open])
    assert limits(found, 1, "x").rows
    assert len(open_limits(found, 1, "x").rows) == len([one for one in found.limits if one.is_open])
    assert limits(replace(found, findings=()), 1, "x").rows == ()


def test_questions_are_in_two_tables_without_loss(found: Findings) -> None:
    asked = questions_of(found)
    first, rest = questions(asked, found, 1, "x"), rest_of_questions(asked, found, 1, "x")
    both = [*column_of(first, "Fact"), *column_of(rest, "Fact")]
    assert sorted(map(str, both)) == sorted(found.questions)
    assert column_of(first, "Fact") == [one.reading.name for one in asked.first]
    assert column_of(first, "Findings that wait") == [found.waiting[one] for one in found.questions]
    assert column_of(first, "Subject") == ["every-lot"] * len(first.rows)
    assert rest.folded


def test_rulebooks_add_up_to_all_findings(found: Findings) -> None:
    table = rulebooks(found, 1, "x")
    assert table.totals[2] is not None
    assert int(table.totals[2].value) == len(found.findings)


def test_reviews_stand_beside_the_findings_and_change_none(found: Findings) -> None:
    one = Review(
        subject="L1",
        rulebook="routes",
        finding="direct",
        verdict="open",
        opinion="disagree",
        role="monitoring officer",
        reviewed_on=date(2031, 6, 2),
        reason="not urgent enough",
    )
    held = replace(found, reviews=(one, one.model_copy(update={"verdict": "closed"})))
    table = reviews(held, 1, "x")
    assert column_of(table, "Standing") == ["still found", "found otherwise since then"]
    assert "monitoring officer: disagree" in column_of(routes(held, 1, "x"), "Reviews")
    assert column_of(routes(held, 1, "x"), "Verdict") == column_of(routes(found, 1, "x"), "Verdict")
    assert reviews(found, 1, "x").rows == ()
