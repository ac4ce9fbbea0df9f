"""Who belongs to whom: parents of providers and members of consortia."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from toolkit.errors import Fault
from toolkit.statements.built import Built, fault, rows_of
from toolkit.statements.consortia import ConsortiumMember
from toolkit.statements.providers import Provider
from toolkit.statements.raw import RawRow, RawTable
from toolkit.statements.reading import did_you_mean

MILLIONTH = Decimal("0.000001")


def ultimate_parents(providers: Mapping[str, Provider]) -> dict[str, str]:
    """Give the undertaking at the top of each provider that has a parent.

    A parent that a scenario took out of the case still holds its subsidiaries together.

    Args:
        providers: By id.
    """
    found = {}
    for name, row in providers.items():
        top, seen = row.parent_id, {name}
        while top is not None and top not in seen:
            found[name] = top
            seen.add(top)
            top = providers[top].parent_id if top in providers else None
    return found


def parents_hold(rows: Mapping[str, Built], tables: Mapping[str, RawTable]) -> Iterator[Fault]:
    """A parent is a provider, and nobody is controlled by itself through others."""
    given = {row.provider_id: (cells, row) for cells, row in rows_of(rows, "providers", Provider)}
    known = {row["provider_id"].text for row in tables["providers"].rows}
    for cells, row in given.values():
        if row.parent_id is None:
            continue
        if row.parent_id not in known:
            what = f"{row.parent_id!r} is not in providers; {did_you_mean(row.parent_id, known)}"
            yield fault(cells, "parent_id", what)
        elif _comes_round(
            row.provider_id, {name: one.parent_id for name, (_, one) in given.items()}
        ):
            what = f"makes {row.provider_id!r} its own parent in the end; empty one of the parents"
            yield fault(cells, "parent_id", what)


def _comes_round(name: str, parents: Mapping[str, str | None]) -> bool:
    above, seen = parents[name], set[str]()
    while above is not None and above not in seen:
        if above == name:
            return True
        seen.add(above)
        above = parents.get(above)
    return False


def consortia_hold(rows: Mapping[str, Built], *, changed: bool) -> Iterator[Fault]:
    """Members of a consortium have parts that sum to one, and are no consortia themselves.

    Args:
        rows: By table.
        changed: Whether a scenario was applied; a member that it took is then a result.
    """
    given = rows_of(rows, "consortium_members", ConsortiumMember)
    units = {row.provider_id: row.capacity_unit for _, row in rows_of(rows, "providers", Provider)}
    consortia = {row.consortium_id for _, row in given}
    total: dict[str, Decimal] = defaultdict(Decimal)
    first: dict[str, RawRow] = {}
    for cells, row in given:
        total[row.consortium_id] += row.share
        first.setdefault(row.consortium_id, cells)
        if row.share == 0:
            yield fault(cells, "share", f"{row.member_id!r} has no part; give more than 0")
        if row.member_id in consortia:
            what = f"{row.member_id!r} is a consortium itself; name the members behind it"
            yield fault(cells, "member_id", what)
        mine, whole = units.get(row.member_id), units.get(row.consortium_id)
        if mine and whole and mine != whole:
            what = f"{row.member_id!r} counts its capacity in {mine}, {row.consortium_id!r} in "
            yield fault(cells, "member_id", f"{what}{whole}; give both in one unit")
    for name, shares in total.items() if not changed else ():
        if abs(shares - 1) > MILLIONTH:
            what = f"the shares of {name!r} sum to {shares}; make them sum to 1"
            yield fault(first[name], "share", what)
