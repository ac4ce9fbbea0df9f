from tests.report.charts.drawing import texts_of
from toolkit.report.charts.parties import Paid, party_chart


def test_every_party_and_option_is_named() -> None:
    paid = [Paid("City", "Alliance", 2e6, 1e6, 3e6), Paid("County", "Separate", 0, 0, 0)]
    said = texts_of(party_chart(paid))
    assert all(word in said for word in ("City", "County", "Alliance", "Separate"))
    assert said.count("Pays, £ million") == 1
