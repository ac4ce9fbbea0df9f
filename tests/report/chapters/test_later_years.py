from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.later_years import afforded
from toolkit.report.content import Figure, Report


def test_every_year_has_its_headroom_and_chance(report: Report, appraisal: Appraisal) -> None:
    table = table_of(report, "affordable-years")
    shown = set(
        zip(column_of(table, "Contract year"), column_of(table, "Chance short"), strict=True)
    )
    for one in appraisal.results:
        for year in afforded(one).years:
            assert (str(year.year), year.short.part) in shown


def test_the_finding_goes_from_the_first_year_to_the_last(report: Report) -> None:
    figure = next(
        block
        for block in section_of(report, "affordability").blocks
        if isinstance(block, Figure) and block.id == "fig-later-years"
    )
    assert "in the first contract year and in" in figure.alt


def test_streams_without_growth_are_named(report: Report, appraisal: Appraisal) -> None:
    said = words_of(section_of(report, "affordability"))
    assert all(one.growth_per_year is None for one in appraisal.case.streams.values())
    assert "No growth is stated for COUNCIL, BCF and CHC" in said
    assert "untested" not in said
