"""A market for Tinyshire, round and invented."""

from typing import Any

from toolkit.statements.market import Bidding, HomeArea
from toolkit.statements.market_model import MarketModel

COMPANY = {
    "market_id": "companies",
    "provider_type": "regional company",
    "bids_at_home": "0.8",
    "bids_elsewhere": "0.3",
    "price_low": "0.9",
    "price_central": "1",
    "price_high": "1.2",
    "market_share": "0.3",
    "bid_share": "0.3",
    "quality_low": "60",
    "quality_central": "70",
    "quality_high": "80",
    "capacity_low": "0.5",
    "capacity_central": "0.75",
    "capacity_high": "1",
    "mobilisation_share": "0.02",
    "accepts_share": "0.6",
    "basis": "assumed",
}
TRUST = COMPANY | {
    "market_id": "trusts",
    "provider_type": "NHS trust",
    "service_type": "reablement",
    "bids_at_home": "1",
    "capacity_low": "1",
    "capacity_central": "1",
}
HOMES = (
    HomeArea(home_area="NORTH", areas="Tinyshire"),
    HomeArea(home_area="SOUTH", areas="Tinyshire"),
    HomeArea(home_area="both", areas="Tinyshire"),
)


def bidding(**changed: Any) -> Bidding:
    return Bidding.model_validate(COMPANY | changed)


def tiny_market(**changed: Any) -> MarketModel:
    """Two kinds of provider, one column of both changed where a test asks."""
    rows = tuple(Bidding.model_validate(row | changed) for row in (COMPANY, TRUST))
    return MarketModel(rows, HOMES)
