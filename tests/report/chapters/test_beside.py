import pytest

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.content import Report


def test_what_moves_outside_adds_up_to_nothing(told: Report) -> None:
    table = table_of(told, "outside-1")
    assert "Tinyshire Hospital" in column_of(table, "Party")
    for total in table.totals[1:3]:
        assert total is not None
        assert float(total.value) == pytest.approx(0, abs=0.01)


def test_options_alike_outside_are_told_once(told: Report) -> None:
    assert not any(table.id == "outside-2" for _, table, _ in told.tables)


def test_limits_of_effects_are_told_once_with_where_they_hold(told: Report) -> None:
    table = table_of(told, "limits")
    assert set(column_of(table, "Of")) == {"VW"}
    assert set(column_of(table, "Under")) == {"every option"}
    assert any("hours of nurse" in str(limit).lower() for limit in column_of(table, "Limit"))


def test_notes_that_concern_one_option_name_it(told: Report, rich: Appraisal) -> None:
    said = words_of(section_of(told, "beside"))
    title = rich.case.option("prime_contractor").title
    assert f"“{title}”: No assumption says how far outcomes are reached" in said


def test_linked_activity_keeps_price_and_cost_apart(told: Report) -> None:
    table = table_of(told, "linked")
    assert [str(value) for value in column_of(table, "Price")] == ["3000"]
    assert [str(value) for value in column_of(table, "Full cost")] == ["4000"]
    assert [float(str(value)) for value in column_of(table, "Goes with a unit")] == [2000.0]


def test_what_is_not_stated_is_said(report: Report) -> None:
    assert "is not stated" in words_of(section_of(report, "beside"))
