"""An invented market, so that a part-filled case can run before anybody has bid.

Four anonymous bidders offer for every lot, around its reference price. Nobody is described.
"""

from dataclasses import dataclass
from decimal import Decimal

from toolkit.places.care import WEEKS, Need
from toolkit.places.fields import Cells, two_places, whole

ASSUMED = "assumed: invented, describes nobody"


@dataclass(frozen=True)
class Bidder:
    """An invented bidder.

    Args:
        id: Row of `providers`.
        type: Kind of organisation.
        price: Factor on the reference price.
        quality: Score, 0 to 100.
        part: Of each lot that it could deliver.
        leads: Whether it could be a prime contractor.
    """

    id: str
    type: str
    price: Decimal
    quality: int
    part: Decimal
    leads: bool


BIDDERS = (
    Bidder("Bidder-A", "large national group", Decimal("0.96"), 66, Decimal("0.6"), True),
    Bidder("Bidder-B", "regional company", Decimal("0.99"), 70, Decimal("0.5"), True),
    Bidder("Bidder-C", "local company", Decimal("1.03"), 74, Decimal("0.4"), False),
    Bidder("Bidder-D", "voluntary organisation", Decimal("1.05"), 80, Decimal("0.3"), False),
)


def market(lots: dict[str, Need], base: str) -> tuple[list[Cells], list[Cells]]:
    """Invent providers and their bids.

    Args:
        lots: What is bought, by lot id.
        base: Where all of them are based.
    """
    bids = [_bid(bidder, lot_id, need) for lot_id, need in lots.items() for bidder in BIDDERS]
    hours = sum((one.units.value for one in lots.values() if one.unit == "hour"), Decimal(0))
    return [_provider(one, base, hours, len(lots)) for one in BIDDERS], bids


def _provider(bidder: Bidder, base: str, hours: Decimal, lots: int) -> Cells:
    return {
        "provider_id": bidder.id,
        "provider_type": bidder.type,
        "home_area": base,
        "weekly_or_annual_capacity": str(whole(hours * bidder.part / WEEKS) + 1),
        "capacity_unit": "hours per week",
        "can_act_as_lead": "yes" if bidder.leads else "no",
        "max_lots": str(lots),
        "pays_real_living_wage": "no",
        "basis": ASSUMED,
        "source_id": "A",
    }


def _bid(bidder: Bidder, lot_id: str, need: Need) -> Cells:
    capacity = max(whole(need.units.value * bidder.part), Decimal(1))
    price = two_places(need.price.value * bidder.price)
    return {
        "bid_id": f"{bidder.id}-{lot_id}",
        "provider_id": bidder.id,
        "lot_id": lot_id,
        "price_gbp_per_unit": str(price),
        "quality_score_0_100": str(bidder.quality),
        "capacity_units_per_year": str(capacity),
        "unit": need.unit,
        "mobilisation_cost_gbp": str(whole(price * capacity / 50)),
        "basis": ASSUMED,
        "source_id": "A",
    }
