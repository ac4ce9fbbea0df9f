from tests.report.chapters.blocks import column_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.affordability import affordability
from toolkit.report.content import Report


def test_headroom_and_chance_come_with_their_error(report: Report, appraisal: Appraisal) -> None:
    found = [appraisal.result(option).simulation for option in appraisal.ranking]
    table = table_of(report, "headroom")
    assert column_of(table, "Headroom") == [one.affordability.headroom for one in found if one]
    assert column_of(table, "Chance short") == [
        one.affordability.chance_short for one in found if one
    ]
    assert column_of(table, "Error") == [one.affordability.chance_error for one in found if one]


def test_each_stream_stands_against_what_it_has(report: Report, appraisal: Appraisal) -> None:
    table = table_of(report, "streams-1")
    streams = appraisal.case.streams
    assert column_of(table, "Stream") == list(streams)
    assert column_of(table, "Has") == [one.available_gbp for one in streams.values()]


def test_shortfalls_are_told_by_the_body_that_leads(report: Report, appraisal: Appraisal) -> None:
    bodies = column_of(table_of(report, "shortfalls"), "Lead commissioner")
    for name, body in appraisal.case.commissioners.items():
        assert f"{name}, {body.name}" in bodies


def test_without_an_award_there_is_nothing_to_afford(barren: Appraisal) -> None:
    assert "nothing to afford" in words_of(affordability(barren, "stamp"))
