from tests.report.charts.drawing import texts_of
from toolkit.report.charts.front import Traded, front_chart


def test_awards_are_numbered_and_axes_are_named() -> None:
    said = texts_of(front_chart([Traded(1e6, 60.0), Traded(1.2e6, 70.0)], "Quality, 0 to 100"))
    assert "Quality, 0 to 100" in said
    assert "Price, £ million a year" in said
    assert {"1", "2"} <= set(said.split())
