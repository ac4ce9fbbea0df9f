"""The award problem as a linear programme with whole-number choices.

Shares of lots and thousands of pounds are the solver's units, so that its tolerances are far below
a penny in both.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

import pulp

from toolkit.allocation.problem import Arc, Offer, Problem

type Row = tuple[str, pulp.LpConstraint]
THOUSAND = 1000.0


@dataclass(frozen=True)
class Choices:
    """The variables of one award problem.

    Args:
        share: Part of its lot given to an offer, by position of the offer.
        won: 1 where the offer is awarded anything.
        holds: 1 where a provider wins part of a lot, by lot and provider.
        pays: Thousands of pounds a year, by position of the arc.
        uncovered: Part of a lot that nobody delivers, by lot; only while looking for shortfalls.
        too_few: Providers missing on a lot; only while looking for shortfalls.
        unfunded: Thousands of pounds of a lot that nobody pays; only while looking for shortfalls.
    """

    share: dict[int, pulp.LpVariable]
    won: dict[int, pulp.LpVariable]
    holds: dict[tuple[str, str], pulp.LpVariable]
    pays: dict[int, pulp.LpVariable]
    uncovered: dict[str, pulp.LpVariable] = field(default_factory=dict)
    too_few: dict[str, pulp.LpVariable] = field(default_factory=dict)
    unfunded: dict[str, pulp.LpVariable] = field(default_factory=dict)


def make_choices(model: pulp.LpProblem, problem: Problem) -> Choices:
    """Add the variables of a problem to a model; their names are numbers, ids may be anything."""
    offers, pairs = problem.offers, dict.fromkeys((o.lot, o.provider) for o in problem.offers)
    return Choices(
        share={n: model.add_variable(f"share_{n}", 0, 1) for n in range(len(offers))},
        won={n: model.add_variable(f"won_{n}", 0, 1, cat="Binary") for n in range(len(offers))},
        holds={
            pair: model.add_variable(f"holds_{n}", 0, 1, cat="Binary")
            for n, pair in enumerate(pairs)
        },
        pays={
            n: model.add_variable(f"pays_{n}", 0, _most(arc)) for n, arc in enumerate(problem.arcs)
        },
    )


def _most(arc: Arc) -> float | None:
    return None if arc.most_gbp is None else float(arc.most_gbp) / THOUSAND


def total(terms: Iterable[tuple[pulp.LpVariable, float]]) -> pulp.LpAffineExpression:
    """Add up variables with their coefficients."""
    return pulp.LpAffineExpression.from_list(list(terms))


def _by[K](keys: Iterable[K]) -> dict[K, list[int]]:
    positions: dict[K, list[int]] = defaultdict(list)
    for n, key in enumerate(keys):
        positions[key].append(n)
    return positions


def price_of(problem: Problem, offer: Offer) -> float:
    """Thousands of pounds a year for the whole lot at the offer's price."""
    units = next(need.units for need in problem.needs if need.lot == offer.lot)
    return float(offer.price_gbp * units) / THOUSAND


def cover_every_lot(problem: Problem, x: Choices) -> Iterator[Row]:
    """Deliver each lot l exactly: sum over its offers b of share[b] (+ uncovered[l]) = 1."""
    offers = _by(offer.lot for offer in problem.offers)
    for n, need in enumerate(problem.needs):
        terms = [(x.share[b], 1.0) for b in offers[need.lot]]
        terms += [(x.uncovered[need.lot], 1.0)] if need.lot in x.uncovered else []
        if need.units > 0:
            yield f"cover_{n}", total(terms) == 1


def keep_awards_between_least_and_most(problem: Problem, x: Choices) -> Iterator[Row]:
    """Award offer b all or none of its range: least[b] won[b] <= share[b] <= most[b] won[b]."""
    units = {need.lot: need.units for need in problem.needs}
    for b, offer in enumerate(problem.offers):
        whole = units[offer.lot]
        most = min(Decimal(1), offer.most_units / whole) if whole else Decimal(0)
        least = min(most, offer.least_units / whole) if whole else Decimal(0)
        yield f"most_{b}", total([(x.share[b], 1.0), (x.won[b], -float(most))]) <= 0
        yield f"least_{b}", total([(x.share[b], 1.0), (x.won[b], -float(least))]) >= 0


def hold_what_is_won(problem: Problem, x: Choices) -> Iterator[Row]:
    """Tie winning to offers: won[b] <= holds[l, p] <= sum over p's offers b on l of won[b]."""
    pairs = _by((offer.lot, offer.provider) for offer in problem.offers)
    for n, (pair, offers) in enumerate(pairs.items()):
        for b in offers:
            yield f"hold_{n}_{b}", total([(x.won[b], 1.0), (x.holds[pair], -1.0)]) <= 0
        terms = [(x.holds[pair], 1.0), *((x.won[b], -1.0) for b in offers)]
        yield f"held_{n}", total(terms) <= 0


def respect_capacity(problem: Problem, x: Choices) -> Iterator[Row]:
    """Keep provider p able: sum over its offers b in its own unit of units[l] share[b] <= cap."""
    units = {need.lot: need.units for need in problem.needs}
    by_provider = _by(offer.provider if offer.counts else None for offer in problem.offers)
    for provider, offers in by_provider.items():
        if provider is None:
            continue
        capacity = problem.capacity[provider]
        if sum(units[problem.offers[b].lot] for b in offers) <= capacity:
            continue
        scale = float(max(capacity, Decimal(1)))
        terms = [(x.share[b], float(units[problem.offers[b].lot]) / scale) for b in offers]
        yield f"capacity_{offers[0]}", total(terms) <= float(capacity) / scale


def respect_lot_caps(problem: Problem, x: Choices) -> Iterator[Row]:
    """Limit lots of provider p: sum over lots l of holds[l, p] <= max_lots[p]."""
    by_provider = _by(provider for _, provider in x.holds)
    variables = list(x.holds.values())
    for provider, positions in by_provider.items():
        terms = [(variables[n], 1.0) for n in positions]
        yield f"lots_{positions[0]}", total(terms) <= float(problem.max_lots[provider])


def spread_large_lots(problem: Problem, x: Choices) -> Iterator[Row]:
    """Give lot l enough providers: sum over p of holds[l, p] (+ too_few[l]) >= min_providers[l]."""
    holders: dict[str, list[pulp.LpVariable]] = defaultdict(list)
    for (lot, _), variable in x.holds.items():
        holders[lot].append(variable)
    for n, need in enumerate(problem.needs):
        if need.min_providers > 1:
            terms = [(variable, 1.0) for variable in holders[need.lot]]
            terms += [(x.too_few[need.lot], 1.0)] if need.lot in x.too_few else []
            yield f"spread_{n}", total(terms) >= need.min_providers


def pay_every_lot(problem: Problem, x: Choices) -> Iterator[Row]:
    """Pay lot l in full: sum over streams of pays[s, l] (+ unfunded[l]) = its price."""
    arcs, offers = _by(arc.lot for arc in problem.arcs), _by(o.lot for o in problem.offers)
    for n, need in enumerate(problem.needs):
        terms = [(x.pays[a], 1.0) for a in arcs[need.lot]]
        terms += [(x.unfunded[need.lot], 1.0)] if need.lot in x.unfunded else []
        terms += [(x.share[b], -price_of(problem, problem.offers[b])) for b in offers[need.lot]]
        yield f"pay_{n}", total(terms) == 0


def stay_within_streams(problem: Problem, x: Choices) -> Iterator[Row]:
    """Spend no more than there is: sum over lots l of pays[s, l] <= available[s]."""
    for n, (stream, arcs) in enumerate(_by(arc.stream for arc in problem.arcs).items()):
        terms = [(x.pays[a], 1.0) for a in arcs]
        yield f"stream_{n}", total(terms) <= float(problem.available_gbp[stream]) / THOUSAND


def limit_spending_elsewhere(problem: Problem, x: Choices) -> Iterator[Row]:
    """Cap what s spends on lots it could not fund alone: sum of pays[s, l] <= cap available[s]."""
    if problem.cross_area_share is None:
        return
    for n, (stream, arcs) in enumerate(_by(arc.stream for arc in problem.arcs).items()):
        elsewhere = [a for a in arcs if not problem.arcs[a].own]
        if elsewhere:
            most = float(problem.cross_area_share * problem.available_gbp[stream]) / THOUSAND
            yield f"elsewhere_{n}", total((x.pays[a], 1.0) for a in elsewhere) <= most


AWARD_FAMILIES = (
    cover_every_lot,
    keep_awards_between_least_and_most,
    hold_what_is_won,
    respect_capacity,
    respect_lot_caps,
    spread_large_lots,
)
FUNDING_FAMILIES = (pay_every_lot, stay_within_streams, limit_spending_elsewhere)
