from tests.report.charts.drawing import texts_of
from toolkit.report.charts.fans import Year, cost_fans, party_fans


def test_every_party_has_a_panel_with_its_first_and_last_median() -> None:
    years = [
        Year(party, year, -2e6 * year, -1e6 * year, 0.5e6)
        for party in ("Council", "P1, trust")
        for year in (1, 2)
    ]
    said = texts_of(party_fans(years))
    for words in ("Council", "P1, trust", "\u22121.0", "\u22122.0"):
        assert words in said


def test_one_year_of_a_party_is_still_drawn() -> None:
    assert "Board" in texts_of(party_fans([Year("Board", 1, 0.0, 1e6, 2e6)]))


def test_the_fan_names_each_option_and_its_first_and_last_year() -> None:
    years = [Year(option, n, 1e6, n * 1e6, 9e6) for option in ("A", "B", "C") for n in (1, 2, 3)]
    said = texts_of(cost_fans(years))
    assert all(f" {option} " in said for option in ("A", "B", "C"))


def test_one_year_of_an_option_is_still_drawn() -> None:
    assert "Alone" in texts_of(cost_fans([Year("Alone", 1, 1e6, 2e6, 3e6)]))
