from tests.report.charts.drawing import texts_of
from toolkit.report.charts.acceptability import Accepted, acceptability_chart


def test_both_shares_stand_beside_each_other() -> None:
    said = texts_of(acceptability_chart([Accepted("A", 0.971, 0.05), Accepted("B", 0.029, 0.95)]))
    for words in ("97.1%", "2.9%", "95.0%", "share of all weights", "share of futures"):
        assert words in said


def test_what_was_not_asked_is_not_drawn() -> None:
    said = texts_of(acceptability_chart([Accepted("A", 1.0, None)]))
    assert "share of all weights" in said
    assert "share of futures" not in said
