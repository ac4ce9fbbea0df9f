"""Tiny problems whose lots can be shared: frameworks with places, and bids for part of a lot."""

import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product

from tests.allocation.enumerating import standing
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Offer, Problem
from toolkit.allocation.results import Award
from toolkit.allocation.settling import award
from toolkit.allocation.verifying import broken_rules

TENTHS = Decimal(10)


def framework(seed: int, stated: Problem) -> Problem:
    """Give some lots places, and others nothing to deliver."""
    chance = random.Random(f"{seed} places")
    needs = tuple(
        replace(
            need,
            places=chance.choice([None, 1, 2, 2]),
            units=Decimal(0) if chance.random() < 0.15 else need.units // 60 * 60 + 60,
        )
        for need in stated.needs
    )
    units = {need.lot: need.units for need in needs}
    offers = tuple(
        replace(offer, least_units=units[offer.lot], most_units=units[offer.lot])
        for offer in stated.offers
    )
    more: list[Rule] = []
    if chance.random() < 0.4:
        least, most = chance.choice([1, 2]), chance.choice([None, 1, 2])
        more.append(LotWinners("places", "places", lots=tuple(units), least=least, most=most))
    return replace(stated, needs=needs, offers=offers, rules=(*stated.rules, *more))


def every_placing(problem: Problem) -> Iterator[tuple[Award, ...]]:
    """Give every set of winners that breaks no rule, each with its place or its whole lot."""
    units = {need.lot: need.units / (need.places or 1) for need in problem.needs}
    keys = list(dict.fromkeys(offer.wins_with for offer in problem.offers if units[offer.lot]))
    idle = {offer.wins_with for offer in problem.offers if not units[offer.lot]}
    for chosen in product((False, True), repeat=len(keys)):
        won = {key for key, wins in zip(keys, chosen, strict=True) if wins} - idle
        awards = tuple(award(o, units[o.lot]) for o in problem.offers if o.wins_with in won)
        if not broken_rules(problem, awards, ()):
            yield awards


def split(seed: int, stated: Problem) -> Problem:
    """Let most bids be awarded in part; some bidders make two for one lot."""
    chance = random.Random(f"{seed} split")
    needs = stated.needs[:3]
    units = {need.lot: need.units for need in needs}
    offers = [
        _in_part(chance, offer, units[offer.lot]) for offer in stated.offers if offer.lot in units
    ]
    for need in needs:
        if chance.random() < 0.5:
            price, whole = Decimal(chance.randint(1000, 2500)) / 100, need.units
            second = Offer(
                f"C{need.lot}", need.lot, "P1", price, Decimal(70), whole, whole, True, Decimal(0)
            )
            offers.append(replace(second, least_units=whole / TENTHS, most_units=whole * 6 / 10))
    more: list[Rule] = []
    if chance.random() < 0.3:
        more.append(LotWinners("two", "two", lots=tuple(units), least=2, most=3))
    if chance.random() < 0.3:
        most = Decimal(chance.choice(["1", "1.5", "2"]))
        more.append(LotCap("caps", "caps", parties=("P0", "P1"), most=most))
    return replace(stated, needs=needs, offers=tuple(offers), rules=(*stated.rules, *more))


def _in_part(chance: random.Random, offer: Offer, units: Decimal) -> Offer:
    if offer.package or chance.random() < 0.3:
        return offer
    least = chance.randint(1, 5)
    most = chance.randint(max(least, 4), 10)
    return replace(offer, least_units=units * least / TENTHS, most_units=units * most / TENTHS)


def solved(problem: Problem) -> tuple[Award, ...] | None:
    """Give the best award; nothing where none exists."""
    found = find(problem)
    return found.awards if found.status == "optimal" else None


def best_in_tenths(problem: Problem, most: int) -> tuple[int, Decimal] | None:
    """Give the standing of the best award in whole tenths of lots; nothing if there is none.

    Raises:
        ValueError: There are too many to try.
    """
    by_lot: list[list[list[Award]]] = []
    size = 1
    for need in problem.needs:
        offers = [offer for offer in problem.offers if offer.lot == need.lot]
        ranges = [
            [0, *(n for n in range(1, 11) if o.least_units <= need.units * n / 10 <= o.most_units)]
            for o in offers
        ]
        divided: list[list[Award]] = [
            [award(o, need.units * n / TENTHS) for o, n in zip(offers, parts, strict=True) if n]
            for parts in product(*ranges)
            if sum(parts) == TENTHS
        ]
        by_lot.append([*divided, *([[]] if need.optional else [])])
        size *= len(by_lot[-1])
    if size > most:
        raise ValueError(f"{size} awards to try")
    tried = (tuple(one for part in parts for one in part) for parts in product(*by_lot))
    return min(
        (standing(problem, awards) for awards in tried if not broken_rules(problem, awards, ())),
        default=None,
    )
