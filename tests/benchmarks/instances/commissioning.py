"""A made-up commissioning round of any size, the same for the same seed on every machine.

Lots are areas crossed with types of service. Providers have a home area and a few specialisms;
about a third are large and reach everywhere. They bid for single lots, and for packages at a
discount within groups of lots that the notice names. Every number is drawn, none is observed; all
arithmetic is on whole numbers. An award that keeps every rule is planted first and its numbers set
the rules, so that each round can be awarded.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isqrt

SIZES: Mapping[int, int] = {30: 1_050, 50: 2_100, 100: 5_250, 200: 20_500}
"""Bids for each number of lots that is published."""

PER_MILLE = 1000
LARGE = 350  # per mille of the providers
DISCOUNT = 25  # per mille, most for each lot of a package
LARGEST_PACKAGE = 6
FEWEST_BIDDERS = 4  # for every lot, so that choice is possible
MOST_TRIES = 20_000  # in a row without a new package, before the size is refused


@dataclass(frozen=True)
class Lot:
    """What is bought.

    Args:
        units: Delivered in a year.
        value: Published estimate for a year, in pence.
        area: Number of its area.
        service: Number of its type of service.
    """

    id: str
    units: int
    value: int
    area: int
    service: int


@dataclass(frozen=True)
class Provider:
    """Who bids.

    Args:
        parent: Id of the undertaking that controls it; its own where none does.
        sme: Small or medium-sized.
        home: Number of its home area.
        services: Types of service that it specialises in.
        capacity: Most units that it can deliver in a year.
        quality: Of 100.
    """

    id: str
    parent: str
    sme: bool
    home: int
    services: tuple[int, ...]
    capacity: int
    quality: int


@dataclass(frozen=True)
class Bid:
    """A price for one lot, or for several as a package.

    Args:
        lots: Ids, in the order of the lots.
        price: For a year, in pence.
    """

    id: str
    provider: str
    lots: tuple[str, ...]
    price: int


@dataclass(frozen=True)
class Rules:
    """What an award must keep; lots, shares and winners are counted by parent.

    Args:
        fewest_winners: Parents that win, at least (C6).
        most_winners: And at most (C6).
        most_lots: Of one parent (C7).
        most_share: Of the value for one parent, per mille (C8).
        least_sme: Of the value to small and medium-sized providers, per mille (C10).
        choice: Groups of lots in each of which two parents or more must win (C11).
        least_lot_quality: Of every winner, of 100 (C14).
        least_quality: Mean of the winners by value, in thousandths of a point of 100 (C14).
        package_groups: Groups of lots named in the notice; a package lies within one.
    """

    fewest_winners: int
    most_winners: int
    most_lots: int
    most_share: int
    least_sme: int
    choice: tuple[tuple[str, ...], ...]
    least_lot_quality: int
    least_quality: int
    package_groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Commissioning:
    """One round.

    Args:
        planted: Ids of the bids of one award that keeps every rule (C1, C5 and those in `rules`).
    """

    seed: int
    lots: tuple[Lot, ...]
    providers: tuple[Provider, ...]
    bids: tuple[Bid, ...]
    rules: Rules
    planted: tuple[str, ...]


def commissioning(lots: int, bids: int, seed: int) -> Commissioning:
    """Draw a round.

    Args:
        lots: How many, at least 4.
        bids: How many, single bids and packages together.
        seed: Of everything drawn.

    Raises:
        ValueError: There are too few bids for the single ones, or too many for distinct packages.
    """
    rng = random.Random(seed)
    wanted = _lots(rng, lots)
    found = _providers(rng, wanted)
    costs = _single_prices(rng, wanted, found)
    groups = _package_groups(wanted)
    winners = _plant(wanted, found, costs, groups)
    providers = _able(rng, wanted, found, winners)
    singles = tuple(
        Bid(f"B{n:05}", provider, (lot,), price)
        for n, ((provider, lot), price) in enumerate(sorted(costs.items()), start=1)
    )
    packages = _packages(rng, bids - len(singles), costs, groups)
    more = tuple(
        Bid(f"B{n:05}", provider, chosen, price)
        for n, (provider, chosen, price) in enumerate(packages, start=len(singles) + 1)
    )
    rules = _rules(wanted, providers, winners, groups)
    planted = tuple(bid.id for bid in singles if winners[bid.lots[0]] == bid.provider)
    return Commissioning(seed, wanted, providers, (*singles, *more), rules, planted)


def _lots(rng: random.Random, count: int) -> tuple[Lot, ...]:
    areas = isqrt(count)
    services = -(-count // areas)
    unit_costs = [rng.randrange(1_800, 9_000) for _ in range(services)]  # pence
    made = []
    for n in range(count):
        area, service = n % areas, n // areas
        units = rng.randrange(2_000, 20_001)
        value = units * unit_costs[service] * rng.randrange(950, 1_051) // PER_MILLE
        made.append(Lot(f"L{n + 1:03}", units, value, area, service))
    return tuple(made)


def _providers(rng: random.Random, lots: Sequence[Lot]) -> tuple[Provider, ...]:
    """Draw providers without their capacity; a few belong to the one before them."""
    areas, services = _sides(lots)
    count = len(lots) // 2 + 9
    large = count * LARGE // PER_MILLE
    made = list[Provider]()
    for n in range(count):
        big = n < large
        known = rng.randrange(services // 2, services) if big else rng.randrange(1, 3)
        skills = tuple(sorted(rng.sample(range(services), max(1, known))))
        owned = not big and n > large and rng.randrange(10) == 0
        id = f"P{n + 1:03}"
        parent = made[-1].parent if owned else id
        quality = rng.randrange(60, 96)
        made.append(Provider(id, parent, not big, rng.randrange(areas), skills, 0, quality))
    return tuple(made)


def _single_prices(
    rng: random.Random, lots: Sequence[Lot], providers: Sequence[Provider]
) -> dict[tuple[str, str], int]:
    """Price every lot within reach of a provider; a lot with few bidders gets more of them."""
    areas, _ = _sides(lots)
    thrift = {provider.id: rng.randrange(930, 1_091) for provider in providers}
    prices = {}

    def price(provider: Provider, lot: Lot) -> int:
        far = _apart(provider.home, lot.area, areas)
        strange = 0 if lot.service in provider.services else 60
        factor = thrift[provider.id] + 12 * far + strange + rng.randrange(-25, 26)
        return lot.value * factor // PER_MILLE

    for lot in lots:
        able = [p for p in providers if lot.service in p.services and _reaches(p, lot, areas)]
        parents = {p.parent for p in able}
        others = [p for p in providers if not p.sme and p.parent not in parents]
        fallback = rng.sample(others, max(0, min(len(others), FEWEST_BIDDERS - len(parents))))
        for provider in (*able, *fallback):
            prices[provider.id, lot.id] = price(provider, lot)
    return prices


def _package_groups(lots: Sequence[Lot]) -> tuple[tuple[str, ...], ...]:
    """Name a group for each type of service, and one for each district of neighbouring areas."""
    services = {lot.service for lot in lots}
    by_service = [tuple(t.id for t in lots if t.service == n) for n in sorted(services)]
    return tuple(group for group in (*by_service, *_districts(lots)) if len(group) > 1)


def _districts(lots: Sequence[Lot]) -> tuple[tuple[str, ...], ...]:
    districts = {lot.area // 2 for lot in lots}
    return tuple(tuple(t.id for t in lots if t.area // 2 == n) for n in sorted(districts))


def _plant(
    lots: Sequence[Lot],
    providers: Sequence[Provider],
    prices: Mapping[tuple[str, str], int],
    groups: Sequence[tuple[str, ...]],
) -> dict[str, str]:
    """Choose a winner for every lot: those who already win first, and two to a group."""
    parents = {provider.id: provider.parent for provider in providers}
    most = max(2, len(lots) // 8)
    won = dict[str, int]()  # lots by parent
    winners = dict[str, str]()
    for lot in lots:
        bidders = [provider for provider, wanted in prices if wanted == lot.id]
        alone = {parents[winners[t]] for g in _alone(groups, lot.id, winners, parents) for t in g}
        allowed = [p for p in bidders if parents[p] not in alone] or bidders
        room = [p for p in allowed if won.get(parents[p], 0) < most] or allowed
        best = min(room, key=lambda p: (parents[p] not in won, prices[p, lot.id], p))
        winners[lot.id] = best
        won[parents[best]] = won.get(parents[best], 0) + 1
    return winners


def _alone(
    groups: Sequence[tuple[str, ...]],
    lot: str,
    winners: Mapping[str, str],
    parents: Mapping[str, str],
) -> list[list[str]]:
    """Give the awarded lots of each group of a lot that one parent alone has won so far."""
    begun = [[t for t in group if t in winners] for group in groups if lot in group]
    return [part for part in begun if len({parents[winners[t]] for t in part}) == 1]


def _able(
    rng: random.Random,
    lots: Sequence[Lot],
    providers: Sequence[Provider],
    winners: Mapping[str, str],
) -> tuple[Provider, ...]:
    """Draw capacities, never below what the planted award uses."""
    total = sum(lot.units for lot in lots)
    made = []
    for p in providers:
        used = sum(lot.units for lot in lots if winners[lot.id] == p.id)
        drawn = total * (rng.randrange(20, 61) if p.sme else rng.randrange(100, 251)) // PER_MILLE
        capacity = max(used, drawn)
        made.append(Provider(p.id, p.parent, p.sme, p.home, p.services, capacity, p.quality))
    return tuple(made)


def _packages(
    rng: random.Random,
    count: int,
    prices: Mapping[tuple[str, str], int],
    groups: Sequence[tuple[str, ...]],
) -> list[tuple[str, tuple[str, ...], int]]:
    """Draw distinct packages of lots that a provider also bids for singly."""
    if count < 0:
        raise ValueError(f"{-count} more bids are needed for the single ones alone")
    offers = dict[str, list[str]]()
    for provider, lot in sorted(prices):
        offers.setdefault(provider, []).append(lot)
    bidders = [provider for provider, lot in sorted(prices)]  # as often as they bid
    members = [frozenset(group) for group in groups]
    made = dict[tuple[str, tuple[str, ...]], int]()
    tries = 0
    while len(made) < count and tries < MOST_TRIES:
        tries += 1
        provider = bidders[rng.randrange(len(bidders))]
        group = members[rng.randrange(len(members))]
        mine = [lot for lot in offers[provider] if lot in group]
        size = rng.randrange(2, LARGEST_PACKAGE + 1)
        if size <= len(mine):
            chosen = tuple(sorted(rng.sample(mine, size)))
            whole = sum(prices[provider, lot] for lot in chosen)
            off = size * rng.randrange(1, DISCOUNT + 1)
            if (provider, chosen) not in made:
                made[provider, chosen] = -(-whole * (PER_MILLE - off) // PER_MILLE)
                tries = 0
    if len(made) < count:
        raise ValueError(f"only {len(made)} distinct packages were found; ask for fewer bids")
    return [(provider, chosen, price) for (provider, chosen), price in made.items()]


def _rules(
    lots: Sequence[Lot],
    providers: Sequence[Provider],
    winners: Mapping[str, str],
    groups: Sequence[tuple[str, ...]],
) -> Rules:
    """Set the numbers so that the planted award keeps them with a little to spare."""
    by_id = {provider.id: provider for provider in providers}
    total = sum(lot.value for lot in lots)
    value, count = dict[str, int](), dict[str, int]()
    for lot in lots:
        parent = by_id[winners[lot.id]].parent
        value[parent] = value.get(parent, 0) + lot.value
        count[parent] = count.get(parent, 0) + 1
    small = sum(lot.value for lot in lots if by_id[winners[lot.id]].sme)
    quality = sum(lot.value * by_id[winners[lot.id]].quality for lot in lots)
    parted = [group for group in groups if len({by_id[winners[lot]].parent for lot in group}) > 1]
    return Rules(
        fewest_winners=max(2, len(value) // 2),
        most_winners=len(value) + 1,
        most_lots=max(count.values()),
        most_share=max(value.values()) * PER_MILLE // total + 20,
        least_sme=small * PER_MILLE * 9 // (total * 10),
        choice=tuple(group for group in _districts(lots) if group in parted),
        least_lot_quality=min(by_id[winner].quality for winner in winners.values()),
        least_quality=quality * PER_MILLE // total,
        package_groups=tuple(groups),
    )


def _sides(lots: Sequence[Lot]) -> tuple[int, int]:
    return max(lot.area for lot in lots) + 1, max(lot.service for lot in lots) + 1


def _apart(one: int, other: int, areas: int) -> int:
    """Count the steps between two areas, which lie in a ring."""
    steps = abs(one - other)
    return min(steps, areas - steps)


def _reaches(provider: Provider, lot: Lot, areas: int) -> bool:
    return not provider.sme or _apart(provider.home, lot.area, areas) <= 1
