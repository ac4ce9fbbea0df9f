from tests.report.charts.drawing import texts_of
from toolkit.report.charts.party_fan import PartyFan, party_fan_chart


def test_every_party_has_a_panel_with_its_first_and_last_median() -> None:
    years = [
        PartyFan(party, year, -2e6 * year, -1e6 * year, 0.5e6)
        for party in ("Council", "P1, trust")
        for year in (1, 2)
    ]
    said = texts_of(party_fan_chart(years))
    for words in ("Council", "P1, trust", "\u22121.0", "\u22122.0"):
        assert words in said


def test_one_year_is_still_drawn() -> None:
    assert "Board" in texts_of(party_fan_chart([PartyFan("Board", 1, 0.0, 1e6, 2e6)]))
