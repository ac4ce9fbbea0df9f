from tests.report.charts.drawing import texts_of
from toolkit.report.charts.award_map import award_map
from toolkit.report.charts.awards import Part


def test_lots_winners_and_percents_are_written_in_the_map() -> None:
    parts = [Part("Z01", "P01", 0.97), Part("Z01", "P02", 0.03), Part("Z02", "P02", 1.0)]
    said = texts_of(award_map(parts)).split()
    assert {"Z01", "Z02", "P01", "P02", "97", "3", "100"} <= set(said)
    assert "0" not in said
