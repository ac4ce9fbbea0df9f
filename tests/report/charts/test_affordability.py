from tests.report.charts.drawing import texts_of
from toolkit.report.charts.affordability import Spent, affordability_chart


def test_every_group_and_stream_is_named() -> None:
    spent = [Spent("LEI-BASE", 5e6, 4e6, 3e6, 5e6), Spent("LEI-BCF", 1e6, 0, 0, 0)]
    said = texts_of(affordability_chart([("Alliance", spent), ("Separate", spent)]))
    assert all(word in said for word in ("Alliance", "Separate", "LEI-BASE", "LEI-BCF"))
