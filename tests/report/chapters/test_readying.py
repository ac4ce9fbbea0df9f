from dataclasses import replace
from decimal import Decimal

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.appraisal.readying import Plan, Readiness
from toolkit.report.chapters import compose
from toolkit.report.content import Report
from toolkit.statements.evaluation import Measured


def test_what_is_not_stated_is_called_unknown_and_not_ready(told: Report, rich: Appraisal) -> None:
    said = words_of(section_of(told, "readying"))
    assert "nobody can say that any option is ready" in said
    assert "No evaluation is stated" in said
    assert len(column_of(table_of(told, "complexity"), "Parties")) == len(rich.results)


def test_the_weakest_ingredient_and_the_evaluation_are_told(rich: Appraisal) -> None:
    assert rich.readying is not None
    ready = Readiness("alliance", None, "planned", ("clinical_support",), ("it",))
    plan = Plan("falls", 0.1234, 1500.0, True, False, True, ("Measure more people.",))
    row = Measured(
        measure_id="falls",
        outcome="Falls of people aged 65 or over",
        comparison="before and after",
        horizon_years=Decimal(6),
        people=100,
        share_now=Decimal("0.2"),
        hoped_change=Decimal("0.05"),
    )
    case = rich.case.model_copy(update={"evaluation": {"falls": row}})
    readying = replace(rich.readying, readiness=(ready,), plans=(plan,))
    report = compose(replace(rich, case=case, readying=readying))
    assert table_of(report, "readiness").rows[0][1:] == (
        "unknown, at most planned",
        "clinical support",
        "it",
    )
    assert table_of(report, "evaluation").rows[0][1:4] == ("0.123", "1,500", "no")
    assert "Measure more people." in words_of(section_of(report, "readying"))
