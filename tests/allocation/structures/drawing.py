"""Structures drawn at random for tiny problems, and whether the award found is the best of all."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from tests.allocation.enumerating import standing, tiny_problem
from toolkit.allocation.families.every import charges_on
from toolkit.allocation.families.rule import Measure, Rule
from toolkit.allocation.finding import find
from toolkit.allocation.funding import payable
from toolkit.allocation.problem import Arc, Need, Offer, Problem
from toolkit.allocation.results import Award, cost_by_lot
from toolkit.allocation.settling import award
from toolkit.allocation.structures.alliance import Alliance, Partners
from toolkit.allocation.structures.consortium import Consortium
from toolkit.allocation.structures.framework import Framework
from toolkit.allocation.structures.prime import (
    CanLead,
    Footprint,
    OwnDelivery,
    Prime,
    SharedLot,
)
from toolkit.allocation.structures.separate_lots import SeparateLots
from toolkit.allocation.verifying import broken_rules

type Chance = random.Random
type Change = Callable[[Problem, int], Problem]
type Draw = Callable[[Chance, Sequence[Need], Sequence[Offer]], list[Rule]]


def a_prime(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    lots = [need.lot for need in needs]
    providers = sorted({offer.provider for offer in offers})
    shared: tuple[SharedLot, ...] = ()
    if len(lots) > 2 and chance.random() < 0.6:
        cut = len(lots) // 2
        footprints = [Footprint("E", tuple(lots[:cut])), Footprint("W", tuple(lots[cut:-1]))]
        shared = (SharedLot(lots[-1], ("E", "W")),)
    else:
        cut = chance.randint(0, len(lots))
        halves = {"E": lots[:cut], "W": lots[cut:]}
        footprints = [Footprint(name, tuple(half)) for name, half in halves.items() if half]
    rules: list[Rule] = [
        Prime(
            "prime",
            "one lead in each footprint",
            footprints=tuple(footprints),
            shared=shared,
            candidates=tuple(
                CanLead(p, Decimal(chance.choice([0, 5, 10])) / 100)
                for p in providers
                if chance.random() < 0.8
            ),
            sub_contract_gbp=Decimal(chance.choice([0, 0, 250, 1000])),
            most_subs=chance.choice([None, None, 1, 2]),
        )
    ]
    measures: list[Measure] = ["value", "units", "lots"]
    measure = chance.choice(measures)
    if chance.random() < 0.4:
        most = Decimal(chance.randint(4, 9)) / 10
        rules.append(OwnDelivery("L3", f"at most {most}", most=most, measure=measure))
    if chance.random() < 0.2:
        least = Decimal(chance.randint(1, 4)) / 10
        rules.append(OwnDelivery("floor", f"at least {least}", least=least, measure=measure))
    return rules


def an_alliance(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    providers = sorted({offer.provider for offer in offers})
    lots = tuple(need.lot for need in needs if chance.random() < 0.8)
    pairs = [(p, q) for p in providers for q in providers if p < q]
    return [
        Alliance(
            "alliance",
            "members of one agreement",
            lots=lots,
            least=chance.randint(0, 2),
            most=chance.choice([None, 1, 2, 3]),
            member_gbp=Decimal(chance.choice([0, 300, 3000])),
            partners=tuple(
                Partners(p, q, Decimal(chance.choice([-2000, -100, 100, 2000])))
                for p, q in pairs
                if chance.random() < 0.5
            ),
        )
    ]


def separate(_chance: Chance, _needs: Sequence[Need], _offers: Sequence[Offer]) -> list[Rule]:
    return [SeparateLots("separate", "every lot by itself")]


def consortia(chance: Chance, _needs: Sequence[Need], _offers: Sequence[Offer]) -> list[Rule]:
    return [
        Consortium(
            "consortia",
            "one role a lot",
            one_role=chance.random() < 0.7,
            most_members=chance.choice([None, None, 1, 2]),
            member_gbp=Decimal(chance.choice([0, 500])),
        )
    ]


def places(chance: Chance, _needs: Sequence[Need], _offers: Sequence[Offer]) -> list[Rule]:
    return [Framework("places", "one place each", place_gbp=Decimal(chance.choice([0, 700])))]


def every_structure(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    draws: list[Draw] = [a_prime, an_alliance, consortia, separate, places]
    chosen = [draw for draw in draws if chance.random() < 0.5]
    return [rule for draw in chosen for rule in draw(chance, needs, offers)]


def with_members(problem: Problem, seed: int) -> Problem:
    """Put consortia behind some bidders, and some bidders under one parent."""
    chance = random.Random(seed)
    behind: dict[str, tuple[tuple[str, Decimal], ...]] = {}
    for bidder in sorted({offer.provider for offer in problem.offers}):
        if chance.random() < 0.6:
            part = Decimal(chance.randint(2, 8)) / 10
            behind[bidder] = (("M", part), (f"only {bidder}", 1 - part))
    parents = {"P0": "parent", "P1": "parent"} if chance.random() < 0.5 else {}
    return replace(problem, members=behind, parents=parents)


def with_places(problem: Problem, seed: int) -> Problem:
    """Turn some lots into frameworks of one or two places."""
    chance = random.Random(seed)
    needs = tuple(
        replace(need, places=chance.randint(1, 2)) if chance.random() < 0.5 else need
        for need in problem.needs
    )
    return replace(problem, needs=needs)


def halved(problem: Problem, seed: int) -> Problem:
    """Let some offers be for exactly half a lot, so that two share it."""
    chance = random.Random(seed)
    offers = tuple(
        replace(one, least_units=one.least_units / 2, most_units=one.most_units / 2)
        if not one.package and chance.random() < 0.6
        else one
        for one in problem.offers
    )
    return replace(problem, offers=offers)


def with_money(problem: Problem, seed: int) -> Problem:
    """Let two streams pay, each for some lots, with about as much as the awards cost."""
    chance = random.Random(seed)
    arcs = tuple(
        Arc(stream, need.lot, None, True)
        for need in problem.needs
        for stream in ("S", "T")
        if chance.random() < 0.8
    )
    cheapest = {
        need.lot: min(
            (o.price_gbp for o in problem.offers if o.lot == need.lot), default=Decimal(0)
        )
        for need in problem.needs
    }
    about = sum((need.units * cheapest[need.lot] for need in problem.needs), Decimal(0))
    available = {one: about * chance.randint(40, 90) / 100 for one in ("S", "T")}
    return replace(problem, arcs=arcs, available_gbp=available)


def plain(problem: Problem, _seed: int) -> Problem:
    return problem


def every_award(problem: Problem) -> list[tuple[Award, ...]]:
    """Give every set of winners that breaks no rule and can be paid for."""
    units = {need.lot: need.units for need in problem.needs}
    places = {need.lot: need.places for need in problem.needs}

    def given(one: Offer) -> Decimal:
        shared = places[one.lot]
        return units[one.lot] / shared if shared else one.most_units

    keys = list(dict.fromkeys(offer.wins_with for offer in problem.offers))
    free = replace(problem, arcs=(), available_gbp={})
    found = []
    for chosen in product((False, True), repeat=len(keys)):
        won = {key for key, wins in zip(keys, chosen, strict=True) if wins}
        awards = tuple(award(o, given(o)) for o in problem.offers if o.wins_with in won)
        if broken_rules(free, awards, ()):
            continue
        cost = cost_by_lot(awards, charges_on(problem, awards))
        if not problem.costs_count or payable(problem, cost):
            found.append(awards)
    return found


def best_by_trying(problem: Problem) -> tuple[int, Decimal] | None:
    """Give the standing of the best award; nothing where there is none."""
    return min((standing(problem, awards) for awards in every_award(problem)), default=None)


def agree(seeds: Iterable[int], draw: Draw, change: Change = plain) -> int:
    """Hold what is found against every set of winners; give how many problems had an award."""
    feasible = 0
    for seed in seeds:
        stated = change(tiny_problem(seed, draw), seed)
        best = best_by_trying(stated)
        found = find(stated)
        if best is None:
            assert (seed, found.status) == (seed, "infeasible")
            continue
        feasible += 1
        assert (seed, found.status) == (seed, "optimal")
        assert (seed, standing(stated, found.awards)) == (seed, best)
    return feasible
