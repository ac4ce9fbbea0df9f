"""Which providers are pressed by prices below what it takes to stay in business."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from toolkit.simulation.exit_hazard import Pressure, exit_hazard
from toolkit.statements.bids import Bid
from toolkit.statements.case import Case
from toolkit.statements.interventions import SustainablePrice


@dataclass(frozen=True)
class Pressed:
    """A provider, and what the prices that it bids do to it.

    Args:
        provider: Its id.
        price_share: Lowest of its prices as a share of the sustainable one; 1 or more is enough.
        chance: That it fails within a year, 0 to 1.
        quality: Factor on quality, 0 to 1.
    """

    provider: str
    price_share: float
    chance: float
    quality: float


def pressed(case: Case) -> Mapping[str, Pressed]:
    """Say how hard its own prices press each provider that bids for care with a known minimum.

    The chance to fail starts from what the case assumes of every provider and grows with the gap.

    Args:
        case: Its bids, sustainable prices, and assumption about failures.
    """
    base = sum(
        float(one.central) for one in case.assumptions.values() if one.affects == "provider_failure"
    )
    found: dict[str, Pressed] = {}
    for bid in case.bids.values():
        row = _sustainable(case, bid)
        if row is None:
            continue
        slopes = Pressure(base, float(row.exit_slope), float(row.quality_slope))
        price, enough = float(bid.price_gbp_per_unit), float(row.minimum_gbp)
        hazard = exit_hazard(np.array(price), np.array(enough), slopes)
        here = Pressed(bid.provider_id, price / enough, float(hazard.chance), float(hazard.quality))
        known = found.get(bid.provider_id)
        if known is None or here.price_share < known.price_share:
            found[bid.provider_id] = here
    return found


def _sustainable(case: Case, bid: Bid) -> SustainablePrice | None:
    """Find the sustainable price of what a bid offers, in the prices of the case."""
    lot = case.lots.get(bid.lot_id)
    row = case.sustainable_prices.get((lot.service_type, case.price_base)) if lot else None
    return row if row is not None and row.unit == bid.unit else None


def failure_chances(case: Case) -> Mapping[str, Decimal]:
    """Give the chance a year that each pressed provider fails; others fail as the case assumes."""
    return {name: Decimal(str(round(one.chance, 9))) for name, one in pressed(case).items()}
