from tests.report.chapters.blocks import column_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.party_fans import party_fan_figure


def test_every_commissioner_is_drawn_and_the_widest_range_is_named(appraisal: Appraisal) -> None:
    result = appraisal.result(appraisal.ranking[0])
    figure = party_fan_figure(appraisal.case, result, "Plan stage")
    assert figure is not None
    assert "the widest range in one year is that of" in figure.alt
    parties = {str(name) for name in column_of(figure.table, "Party")}
    for id in appraisal.case.commissioners:
        assert any(name.startswith(id) for name in parties)


def test_ranges_are_those_of_the_simulation(appraisal: Appraisal) -> None:
    result = appraisal.result(appraisal.ranking[0])
    figure = party_fan_figure(appraisal.case, result, "x")
    assert figure is not None
    assert result.simulation is not None
    medians = {one.net_gbp.p50 for one in result.simulation.parties}
    assert set(column_of(figure.table, "P50")) <= medians


def test_without_an_award_there_is_nothing_to_draw(barren: Appraisal) -> None:
    assert party_fan_figure(barren.case, barren.results[0], "x") is None
