"""Checking an award against every rule without the solver, in exact arithmetic."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award, Flow

PENNY = Decimal("0.01")
HAIR = Decimal("0.001")  # units; awards are written to six decimals


def broken_rules(
    problem: Problem, awards: tuple[Award, ...], flows: tuple[Flow, ...]
) -> tuple[str, ...]:
    """Give a sentence for every rule that an award breaks; none when it keeps them all.

    Money may be out by a penny for each awarded bid, which is what rounding to the penny can do.
    """
    rounding = PENNY * len(awards)
    return (*_awards(problem, awards), *_money(problem, awards, flows, rounding))


def _awards(problem: Problem, awards: tuple[Award, ...]) -> Iterator[str]:
    offers = {offer.bid: offer for offer in problem.offers}
    given: dict[str, Decimal] = defaultdict(Decimal)
    used: dict[str, Decimal] = defaultdict(Decimal)
    holders: dict[str, set[str]] = defaultdict(set)
    lots: dict[str, set[str]] = defaultdict(set)
    for award in awards:
        offer = offers.get(award.bid)
        if offer is None:
            yield f"{award.bid} was set aside or does not exist"
            continue
        if not offer.least_units - HAIR <= award.units <= offer.most_units + HAIR:
            yield f"{award.bid} gets {award.units}, outside {offer.least_units}-{offer.most_units}"
        if abs(award.cost_gbp - award.units * offer.price_gbp) > PENNY:
            yield f"{award.bid} costs {award.cost_gbp}, not its units at its price"
        given[offer.lot] += award.units
        used[offer.provider] += award.units if offer.counts else 0
        holders[offer.lot].add(offer.provider)
        lots[offer.provider].add(offer.lot)
    for need in problem.needs:
        if abs(given[need.lot] - need.units) > HAIR:
            yield f"{need.lot} is given {given[need.lot]} of {need.units} units"
        if len(holders[need.lot]) < need.min_providers:
            yield f"{need.lot} has {len(holders[need.lot])} of {need.min_providers} providers"
    for provider, units in used.items():
        if units > problem.capacity[provider] + HAIR:
            yield f"{provider} delivers {units}, above its capacity {problem.capacity[provider]}"
    for provider, won in lots.items():
        if len(won) > problem.max_lots[provider]:
            yield f"{provider} wins {len(won)} lots, above {problem.max_lots[provider]}"


def _money(
    problem: Problem, awards: tuple[Award, ...], flows: tuple[Flow, ...], rounding: Decimal
) -> Iterator[str]:
    arcs = {(arc.stream, arc.lot): arc for arc in problem.arcs}
    owed: dict[str, Decimal] = defaultdict(Decimal)
    paid: dict[str, Decimal] = defaultdict(Decimal)
    spent: dict[str, Decimal] = defaultdict(Decimal)
    elsewhere: dict[str, Decimal] = defaultdict(Decimal)
    for award in awards:
        owed[award.lot] += award.cost_gbp
    for flow in flows:
        arc = arcs.get((flow.stream, flow.lot))
        if arc is None:
            yield f"{flow.stream} may not pay for {flow.lot}"
            continue
        if arc.most_gbp is not None and flow.gbp > arc.most_gbp + rounding:
            yield f"{flow.stream} pays {flow.gbp} for {flow.lot}, above {arc.most_gbp}"
        paid[flow.lot] += flow.gbp
        spent[flow.stream] += flow.gbp
        elsewhere[flow.stream] += 0 if arc.own else flow.gbp
    for lot in owed.keys() | paid.keys():
        if owed[lot] != paid[lot]:
            yield f"{lot} costs {owed[lot]} and is paid {paid[lot]}"
    for stream, gbp in spent.items():
        if gbp > problem.available_gbp[stream] + rounding:
            yield f"{stream} spends {gbp}, above {problem.available_gbp[stream]}"
    if problem.cross_area_share is not None:
        for stream, gbp in elsewhere.items():
            most = problem.cross_area_share * problem.available_gbp[stream]
            if gbp > most + rounding:
                yield f"{stream} spends {gbp} elsewhere, above {most}"
