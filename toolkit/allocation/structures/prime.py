"""Prime contractor: one lead in each footprint, who delivers part of it and passes on the rest."""

from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.families.rule import Measure, Rule


@dataclass(frozen=True)
class Footprint:
    """Lots that one lead answers for.

    Args:
        lots: Its own lots.
    """

    id: str
    lots: tuple[str, ...]


@dataclass(frozen=True)
class SharedLot:
    """A lot that spans footprints, and goes to the lead who delivers the larger part of it.

    Args:
        footprints: Those that it spans, in the order that settles what is still open.
    """

    lot: str
    footprints: tuple[str, ...]


@dataclass(frozen=True)
class CanLead:
    """A bidder that could be a lead.

    Args:
        margin_share: What it would ask for, as a part of the price of the care that it passes on.
    """

    bidder: str
    margin_share: Decimal = Decimal(0)


@dataclass(frozen=True)
class Prime(Rule):
    """A lead in each footprint, chosen among the winners of its own lots.

    Of the leads that keep every limit, those are taken that ask for least in all. A footprint of
    which nothing is awarded has none.

    Args:
        footprints: Each with its own lots.
        shared: Lots that span several of them.
        candidates: Who could lead.
        sub_contract_gbp: What one sub-contract costs to hold, a year.
        most_subs: Most sub-contractors of a lead in a footprint; none where there is no limit.
    """

    footprints: tuple[Footprint, ...] = ()
    shared: tuple[SharedLot, ...] = ()
    candidates: tuple[CanLead, ...] = ()
    sub_contract_gbp: Decimal = Decimal(0)
    most_subs: int | None = None

    @property
    def asks(self) -> bool:
        """Whether a lead costs anything."""
        return self.sub_contract_gbp > 0 or any(one.margin_share > 0 for one in self.candidates)


@dataclass(frozen=True)
class OwnDelivery(Rule):
    """What a lead may, or must, deliver itself of what is awarded in its footprint.

    It binds the leads of every `Prime` in the problem, and nobody where there is none. Care left
    for others, at least so much, is the same limit from the other side.

    Args:
        least: Least part, 0 to 1.
        most: Largest part.
        lots: Lots that count; empty for all.
        measure: Published values are what they are; prices would let a bid move the limit.
    """

    least: Decimal = Decimal(0)
    most: Decimal = Decimal(1)
    lots: tuple[str, ...] = ()
    measure: Measure = "value"


def connected(rule: Prime) -> tuple[tuple[Footprint, ...], ...]:
    """Give the footprints in groups that share lots, within which leads are chosen together."""
    groups: list[set[str]] = [{one.id} for one in rule.footprints]
    for shared in rule.shared:
        touched = [group for group in groups if group & set(shared.footprints)]
        groups = [group for group in groups if group not in touched]
        groups.append(set().union(*touched))
    return tuple(
        tuple(one for one in rule.footprints if one.id in group)
        for group in sorted(groups, key=lambda group: _first(rule, group))
        if group
    )


def lots_of(rule: Prime, group: tuple[Footprint, ...]) -> tuple[str, ...]:
    """Give the lots of a group of footprints, those that they share among them."""
    ids = {one.id for one in group}
    shared = [one.lot for one in rule.shared if ids & set(one.footprints)]
    return (*(lot for footprint in group for lot in footprint.lots), *shared)


def _first(rule: Prime, group: set[str]) -> int:
    return min((n for n, one in enumerate(rule.footprints) if one.id in group), default=-1)
