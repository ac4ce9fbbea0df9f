"""Volume tiers read schedule by schedule, and against the lots of their case."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from toolkit.errors import Fault
from toolkit.statements.bids import Bid
from toolkit.statements.built import Built, fault, listed, rows_of
from toolkit.statements.lots import Lot
from toolkit.statements.raw import RawRow
from toolkit.statements.tables import ids_in
from toolkit.statements.volume_tiers import VolumeTier

SAME = ("provider_id", "kind", "measure", "lot_ids")

type Schedule = Sequence[tuple[RawRow, VolumeTier]]


def tiers_hold(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """The tiers of a schedule speak of the same, meet, count in one unit, and leave a price.

    A provider has one schedule for all units, as a bid has one price.
    """
    schedules: dict[str, list[tuple[RawRow, VolumeTier]]] = defaultdict(list)
    for cells, row in rows_of(rows, "volume_tiers", VolumeTier):
        schedules[row.schedule_id].append((cells, row))
    lots = [row for _, row in rows_of(rows, "lots", Lot)]
    bids = [row for _, row in rows_of(rows, "bids", Bid)]
    whose: dict[str, str] = {}
    for name, tiers in schedules.items():
        alike = list(_speak_of_the_same(tiers))
        yield from alike
        if not alike:
            yield from _meet(tiers)
            yield from _count_in_one_unit(tiers, lots)
            yield from _leave_a_price(tiers, bids)
        cells, first = tiers[0]
        if first.kind == "all_units" and whose.setdefault(first.provider_id, name) != name:
            what = f"{first.provider_id!r} has schedule {whose[first.provider_id]!r} for all units"
            yield fault(cells, "schedule_id", f"{what} already; keep one, or make it incremental")


def _speak_of_the_same(tiers: Schedule) -> Iterator[Fault]:
    _, first = tiers[0]
    for cells, tier in tiers[1:]:
        for column in SAME:
            wanted, given = getattr(first, column), getattr(tier, column)
            if given != wanted:
                what = f"{given or 'empty'!r} differs from the first tier of {tier.schedule_id!r}"
                yield fault(cells, column, f"{what}, which says {wanted or 'nothing'!r}; use that")


def _meet(tiers: Schedule) -> Iterator[Fault]:
    ordered = sorted(tiers, key=lambda one: one[1].from_volume)
    for (_, lower), (cells, upper) in pairwise(ordered):
        end, start = lower.to_volume, upper.from_volume
        if end is None or end > start:
            reach = "without end" if end is None else f"to {end}"
            what = f"{start} lies within the tier from {lower.from_volume} {reach}; tiers of "
            yield fault(cells, "from_volume", f"{what}{upper.schedule_id!r} may not overlap")
        elif end < start:
            what = f"{start} leaves {end} to {start} of {upper.schedule_id!r} without a price; "
            yield fault(cells, "from_volume", f"{what}let the tiers meet")


def _count_in_one_unit(tiers: Schedule, lots: Sequence[Lot]) -> Iterator[Fault]:
    cells, first = tiers[0]
    named = ids_in(first.lot_ids or "")
    known = {lot.lot_id for lot in lots}
    for one in named:
        if one not in known:
            yield fault(cells, "lot_ids", f"{one!r} is not in lots; name lots of the case")
    units = {lot.unit for lot in lots if not named or lot.lot_id in named}
    if first.measure == "units" and len(units) > 1:
        what = f"adds up units of {listed(sorted(units))}; name lots of one unit, or count value"
        yield fault(cells, "lot_ids", what)


def _leave_a_price(tiers: Schedule, bids: Sequence[Bid]) -> Iterator[Fault]:
    """No unit within a tier costs less than nothing, for nobody pays to deliver care."""
    _, first = tiers[0]
    named = ids_in(first.lot_ids or "")
    moved = [
        bid
        for bid in bids
        if bid.provider_id == first.provider_id and (not named or bid.lot_id in named)
    ]
    if first.kind != "incremental" or first.measure != "units" or not moved:
        return
    lowest = min(moved, key=lambda bid: bid.price_gbp_per_unit)
    for cells, tier in tiers:
        off = tier.off_gbp_per_unit or 0
        if off > lowest.price_gbp_per_unit:
            what = f"{off} is more than bid {lowest.bid_id!r} asks, {lowest.price_gbp_per_unit}; "
            yield fault(cells, "off_gbp_per_unit", f"{what}give that or less")
