"""Lots read against what bids say of them, and what other tables say of lots."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from toolkit.errors import Fault
from toolkit.statements.bids import Bid
from toolkit.statements.built import Built, fault, rows_of
from toolkit.statements.conflicts import Conflict
from toolkit.statements.lots import Lot
from toolkit.statements.places_of_choice import PlaceOfChoice
from toolkit.statements.raw import RawRow, RawTable
from toolkit.statements.reading import did_you_mean
from toolkit.statements.standbys import StandbyOffer
from toolkit.statements.synergies import Synergy
from toolkit.statements.tables import ids_in


def responses_are_stated(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """A bid for a lot that limits its response time says how long it takes."""
    limited = {
        row.lot_id: row.longest_response_hours
        for _, row in rows_of(rows, "lots", Lot)
        if row.longest_response_hours is not None
    }
    for cells, row in rows_of(rows, "bids", Bid):
        if row.lot_id in limited and row.response_hours is None:
            what = f"is empty though {row.lot_id!r} wants an answer within "
            what += f"{limited[row.lot_id]} hours; fill it in"
            yield fault(cells, "response_hours", what)


def synergies_have_two_lots(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """A synergy is between two different lots, and moves some money."""
    for cells, row in rows_of(rows, "synergies", Synergy):
        named = ids_in(row.lot_ids)
        if len(named) != len({*named}) or len(named) != 2:
            what = f"{row.lot_ids!r} is not two different lots; name two, one row for each pair"
            yield fault(cells, "lot_ids", what)


def synergies_leave_a_price(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """A saving, shared half and half, leaves each of its lots a price; no lot pays to be bought.

    An award in which it did could not be funded, and so would never be found, however cheap.
    """
    wanted = {row.lot_id: row.annual_units for _, row in rows_of(rows, "lots", Lot)}
    most: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for _, row in rows_of(rows, "bids", Bid):
        units = min(row.capacity_units_per_year, wanted.get(row.lot_id, Decimal(0)))
        key = row.provider_id, row.lot_id
        most[key] = max(most[key], row.price_gbp_per_unit * units)
    for cells, synergy in rows_of(rows, "synergies", Synergy):
        for lot in ids_in(synergy.lot_ids):
            bid = most.get((synergy.provider_id, lot))
            if bid is not None and -synergy.gbp_per_year / 2 > bid:
                what = f"takes half of it off {lot!r}, where {synergy.provider_id!r} bids "
                what += f"{bid:.2f} a year at most; take off {2 * bid:.2f} or less"
                yield fault(cells, "gbp_per_year", what)


def standbys_stand_once(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """A provider offers once to stand by for a lot."""
    seen: dict[tuple[str, str], str] = {}
    for cells, row in rows_of(rows, "standbys", StandbyOffer):
        pair = row.lot_id, row.provider_id
        if pair in seen:
            what = f"{row.provider_id!r} stands by for {row.lot_id!r} already in {seen[pair]!r}"
            yield fault(cells, "provider_id", f"{what}; keep one row")
        seen.setdefault(pair, row.standby_id)


def conflicts_hold(rows: Mapping[str, Built], tables: Mapping[str, RawTable]) -> Iterator[Fault]:
    """A conflict names lots and providers that exist, and at least two wins."""
    for cells, row in rows_of(rows, "conflicts", Conflict):
        lots, providers = ids_in(row.lot_ids or ""), ids_in(row.provider_ids or "")
        yield from _exist(cells, "lot_ids", lots, tables)
        yield from _exist(cells, "provider_ids", providers, tables)
        if len({*lots}) < 2 and len({*providers}) < 2:
            column = "lot_ids" if lots else "provider_ids"
            what = f"names one win, which nothing excludes; name two in {column}"
            yield fault(cells, column, what)


def places_reach_lots(rows: Mapping[str, Built], tables: Mapping[str, RawTable]) -> Iterator[Fault]:
    """People of a place reach lots that exist, once each."""
    for cells, row in rows_of(rows, "places_of_choice", PlaceOfChoice):
        yield from _exist(cells, "lot_ids", ids_in(row.lot_ids), tables)


def _exist(
    cells: RawRow, column: str, named: tuple[str, ...], tables: Mapping[str, RawTable]
) -> Iterator[Fault]:
    table = "lots" if column == "lot_ids" else "providers"
    known = {row[column.removesuffix("s")].text for row in tables[table].rows}
    for one, times in Counter(named).items():
        if one not in known:
            what = f"{one!r} is not in {table}; {did_you_mean(one, known)}"
            yield fault(cells, column, what)
        elif times > 1:
            yield fault(cells, column, f"{one!r} stands twice; keep one")
