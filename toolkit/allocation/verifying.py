"""Checking an award against every rule without the solver, in exact arithmetic."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from toolkit.allocation.awarded import awarded, slack
from toolkit.allocation.families.every import FAMILIES, charges_on
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award, Flow, cost_by_lot

PENNY = Decimal("0.01")
BLUR = Decimal("0.000000000001")  # part of a sum that the solver cannot tell from nothing


def rounding_of(awards: tuple[Award, ...]) -> Decimal:
    """Give what rounding can do to a sum: a penny for each award, more only for vast sums."""
    spent = sum((award.cost_gbp for award in awards), Decimal(0))
    return PENNY * len(awards) + spent * BLUR


def broken_rules(
    problem: Problem, awards: tuple[Award, ...], flows: tuple[Flow, ...]
) -> tuple[str, ...]:
    """Give a sentence for every rule that an award breaks; none when it keeps them all.

    Money may be out by what rounding awards to the penny can do, units by a thousandth.
    """
    read = awarded(problem, awards)
    return (
        *_ranges(problem, awards),
        *_packages(problem, awards),
        *_lots(problem, awards),
        *(one for rule in problem.rules for one in FAMILIES[type(rule)].broken(rule, read)),
        *(_payments(problem, awards, flows) if problem.costs_count else ()),
        *_budgets(problem, flows, rounding_of(awards)),
        *_law(problem, awards),
    )


def _ranges(problem: Problem, awards: tuple[Award, ...]) -> Iterator[str]:
    """Every award is of an offer that stands, in its range, at its price."""
    offers = {offer.bid: offer for offer in problem.offers}
    units = {need.lot: need.units for need in problem.needs}
    places = {need.lot for need in problem.needs if need.places}
    for award in awards:
        offer = offers.get(award.bid)
        if offer is None:
            yield f"{award.bid} was set aside or does not exist"
            continue
        out = min(slack(units[offer.lot]), offer.least_units / 2)
        placed = offer.lot in places  # an equal place is what the framework gives
        if not placed and not offer.least_units - out <= award.units <= offer.most_units + out:
            yield f"{award.bid} gets {award.units}, outside {offer.least_units}-{offer.most_units}"
        if abs(award.cost_gbp - award.units * offer.price_gbp) > PENNY:
            yield f"{award.bid} costs {award.cost_gbp}, not its units at its price"
        if (award.lot, award.provider) != (offer.lot, offer.provider):
            yield f"{award.bid} is not {award.provider}'s bid for {award.lot}"


def _packages(problem: Problem, awards: tuple[Award, ...]) -> Iterator[str]:
    """A package wins everything it names or nothing."""
    named: dict[str, set[str]] = defaultdict(set)
    for offer in problem.offers:
        if offer.package:
            named[offer.package].add(offer.bid)
    won = {award.bid for award in awards}
    for package, bids in named.items():
        if won & bids and not bids <= won:
            yield f"{package} wins {len(won & bids)} of its {len(bids)} lots"


def _lots(problem: Problem, awards: tuple[Award, ...]) -> Iterator[str]:
    """Every lot is delivered exactly, an optional one perhaps not at all."""
    for need in problem.needs:
        mine = [award for award in awards if award.lot == need.lot]
        if need.optional and not mine:
            continue
        given = sum((award.units for award in mine), Decimal(0))
        if abs(given - need.units) > min(slack(need.units), need.units / 2):
            yield f"{need.lot} is given {given} of {need.units} units"
        holders = len({award.provider for award in mine})
        if need.places and need.units and not len(mine) == holders == need.places:
            yield f"{need.lot} has {holders} of {need.places} places filled"


def _payments(
    problem: Problem, awards: tuple[Award, ...], flows: tuple[Flow, ...]
) -> Iterator[str]:
    """Every lot is paid to the penny."""
    owed: dict[str, Decimal] = defaultdict(Decimal)
    paid: dict[str, Decimal] = defaultdict(Decimal)
    owed.update(cost_by_lot(awards, charges_on(problem, awards)))
    for flow in flows:
        paid[flow.lot] += flow.gbp
        if flow.gbp < 0:
            yield f"{flow.stream} pays {flow.gbp} for {flow.lot}"
    for lot in dict.fromkeys([*owed, *paid]):
        if owed[lot] != paid[lot]:
            yield f"{lot} costs {owed[lot]} and is paid {paid[lot]}"


def _budgets(problem: Problem, flows: tuple[Flow, ...], rounding: Decimal) -> Iterator[str]:
    """No stream pays where it may not, or more than it may."""
    arcs = {(arc.stream, arc.lot): arc for arc in problem.arcs}
    spent: dict[str, Decimal] = defaultdict(Decimal)
    elsewhere: dict[str, Decimal] = defaultdict(Decimal)
    for flow in flows:
        arc = arcs.get((flow.stream, flow.lot))
        if arc is None:
            yield f"{flow.stream} may not pay for {flow.lot}"
            continue
        if arc.most_gbp is not None and flow.gbp > arc.most_gbp + rounding:
            yield f"{flow.stream} pays {flow.gbp} for {flow.lot}, above {arc.most_gbp}"
        if arc.own != flow.own:
            yield f"{flow.stream} could{'' if arc.own else ' not'} pay for {flow.lot} alone"
        spent[flow.stream] += flow.gbp
        elsewhere[flow.stream] += 0 if arc.own else flow.gbp
    for stream, gbp in spent.items():
        if gbp > problem.available_gbp[stream] + rounding:
            yield f"{stream} spends {gbp}, above {problem.available_gbp[stream]}"
    if problem.cross_area_share is not None:
        for stream, gbp in elsewhere.items():
            most = problem.cross_area_share * problem.available_gbp[stream]
            if gbp > most + rounding:
                yield f"{stream} spends {gbp} elsewhere, above {most}"


def _law(problem: Problem, awards: tuple[Award, ...]) -> Iterator[str]:
    """No settled limit of law is broken, read from the limits and not from what was made of them.

    What a change may add is checked with the rules, because it is a sum over years.
    """
    given = {award.lot for award in awards}
    needed = {n.lot for n in problem.needs if n.units > 0 and (n.lot in given or not n.optional)}
    for limit in problem.limits:
        if limit.is_open:
            continue
        for award in awards:
            if limit.leaves_out(award.lot, award.provider, award.bid):
                yield f"{award.bid} wins against {limit.named}"
        mine = [award for award in awards if limit.reaches_lot(award.lot)]
        if limit.value is None:
            continue
        for provider in {award.provider for award in mine}:
            lots = {award.lot for award in mine if award.provider == provider}
            bound = not limit.providers or provider in limit.providers
            if (
                limit.kind in ("lot_cap_published", "max_lots")
                and bound
                and len(lots) > limit.value
            ):
                yield f"{provider} wins {len(lots)} lots against {limit.named}"
        for lot in needed if limit.kind == "min_providers" else ():
            winners = {award.provider for award in mine if award.lot == lot}
            if limit.reaches_lot(lot) and len(winners) < limit.value:
                yield f"{lot} has {len(winners)} providers against {limit.named}"
        for award in mine if limit.kind == "min_quality" else ():
            if award.quality < limit.value:
                yield f"{award.bid} of quality {award.quality} wins against {limit.named}"
