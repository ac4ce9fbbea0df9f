from tests.report.charts.drawing import texts_of
from toolkit.report.charts.tornado import Bar, tornado_chart


def test_each_bar_is_named_and_its_ends_carry_the_values_of_the_input() -> None:
    bars = [Bar("Cost of the team", -1e6, 4e6, "350", "900"), Bar("Growth", 2e6, 1e6, "1%", "5%")]
    said = texts_of(tornado_chart(bars, 1.5e6))
    for words in ("Cost of the team", "Growth", "350", "900", "1%", "5%", "the other option leads"):
        assert words in said
