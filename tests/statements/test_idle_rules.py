from typing import Any

import pytest

from tests.statements.raw_cases import TINY, built
from toolkit.statements.award_rules import AwardRule
from toolkit.statements.conflicts import Incumbent
from toolkit.statements.idle_rules import Market, idle_rules

CASE = built(TINY)
MARKET = Market(
    CASE.lots.values(),
    CASE.bids.values(),
    CASE.providers.values(),
    [Incumbent(lot_id="N", provider_id="P1", terms=2)],
)


def why(market: Market = MARKET, **cells: Any) -> str:
    rule = AwardRule.model_validate({"rule_id": "X", "rule": "words"} | cells)
    return " ".join(told for _, told in idle_rules([rule], market))


@pytest.mark.parametrize(
    ("kind", "binds", "idles", "because"),
    [
        ("max_lots", "2", "3", "it reaches 3 lots"),
        ("max_winners", "2", "3", "3 providers bid"),
        ("max_winners_each_lot", "2", "3", "no lot has bids of more than 3"),
        ("min_winners", "1.5", "1", "every award has a winner"),
        ("min_providers_each_lot", "2", "1", "every award has a winner"),
        ("min_providers_large_lot", "2", "1", "every award has a winner"),
        ("min_quality", "50.1", "50", "no bid scores below 50"),
        ("min_average_quality", "51", "40", "no bid scores below 50"),
        ("low_price_what_if", "20.01", "20", "no bid is below 20"),
        ("large_lot_units", "9999", "10000", "no lot is above 10000 units"),
        ("max_value_share", "0.99", "1", "1 leaves out nobody"),
        ("max_concentration", "0.5", "1", "1 leaves out nobody"),
        ("min_sme_share", "0.1", "0", "it asks for nothing"),
        ("max_terms", "2", "3", "nobody has served more than 2"),
    ],
)
def test_a_rule_idles_from_where_nothing_can_break_it(
    kind: str, binds: str, idles: str, because: str
) -> None:
    market = MARKET
    if kind == "max_winners_each_lot":  # S has three bidders
        assert {bid.provider_id for bid in CASE.bids.values() if bid.lot_id == "S"} == {
            "P1",
            "P2",
            "P3",
        }
    assert why(market, kind=kind, value=binds) == ""
    assert why(market, kind=kind, value=idles) == f"award rule X cannot bind: {because}"


def test_a_rule_by_unit_is_read_against_its_own_lots() -> None:
    assert why(kind="max_lots", value="2", applies_to_unit="hour").endswith("it reaches 2 lots")


def test_words_and_rules_not_in_force_do_not_idle() -> None:
    assert why(kind="min_quality") == ""
    assert why(kind="volume_guarantee") == ""
    assert why(kind="rating_exclusion", applies="no") == ""
