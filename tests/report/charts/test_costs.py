from tests.report.charts.drawing import texts_of
from toolkit.report.charts.costs import Cost, cost_chart


def test_care_and_fees_are_written_beside_their_bars() -> None:
    said = texts_of(cost_chart([Cost("Alliance", 129.1e6, 0.6e6), Cost("Nothing", 0, 0)]))
    assert "129.1" in said
    assert "0.60" in said
