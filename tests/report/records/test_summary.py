from datetime import date

import pytest
from bs4 import BeautifulSoup

from tests.report.records.conftest import SCRIPT, TURNED
from toolkit.law.psr_years import Contract, Year
from toolkit.report.records.counting_contracts import Counted, NotCounted
from toolkit.report.records.page_writing import page
from toolkit.report.records.summary import (
    YearlySummary,
    say_summary,
    summary_document,
    summary_page,
    yearly_summary,
)

DAY = date(2025, 6, 1)


def contract(authority: str) -> Contract:
    return Contract("case", authority, "R", "P", "direct_award_c", DAY, DAY, date(2027, 5, 31))


@pytest.fixture
def found() -> YearlySummary:
    counted = Counted(
        (contract("Board"), contract(f"Council {SCRIPT}{TURNED}")),
        not_counted=(NotCounted("late", ("N",), "no day of award is stated"),),
        outside=(NotCounted("case", ("S",), "not governed"),),
    )
    return yearly_summary(counted, [("broken", "case.yaml: title: is missing")], None)


def test_each_authority_has_its_own_summary(found: YearlySummary) -> None:
    assert found.summaries[0].authority == "Board"
    assert len(found.summaries) == 2
    assert {one.year for one in found.summaries} == {Year(2025)}


def test_a_year_may_be_named_in_which_nothing_happened(found: YearlySummary) -> None:
    (one,) = yearly_summary(Counted((contract("Board"),)), [], Year(2020)).summaries
    assert not any(count.number for count in one.counts)


def test_what_is_left_out_is_told_first(found: YearlySummary) -> None:
    told = say_summary(found)
    assert told.index("broken (the whole case)") < told.index("late (N)") < told.index("Board")
    assert summary_page(found).sections[0].id == "left-out"
    assert [one.case for one in summary_document(found).not_counted] == ["broken", "late"]


def test_the_numbers_are_the_same_in_every_form(found: YearlySummary) -> None:
    rows = summary_document(found).summaries[0].counts
    assert {row.id: row.number for row in rows}["direct_awards"] == 1
    shown = BeautifulSoup(page(summary_page(found), "Annual summary"), "html.parser")
    cells = [tag.get_text() for tag in shown.select("#counts-1 tbody tr:first-child td")]
    assert cells[0] == "1"
    assert "    1  Contracts awarded by direct award" in say_summary(found)


def test_every_number_cites_regulation_25(found: YearlySummary) -> None:
    counts = summary_document(found).summaries[0].counts
    assert all("reg 25(2)" in row.cites for row in counts)
    assert len(counts) == 9


def test_hostile_names_stay_names(found: YearlySummary) -> None:
    content = page(summary_page(found), "Annual summary")
    assert not BeautifulSoup(content, "html.parser").select("script")
    assert "\u202e" not in content.decode()
    assert "\u202e" not in say_summary(found)


def test_an_empty_folder_of_awards_says_so() -> None:
    nothing = yearly_summary(Counted(), [], None)
    assert "Nothing was awarded" in say_summary(nothing)
    assert b"Nothing was awarded" in page(summary_page(nothing), "Annual summary")
