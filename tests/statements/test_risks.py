from tests.statements.rows_read import problems
from toolkit.statements.risks import Risk

ROW = {
    "risk_id": "R",
    "label": "Late",
    "chance": "0.2",
    "impact_gbp": "-5",
    "price_base": "2025-26",
}


def test_a_risk_has_a_chance_and_an_impact_in_prices_of_a_year() -> None:
    assert problems(Risk, **ROW) == []
    assert problems(Risk, **{**ROW, "chance": "1.2"})[0].startswith("chance: '1.2' is above 1")
    bare = {key: value for key, value in ROW.items() if key != "price_base"}
    assert problems(Risk, **bare)[0].startswith("price_base: ")
    assert problems(Risk, **{**ROW, "year": "0"})[0].startswith("year: ")
