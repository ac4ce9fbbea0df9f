from tests.report.charts.drawing import texts_of
from toolkit.report.charts.ranking import Ranked, ranking_chart


def test_each_option_is_written_with_its_score_and_range() -> None:
    said = texts_of(ranking_chart([Ranked("Alliance", 39.36, 39.02, 39.64), Ranked("B", 1, 1, 1)]))
    assert "Alliance" in said
    assert "39.4 (39.0 to 39.6)" in said
