"""The invented market describes nobody, covers every lot, and says so in every row."""

import re

from tests.places.test_money import NEEDS
from toolkit.places.market import ASSUMED, BIDDERS, market

PROVIDERS, BIDS = market({one.service: one for one in NEEDS}, "Northton")


def test_every_row_says_that_it_is_invented() -> None:
    assert {row["basis"] for row in (*PROVIDERS, *BIDS)} == {ASSUMED}
    assert all(re.fullmatch(r"Bidder-[A-D]", row["provider_id"]) for row in PROVIDERS)


def test_every_lot_can_be_covered_when_any_one_bidder_is_gone() -> None:
    for gone in BIDDERS:
        assert sum(one.part for one in BIDDERS if one is not gone) >= 1
    assert len(BIDS) == len(BIDDERS) * len(NEEDS)


def test_prices_stand_around_the_reference_price() -> None:
    prices = [float(row["price_gbp_per_unit"]) for row in BIDS if row["lot_id"] == "HOME"]
    assert min(prices) < 20 < max(prices)
    assert {row["unit"] for row in BIDS if row["lot_id"] == "HOME"} == {"hour"}
