"""From what bidders say beside their prices to rules: conditions, synergies, tiers, conflicts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import reduce
from itertools import combinations

from toolkit.allocation.acting import Acting, id_of
from toolkit.allocation.families.apart import Apart, rotated
from toolkit.allocation.families.one_group import OneGroup
from toolkit.allocation.families.one_of import OneOf
from toolkit.allocation.families.only_with import OnlyWith
from toolkit.allocation.families.rebate import Rebate, Step
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.families.synergy import Synergy
from toolkit.allocation.families.tiers import Tier, Tiers, tiered
from toolkit.allocation.limiting import Parties
from toolkit.allocation.offering import Offered, terms_of
from toolkit.allocation.problem import Problem
from toolkit.statements.bid_conditions import ExclusiveBid
from toolkit.statements.case import Case
from toolkit.statements.conflicts import Conflict
from toolkit.statements.tables import ids_in
from toolkit.statements.volume_tiers import VolumeTier


def conditions(case: Case, stands: Offered) -> Iterator[Rule]:
    """State which bids exclude or need each other; a bid stands for the packages that hold it."""
    groups: dict[str, list[ExclusiveBid]] = defaultdict(list)
    for one in case.exclusive_bids.values():
        groups[one.group_id].append(one)
    for group, several in groups.items():
        id, words = _terms(case, several[0].bid_id), f"{group}: bids that exclude each other"
        if any(one.set_id for one in several):
            sets: dict[str, list[str]] = defaultdict(list)
            for one in several:
                sets[f"set {one.set_id}" if one.set_id else one.bid_id] += _keys(stands, one.bid_id)
            together = tuple(tuple(dict.fromkeys(keys)) for keys in sets.values())
            yield OneGroup(id, words, groups=together)
        else:
            keys = (key for one in several for key in _keys(stands, one.bid_id))
            yield OneOf(id, words, keys=tuple(dict.fromkeys(keys)))
    for row in case.conditional_bids.values():
        needed = ids_in(row.only_with)
        needs = tuple(dict.fromkeys(key for one in needed for key in _keys(stands, one)))
        words = f"{row.condition_id}: {row.bid_id} only with {' or '.join(needed)}"
        for key in _keys(stands, row.bid_id):
            yield OnlyWith(_terms(case, row.bid_id), words, key=key, needs=needs)


def _keys(stands: Offered, named: str) -> tuple[str, ...]:
    return (named, *stands.names.get(named, ()))


def _terms(case: Case, named: str) -> str:
    """Name the terms of whoever made a bid or package."""
    made = case.bids.get(named) or case.packages.get(named)
    return terms_of(made.provider_id) if made else named


def synergies(case: Case, acting: Acting) -> Iterator[Synergy]:
    """State what winning two lots saves or costs."""
    for one in case.synergies.values():
        first, second = ids_in(one.lot_ids)
        if first in acting.lots and second in acting.lots:
            does = "saves" if one.gbp_per_year < 0 else "costs"
            words = f"{one.provider_id} winning {first} and {second} {does}"
            gbp, lots = one.gbp_per_year, (first, second)
            yield Synergy(one.synergy_id, words, bidder=one.provider_id, lots=lots, gbp=gbp)


def rebates(case: Case, acting: Acting) -> Iterator[Rebate]:
    """State what comes off the units within each tier."""
    for name, tiers in _schedules(case, "incremental").items():
        first = tiers[0]
        lots = _counted(first, acting)
        if lots is None:
            continue
        steps = [Step(one.from_volume, one.off_gbp_per_unit or Decimal(0)) for one in tiers]
        if (end := tiers[-1].to_volume) is not None:
            steps.append(Step(end, Decimal(0)))
        yield Rebate(
            name,
            f"{first.provider_id} takes something off by volume",
            bidder=first.provider_id,
            steps=tuple(steps),
            lots=lots,
            measure=first.measure,
        )


def with_tiers(problem: Problem, case: Case, acting: Acting) -> Problem:
    """Give bids a variant in each tier that sets the price of all units."""
    return reduce(tiered, _all_units(case, acting), problem)


def _all_units(case: Case, acting: Acting) -> Iterator[Tiers]:
    for name, tiers in _schedules(case, "all_units").items():
        first = tiers[0]
        lots = _counted(first, acting)
        if lots is None:
            continue
        stated = [
            Tier(one.from_volume, (one.discount_percent or 0) / Decimal(100)) for one in tiers
        ]
        if (end := tiers[-1].to_volume) is not None:
            stated.append(Tier(end, Decimal(0)))
        yield Tiers(
            name,
            f"{first.provider_id} prices by volume",
            bidder=first.provider_id,
            tiers=tuple(stated),
            lots=lots,
            measure=first.measure,
        )


def _schedules(case: Case, kind: str) -> Mapping[str, list[VolumeTier]]:
    found: dict[str, list[VolumeTier]] = defaultdict(list)
    for one in sorted(case.volume_tiers.values(), key=lambda one: one.from_volume):
        if one.kind == kind:
            found[one.schedule_id].append(one)
    return {name: found[name] for name in sorted(found)}


def _counted(tier: VolumeTier, acting: Acting) -> tuple[str, ...] | None:
    """Give the lots that count, empty for all; nothing where the option covers none of them."""
    if tier.lot_ids is None:
        return ()
    return tuple(lot for lot in ids_in(tier.lot_ids) if lot in acting.lots) or None


def conflicts(case: Case, acting: Acting, parties: Parties) -> Iterator[Apart]:
    """State wins of which no more than one may be had."""
    for row in case.conflicts.values():
        lots = [lot for lot in ids_in(row.lot_ids or "") if lot in acting.lots]
        named = ids_in(row.provider_ids or "")
        if row.lot_ids and row.provider_ids:
            bidders = dict.fromkeys(b for one in named for b in _bidders_behind(case, parties, one))
            wins = tuple((lot, bidder) for lot in lots for bidder in bidders)
            yield Apart(row.conflict_id, row.conflict, wins=wins)
        elif row.provider_ids:
            for lot in acting.lots:
                yield from _pairs_apart(case, parties, row, [(lot, one) for one in named])
        else:
            tops = {parties.parents.get(one, one): one for one in case.providers}
            for top in tops:
                mine = [one for one in case.providers if parties.parents.get(one, one) == top]
                yield from _none_twice(row, lots, mine)


def _none_twice(row: Conflict, lots: list[str], bidders: list[str]) -> Iterator[Apart]:
    """Let an undertaking win one of some lots; its subsidiaries may share that one."""
    if len(bidders) == 1:
        wins = tuple((lot, bidders[0]) for lot in lots)
        yield Apart(row.conflict_id, row.conflict, wins=wins)
        return
    for one, other in combinations(lots, 2):
        for mine in bidders:
            for yours in bidders:
                pair = ((one, mine), (other, yours))
                yield Apart(row.conflict_id, row.conflict, wins=pair)


def _pairs_apart(
    case: Case, parties: Parties, row: Conflict, pairs: list[tuple[str, str]]
) -> Iterator[Apart]:
    """Keep some providers from sharing a lot, each with the consortia that it is in."""
    wins = {
        (lot, bidder): None for lot, one in pairs for bidder in _bidders_behind(case, parties, one)
    }
    yield Apart(row.conflict_id, row.conflict, wins=tuple(wins))


def _bidders_behind(case: Case, parties: Parties, provider: str) -> tuple[str, ...]:
    """Give the bidders in which a provider has a part: itself, and its consortia."""
    return tuple(
        name
        for name in case.providers
        if name == provider or provider in dict(parties.members.get(name, ()))
    )


def without_long_serving(problem: Problem, case: Case, acting: Acting) -> Problem:
    """Set aside bids of those who have served a lot for as many terms as a rule allows."""
    for rule, most, lots in acting.of_kinds(["max_terms"]):
        served: dict[tuple[str, str], int] = defaultdict(int)
        for one in case.incumbents.values():
            if any(lot.lot_id == one.lot_id for lot in lots):
                key = one.lot_id, problem.undertaking(one.provider_id)
                served[key] = max(served[key], one.terms)
        problem = rotated(problem, served, int(most), id_of(rule))
    return problem
