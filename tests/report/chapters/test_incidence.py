import pytest

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.content import Report, Table


def tables(report: Report) -> list[Table]:
    return [table for _, table, _ in report.tables if table.id.startswith("by-lot-")]


def test_every_column_of_every_party_adds_up_to_nothing(told: Report) -> None:
    found = [table for table in tables(told) if "all" in table.id]
    assert len(found) == 4
    for table in found:
        for total in table.totals[1:]:
            assert total is not None
            assert float(total.value) == pytest.approx(0, abs=0.01)


def test_every_line_of_the_joined_tables_adds_up_to_nothing(told: Report) -> None:
    for table in [table for table in tables(told) if "all" not in table.id]:
        titles = [column.title for column in table.columns[1:]]
        for row in zip(*(column_of(table, title) for title in titles), strict=True):
            assert sum(float(str(value)) for value in row) == pytest.approx(0, abs=0.01)


def test_changes_are_those_against_business_as_usual(told: Report, rich: Appraisal) -> None:
    usual = table_of(told, "by-lot-usual")
    title = rich.case.option(str(rich.case.business_as_usual)).title
    assert f"“{title}”" in usual.caption
    changes = [table for table in tables(told) if "change against" in table.caption]
    assert len(changes) == len(rich.results) - 1
    said = words_of(section_of(told, "money"))
    assert "against business as usual, " in said


def test_without_business_as_usual_each_option_stands_alone(report: Report) -> None:
    assert not any("change against" in table.caption for table in tables(report))
    assert len(tables(report)) == 8
