from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.party_words import party_name
from toolkit.report.content import Report


def test_control_stands_beside_exposure(told: Report, rich: Appraisal) -> None:
    table = table_of(told, "exposure-commissioners")
    for one in rich.results:
        assert one.simulation
        found = one.simulation.incidence
        places = [found.parties.index(party) for party in rich.case.commissioners]
        assert column_of(table, "Decides on") == [found.controllable_gbp[n] for n in places]
        shown = column_of(table, f"Exposure: {one.option.title}")
        assert shown == [found.exposure_gbp[n] for n in places]


def test_every_organisation_is_in_the_long_table(told: Report, rich: Appraisal) -> None:
    shown = set(column_of(table_of(told, "exposure"), "Party"))
    bodies = (*rich.case.commissioners, "P1", "P2", "ACUTE")
    assert {party_name(rich.case, party) for party in bodies} <= shown
    assert "real resources (staff and systems)" not in shown


def test_the_most_exposed_is_named(told: Report) -> None:
    assert "Most exposed of the commissioners" in words_of(section_of(told, "money"))
