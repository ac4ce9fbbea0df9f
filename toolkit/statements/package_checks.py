"""Packages read against the bids of their case."""

from collections import Counter
from collections.abc import Iterator, Mapping

from toolkit.errors import Fault
from toolkit.statements.bids import Package
from toolkit.statements.built import Built, fault, rows_of
from toolkit.statements.raw import RawTable
from toolkit.statements.tables import ids_in


def packages_hold(
    rows: Mapping[str, Built], tables: Mapping[str, RawTable], *, changed: bool
) -> Iterator[Fault]:
    """A package names several lots once each, and one bid of its provider stands for each.

    Args:
        rows: By table.
        tables: As read, for bids that have faults of their own.
        changed: Whether a scenario was applied; a bid that it took is then a result, not a fault.
    """
    bids = Counter(
        (row["provider_id"].text, row["lot_id"].text)
        for row in (tables["bids"].rows if "bids" in tables else ())
    )
    known = {row["lot_id"].text for row in (tables["lots"].rows if "lots" in tables else ())}
    for cells, row in rows_of(rows, "packages", Package):
        named = ids_in(row.lot_ids)
        twice = [lot for lot, times in Counter(named).items() if times > 1]
        for lot in twice:
            yield fault(cells, "lot_ids", f"{lot!r} stands twice in {row.package_id!r}; keep one")
        if len(set(named)) == 1 and not twice:
            what = f"{row.package_id!r} has one lot; name another, or lower the price of the bid"
            yield fault(cells, "lot_ids", what)
        for lot in () if changed else [lot for lot in dict.fromkeys(named) if lot in known]:
            count = bids[row.provider_id, lot]
            who = f"{row.provider_id!r} has {count or 'no'} bid{'s' if count > 1 else ''}"
            if count == 0:
                yield fault(cells, "lot_ids", f"{who} for {lot!r} to discount; add one")
            elif count > 1:
                what = f"{who} for {lot!r}, and a package needs one; keep one of them"
                yield fault(cells, "lot_ids", what)
