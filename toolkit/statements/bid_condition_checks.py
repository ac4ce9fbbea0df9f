"""Conditions that bidders put on bids, read against the bids and packages of their case."""

from collections.abc import Iterator, Mapping

from toolkit.errors import Fault
from toolkit.statements.bid_conditions import ConditionalBid, ExclusiveBid
from toolkit.statements.built import Built, fault, rows_of
from toolkit.statements.raw import RawRow, RawTable
from toolkit.statements.reading import did_you_mean
from toolkit.statements.tables import ids_in


def exclusions_exclude(rows: Mapping[str, Built]) -> Iterator[Fault]:
    """A group has bids that exclude each other, which one bid or one set does not."""
    groups: dict[str, list[ExclusiveBid]] = {}
    first: dict[str, RawRow] = {}
    for cells, row in rows_of(rows, "exclusive_bids", ExclusiveBid):
        groups.setdefault(row.group_id, []).append(row)
        first.setdefault(row.group_id, cells)
    for group, members in groups.items():
        if len(members) == 1:
            what = f"group {group!r} has one bid, which nothing excludes; name another or drop it"
            yield fault(first[group], "group_id", what)
        elif len({one.set_id for one in members}) == 1 and members[0].set_id:
            what = f"group {group!r} has one set, so that nothing is excluded; name another set"
            yield fault(first[group], "set_id", what)


def conditions_can_be_met(
    rows: Mapping[str, Built], tables: Mapping[str, RawTable]
) -> Iterator[Fault]:
    """What a bid needs exists and is another bid."""
    known = _bids_and_packages(tables)
    for cells, row in rows_of(rows, "conditional_bids", ConditionalBid):
        needed = ids_in(row.only_with)
        for one in needed:
            if one not in known:
                what = f"{one!r} is not in bids or packages; {did_you_mean(one, known)}"
                yield fault(cells, "only_with", what)
        if row.bid_id in needed:
            what = f"{row.bid_id!r} needs itself, which is always so; name another bid"
            yield fault(cells, "only_with", what)


def bids_and_packages_are_told_apart(tables: Mapping[str, RawTable]) -> Iterator[Fault]:
    """No package has the id of a bid, so that a condition means one thing."""
    if not {"bids", "packages"} <= set(tables):
        return
    bids = {row["bid_id"].text: row["bid_id"].place for row in tables["bids"].rows}
    for row in tables["packages"].rows:
        cell = row["package_id"]
        if cell.text in bids:
            what = f"{cell.text!r} is the id of a bid too, at {bids[cell.text]}; rename one"
            yield Fault(cell.place, "package_id", what)


def _bids_and_packages(tables: Mapping[str, RawTable]) -> set[str]:
    keys = (("bids", "bid_id"), ("packages", "package_id"))
    return {row[key].text for name, key in keys if name in tables for row in tables[name].rows}
