from tests.report.charts.drawing import texts_of
from toolkit.report.charts.costs import Cost, Year, cost_chart, fan_chart


def test_care_and_fees_are_written_beside_their_bars() -> None:
    said = texts_of(cost_chart([Cost("Alliance", 129.1e6, 0.6e6), Cost("Nothing", 0, 0)]))
    assert "129.1" in said
    assert "0.60" in said


def test_the_fan_names_each_option_and_its_first_and_last_year() -> None:
    years = [
        Year(option, n, 1e6, 1e6, n * 1e6, 9e6) for option in ("A", "B", "C") for n in (1, 2, 3)
    ]
    said = texts_of(fan_chart(years))
    assert all(f" {option} " in said for option in ("A", "B", "C"))


def test_a_single_year_is_still_drawn() -> None:
    assert "Alone" in texts_of(fan_chart([Year("Alone", 1, 1e6, 1e6, 2e6, 3e6)]))
