from tests.report.chapters.blocks import column_of, table_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.interventions import interventions
from toolkit.report.content import Paragraph, Report
from toolkit.report.showing import plain


def test_each_intervention_stands_with_its_range_and_money(told: Report, rich: Appraisal) -> None:
    table = table_of(told, "interventions-table")
    stated = rich.case.interventions["VW"]
    assert column_of(table, "Low") == [stated.reduction_low]
    assert column_of(table, "Central") == [stated.reduction_central]
    assert column_of(table, "High") == [stated.reduction_high]
    assert column_of(table, "Paid by") == ["ICB, new money"]


def test_hours_needed_stand_beside_hours_to_be_had(told: Report) -> None:
    table = table_of(told, "hours")
    assert column_of(table, "Needs") == [1000.0]
    assert column_of(table, "To be had") == [500.0]


def test_hours_that_are_not_stated_are_said_not_to_cap_anything(rich: Appraisal) -> None:
    case = rich.case.model_copy(update={"intervention_hours": {}})
    said = [plain(block.text) for block in interventions(case) if isinstance(block, Paragraph)]
    assert any("none caps an effect" in text for text in said)
