from tests.report.charts.drawing import texts_of
from toolkit.report.charts.worth import Valued, worth_chart


def test_each_option_is_written_with_its_worth() -> None:
    valued = [Valued("Alliance", 2.46e6, 1e6, 3e6), Valued("Prime", -1.2e6, -2e6, -1e6)]
    said = texts_of(worth_chart(valued))
    assert "Alliance" in said
    assert "2.5" in said
    assert "-1.2" in said


def test_options_worth_nothing_can_be_drawn() -> None:
    assert "0.0" in texts_of(worth_chart([Valued("Today", 0, 0, 0)]))
