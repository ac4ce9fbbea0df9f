"""Tiers: a price for all units that falls, or rises, with what a bidder wins in all.

A bid has a variant in each tier, at the price of that tier. `tiered` turns bids into variants; the
rule holds a bidder to one tier, and what it wins to the range of that tier.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from toolkit.allocation.awarded import PART, Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.one_group import OneGroup
from toolkit.allocation.families.one_of import OneOf
from toolkit.allocation.families.only_with import OnlyWith
from toolkit.allocation.families.rule import Measure, Rule
from toolkit.allocation.families.share_limit import weights
from toolkit.allocation.families.workload import Workload
from toolkit.allocation.problem import Offer, Problem


@dataclass(frozen=True)
class Tier:
    """A price that holds for all units from some volume on.

    Args:
        least: Volume from which it holds, up to the next tier; at the very edge either holds.
        off: Part of the price that is taken off; below zero where it is dearer.
    """

    least: Decimal
    off: Decimal


@dataclass(frozen=True)
class Tiers(Rule):
    """Prices of one bidder by the volume that it wins.

    Args:
        bidder: Whose prices.
        tiers: In rising order; below the first, its bids hold as they are.
        lots: Lots that count and whose price moves; empty for all.
        measure: Units, published value, or lots with their parts.
        variants: Bids at the price of each tier, the bids as they were made first; `tiered` writes
            them.
    """

    bidder: str = ""
    tiers: tuple[Tier, ...] = ()
    lots: tuple[str, ...] = ()
    measure: Measure = "units"
    variants: tuple[tuple[str, ...], ...] = ()


def tiered(problem: Problem, stated: Tiers) -> Problem:
    """Give a bidder's bids a variant in each tier, and hold the variants to the rule.

    A bid keeps its id at the price as it was made. Rules that name it name all its variants
    afterwards.

    Args:
        problem: With the bids as they were made.
        stated: The tiers; not yet among the rules.
    """
    mine = [o for o in problem.offers if o.provider == stated.bidder and _counts(stated, o)]
    moved = {offer.wins_with for offer in mine}
    base = [offer for offer in problem.offers if offer.wins_with in moved]
    more = [_variant(stated, offer, n) for n in range(1, len(stated.tiers) + 1) for offer in base]
    names = {
        key: tuple(_name(stated, key, n) for n in range(len(stated.tiers) + 1))
        for key in [*moved, *(offer.bid for offer in base)]
    }
    ranks = range(len(stated.tiers) + 1)
    variants = tuple(tuple(_name(stated, offer.bid, n) for offer in base) for n in ranks)
    rules = [renamed for rule in problem.rules for renamed in _renamed(rule, names)]
    rules.append(replace(stated, variants=variants))
    return replace(problem, offers=(*problem.offers, *more), rules=tuple(rules))


def base_of(problem: Problem, bid: str) -> str:
    """Give the bid as it was made, where a variant won."""
    for rule in problem.rules:
        if isinstance(rule, Tiers):
            for bids in rule.variants:
                if bid in bids and bids != rule.variants[0]:
                    return base_of(problem, rule.variants[0][bids.index(bid)])
    return bid


def rows(rule: Tiers, draft: Draft) -> None:
    """Choose a tier: low[t] in[t] <= sum of volume[l] share[b, t] <= high[t] in[t]; sum of in <= 1.

    Beside it, won[b, t] <= in[t].
    """
    volumes = weights(draft.problem, rule.lots, rule.measure)
    whole = sum(volumes.values(), Decimal(0)) or Decimal(1)
    place = {offer.bid: n for n, offer in enumerate(draft.problem.offers)}
    chosen = []
    for bids, (low, high) in zip(rule.variants, _ranges(rule), strict=False):
        inside = draft.add("tier", rule.id, rule.bidder)
        chosen.append((inside, 1.0))
        standing = [
            (draft.problem.offers[place[b]], draft.share[place[b]]) for b in bids if b in place
        ]
        for key in dict.fromkeys(offer.wins_with for offer, _ in standing):
            draft.say([(draft.won[key], 1.0), (inside, -1.0)], "<=", 0.0, rule.id)
        volume = [
            (n, c * float(volumes[offer.lot] / whole))
            for offer, (n, c) in standing
            if offer.provider == rule.bidder and offer.lot in volumes
        ]
        if low > 0:
            draft.say([*volume, (inside, -float(low / whole))], ">=", 0.0, rule.id)
        if high is not None and high < whole:
            draft.say([*volume, (inside, -float(high / whole))], "<=", 0.0, rule.id)
    draft.say(chosen, "<=", 1.0, rule.id)


def broken(rule: Tiers, awarded: Awarded) -> Iterator[str]:
    """Add up what the bidder wins, and look whether each of its prices holds for as much."""
    volumes = weights(awarded.problem, rule.lots, rule.measure)
    out = PART * sum(volumes.values(), Decimal(0))
    won = [one for one in awarded.won if any(one.offer.bid in bids for bids in rule.variants)]
    volume = sum(
        (
            volumes.get(one.offer.lot, Decimal(0)) * one.share
            for one in won
            if one.offer.provider == rule.bidder
        ),
        Decimal(0),
    )
    tiers = 0
    for bids, (low, high) in zip(rule.variants, _ranges(rule), strict=False):
        if any(one.offer.bid in bids for one in won):
            tiers += 1
            if volume < low - out or (high is not None and volume > high + out):
                yield f"{rule.bidder} wins {volume}, outside its tier of {low} to {high}"
    if tiers > 1:
        yield f"{rule.bidder} wins at the prices of {tiers} tiers"


def _ranges(rule: Tiers) -> list[tuple[Decimal, Decimal | None]]:
    """Give from where to where each tier holds, the price as bid being the first."""
    edges = [Decimal(0), *(tier.least for tier in rule.tiers)]
    return list(zip(edges, [*edges[1:], None], strict=True))


def _counts(stated: Tiers, offer: Offer) -> bool:
    return not stated.lots or offer.lot in stated.lots


def _name(stated: Tiers, key: str, tier: int) -> str:
    return f"{key} in tier {tier} of {stated.id}" if tier else key


def _variant(stated: Tiers, offer: Offer, tier: int) -> Offer:
    """Price an offer in a tier; in a package, lots that do not count keep their price."""
    counts = offer.provider == stated.bidder and _counts(stated, offer)
    return replace(
        offer,
        bid=_name(stated, offer.bid, tier),
        package=_name(stated, offer.package, tier) if offer.package else "",
        price_gbp=offer.price_gbp * (1 - stated.tiers[tier - 1].off if counts else 1),
    )


def _renamed(rule: Rule, names: Mapping[str, tuple[str, ...]]) -> Iterator[Rule]:
    """State a rule for variants where it was stated for bids."""

    def all_of(keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for key in keys for name in names.get(key, (key,)))

    match rule:
        case OneOf():
            yield replace(rule, keys=all_of(rule.keys))
        case OneGroup():
            yield replace(rule, groups=tuple(all_of(group) for group in rule.groups))
        case OnlyWith():
            needs = all_of(rule.needs)
            for key in names.get(rule.key, (rule.key,)):
                yield replace(rule, key=key, needs=needs)
        case Workload():
            loads = ((name, load) for bid, load in rule.loads for name in names.get(bid, (bid,)))
            yield replace(rule, loads=tuple(loads))
        case Tiers():
            yield replace(rule, variants=tuple(all_of(bids) for bids in rule.variants))
        case _:
            yield rule
