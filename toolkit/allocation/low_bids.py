"""Bids that may be abnormally low: flagged for questions, never removed for their price alone.

The test is plain and stated: a price below what the bidder itself says a unit costs, or further
below the median of the bids for its lot than the case's rule of kind `low_price_flag_share`
allows. How far is far is an assumption of the case, as no enactment gives a number.

Source:
    Procurement Act 2023, section 19(3)(c), (4) and (5): a tender may be disregarded as abnormally
    low only after the supplier was told and had a reasonable chance to show that it can perform.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from statistics import median

from toolkit.allocation.acting import Acting, id_of
from toolkit.allocation.problem import LowBid
from toolkit.statements.bids import Bid
from toolkit.statements.case import Case
from toolkit.statements.lots import Lot

FEWEST = 3  # bids for a lot: the median of two lies half-way between them and says nothing


def low_bids(case: Case, acting: Acting) -> tuple[LowBid, ...]:
    """Flag the bids that may be abnormally low, in the order of the case.

    Every bid for a lot counts towards its median, whether or not it stands for award.

    Args:
        case: The case, a scenario applied or not.
        acting: Award rules in force, and the lots of the option.
    """
    bids = [bid for bid in case.bids.values() if bid.lot_id in acting.lots]
    prices: dict[str, list[Decimal]] = {}
    for bid in bids:
        prices.setdefault(bid.lot_id, []).append(bid.price_gbp_per_unit)
    return tuple(
        LowBid(bid.bid_id, bid.lot_id, bid.provider_id, why, determined(case, bid.bid_id))
        for bid in bids
        if (why := "; ".join(_reasons(bid, acting, prices)))
    )


def determined(case: Case, bid: str) -> str:
    """Say what was found on a bid for its price; empty where nothing is recorded."""
    found = case.low_bid_determinations.get(bid)
    if found is None:
        return ""
    removed = "found abnormally low" if found.outcome == "removed" else "found to stand"
    when = f"on {found.determined_on} by {found.role}, asked to explain on {found.asked_on}"
    return f"{removed} {when}: {found.reasons}"


def is_removed(case: Case, bid: str) -> bool:
    """Say whether a recorded determination removes a bid."""
    found = case.low_bid_determinations.get(bid)
    return found is not None and found.outcome == "removed"


def _reasons(bid: Bid, acting: Acting, prices: Mapping[str, list[Decimal]]) -> Iterator[str]:
    price, cost = bid.price_gbp_per_unit, bid.stated_cost_gbp_per_unit
    if cost is not None and price < cost:
        yield f"price {price:f} is below its own stated cost of {cost:f}"
    lot: Lot = acting.lots[bid.lot_id]
    least = acting.smallest("low_price_flag_share", lot)
    every = prices[bid.lot_id]
    if least is None or len(every) < FEWEST:
        return
    share, rule = least
    middle = median(every)
    if price < middle * (1 - share):
        below = f"{100 * (1 - price / middle):.1f}% below the median of {len(every)} bids"
        yield f"price {price:f} is {below}, {middle:f} (rule {id_of(rule)})"
