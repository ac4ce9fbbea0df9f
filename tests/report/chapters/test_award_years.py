from dataclasses import replace

from tests.report.chapters.blocks import column_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.award_years import award_years
from toolkit.report.content import Figure


def test_every_year_is_told_with_what_changing_costs(appraisal: Appraisal) -> None:
    section = award_years(appraisal, "stamp")
    assert section is not None
    figure = next(block for block in section.blocks if isinstance(block, Figure))
    assert column_of(figure.table, "Year") == ["2026", "2027"]
    assert column_of(figure.table, "Changing providers") == [23_000, 0]
    assert "which costs £23,000.00 in all" in figure.alt
    assert "no award over these years costs less" in words_of(section)


def test_nothing_is_shown_where_no_handover_is_stated(appraisal: Appraisal) -> None:
    assert award_years(replace(appraisal, over_years=()), "stamp") is None


def test_why_there_is_no_award_is_told(barren: Appraisal) -> None:
    section = award_years(barren, "stamp")
    assert section is not None
    assert "There is no award: no award keeps every rule in every year." in words_of(section)
