"""The rules of an award as families of rows; each family is one equation.

An index is a position in the problem, so that ids may be anything.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

import pulp

from toolkit.allocation.choices import Choices, name, total
from toolkit.allocation.problem import Need, Offer, Problem, caps_on

type Row = tuple[str, pulp.LpAffineExpression]  # a comparison of sums is a row
type Family = Callable[[Problem, Choices], Iterator[Row]]
OUT_OF_SIGHT = 1e12  # a coefficient that no award within the budgets can have


def cover_every_lot(problem: Problem, x: Choices) -> Iterator[Row]:
    """Deliver each lot l exactly: sum over its offers b of share[b] (+ uncovered[l]) = 1."""
    offers = _by(offer.lot for offer in problem.offers)
    for n, need in enumerate(problem.needs):
        terms = [(x.share[b], 1.0) for b in offers[need.lot]]
        terms += [(x.uncovered[need.lot], 1.0)] if need.lot in x.uncovered else []
        if need.units > 0:
            yield name("cover", n, need.lot), total(terms) == 1


def keep_awards_between_least_and_most(problem: Problem, x: Choices) -> Iterator[Row]:
    """Award offer b all or none of its range: least[b] won[b] <= share[b] <= most[b] won[b]."""
    units = {need.lot: need.units for need in problem.needs}
    for b, offer in enumerate(problem.offers):
        whole = units[offer.lot]
        if not whole:
            yield name("nothing", b, offer.bid), total([(x.won[b], 1.0), (x.share[b], 1.0)]) <= 0
            continue
        most = float(min(Decimal(1), offer.most_units / whole))
        least = min(most, float(offer.least_units / whole))
        yield name("most", b, offer.bid), total([(x.share[b], 1.0), (x.won[b], -most)]) <= 0
        yield name("least", b, offer.bid), total([(x.share[b], 1.0), (x.won[b], -least)]) >= 0


def hold_what_is_won(problem: Problem, x: Choices) -> Iterator[Row]:
    """Tie winning to offers: won[b] <= holds[l, p] <= sum over p's offers b on l of won[b]."""
    pairs = _by((offer.lot, offer.provider) for offer in problem.offers)
    for n, (pair, offers) in enumerate(pairs.items()):
        for b in offers:
            terms = [(x.won[b], 1.0), (x.holds[pair], -1.0)]
            yield name("hold", b, problem.offers[b].bid), total(terms) <= 0
        terms = [(x.holds[pair], 1.0), *((x.won[b], -1.0) for b in offers)]
        yield name("held", n, *pair), total(terms) <= 0


def respect_capacity(problem: Problem, x: Choices) -> Iterator[Row]:
    """Keep provider p able: sum over its offers b in its own unit of units[l] share[b] <= cap."""
    units = {need.lot: need.units for need in problem.needs}
    by_provider = _by(offer.provider if offer.counts else None for offer in problem.offers)
    for n, (provider, offers) in enumerate(by_provider.items()):
        if provider is None:
            continue
        capacity = problem.capacity[provider]
        if sum(units[problem.offers[b].lot] for b in offers) <= capacity:
            continue
        scale = max(capacity, Decimal(1))
        terms = [(x.share[b], float(units[problem.offers[b].lot] / scale)) for b in offers]
        yield name("capacity", n, provider), total(terms) <= float(capacity / scale)


def respect_lot_caps(problem: Problem, x: Choices) -> Iterator[Row]:
    """Limit lots of provider p: sum over the lots l that a cap counts of holds[l, p] <= cap."""
    by_provider = _by(provider for _, provider in x.holds)
    held = list(x.holds.items())
    for n, (provider, positions) in enumerate(by_provider.items()):
        for m, cap in enumerate(caps_on(problem, provider)):
            terms = [(held[at][1], 1.0) for at in positions if held[at][0][0] in cap.lots]
            if terms:
                yield (
                    name("lots", n, provider, *(["law", str(m)] if m else [])),
                    (total(terms) <= cap.most),
                )


def spread_large_lots(problem: Problem, x: Choices) -> Iterator[Row]:
    """Give lot l enough providers: sum over p of holds[l, p] (+ too_few[l]) >= min_providers[l]."""
    holders: dict[str, list[pulp.LpVariable]] = defaultdict(list)
    for (lot, _), variable in x.holds.items():
        holders[lot].append(variable)
    for n, need in enumerate(problem.needs):
        if need.min_providers > 1:
            terms = [(variable, 1.0) for variable in holders[need.lot]]
            terms += [(x.too_few[need.lot], 1.0)] if need.lot in x.too_few else []
            yield name("spread", n, need.lot), total(terms) >= need.min_providers


def pay_every_lot(problem: Problem, x: Choices) -> Iterator[Row]:
    """Pay lot l in full: sum over streams s of pays[s, l] (+ unfunded[l]) = its price."""
    arcs, offers = _by(arc.lot for arc in problem.arcs), _by(o.lot for o in problem.offers)
    for n, need in enumerate(problem.needs):
        terms = [(x.pays[a], 1.0) for a in arcs[need.lot]]
        terms += [(x.unfunded[need.lot], 1.0)] if need.lot in x.unfunded else []
        for b in offers[need.lot]:
            terms.append((x.share[b], -whole_price(need, problem.offers[b], x.pounds)))
        yield name("pay", n, need.lot), total(terms) == 0


def stay_within_streams(problem: Problem, x: Choices) -> Iterator[Row]:
    """Spend no more than there is: sum over lots l of pays[s, l] <= available[s]."""
    for n, (stream, arcs) in enumerate(_by(arc.stream for arc in problem.arcs).items()):
        terms = [(x.pays[a], 1.0) for a in arcs]
        most = float(problem.available_gbp[stream] / x.pounds)
        yield name("stream", n, stream), total(terms) <= most


def cap_what_a_change_adds(problem: Problem, x: Choices) -> Iterator[Row]:
    """Keep lot l within the law's cap on a change: sum over streams s of pays[s, l] <= most[l]."""
    arcs = _by(arc.lot for arc in problem.arcs)
    for n, need in enumerate(problem.needs):
        terms = [(x.pays[a], 1.0) for a in arcs[need.lot]]
        if need.most_gbp is not None and terms:
            yield name("change", n, need.lot), total(terms) <= float(need.most_gbp / x.pounds)


def limit_spending_elsewhere(problem: Problem, x: Choices) -> Iterator[Row]:
    """Cap what s spends on lots it could not fund alone: sum of pays[s, l] <= cap available[s]."""
    if problem.cross_area_share is None:
        return
    for n, (stream, arcs) in enumerate(_by(arc.stream for arc in problem.arcs).items()):
        terms = [(x.pays[a], 1.0) for a in arcs if not problem.arcs[a].own]
        if terms:
            most = float(problem.cross_area_share * problem.available_gbp[stream] / x.pounds)
            yield name("elsewhere", n, stream), total(terms) <= most


def leave_what_no_budget_reaches(problem: Problem, x: Choices) -> Iterator[Row]:
    """Leave offer b where its least award costs more than all streams hold: won[b] = 0.

    The other money rows say so too; stated plainly, an absurd price cannot blur the arithmetic.
    """
    everything = sum(problem.available_gbp.values(), Decimal(0))
    for b, offer in enumerate(problem.offers):
        if offer.least_units * offer.price_gbp > everything:
            yield name("beyond", b, offer.bid), total([(x.won[b], 1.0)]) <= 0


AWARD_FAMILIES: tuple[Family, ...] = (
    cover_every_lot,
    keep_awards_between_least_and_most,
    hold_what_is_won,
    respect_capacity,
    respect_lot_caps,
    spread_large_lots,
)
FUNDING_FAMILIES: tuple[Family, ...] = (
    pay_every_lot,
    stay_within_streams,
    cap_what_a_change_adds,
    limit_spending_elsewhere,
)
ALL_FAMILIES = (*AWARD_FAMILIES, *FUNDING_FAMILIES, leave_what_no_budget_reaches)


def add_rows(
    model: pulp.LpProblem, problem: Problem, x: Choices, families: Iterable[Family]
) -> None:
    """Add the rows of some families to a model."""
    for family in families:
        for label, row in family(problem, x):
            model.addConstraint(row, label)


def whole_price(need: Need, offer: Offer, pounds: Decimal) -> float:
    """Give the yearly price of a whole lot at an offer's price, in the model's money."""
    return min(float(offer.price_gbp * need.units / pounds), OUT_OF_SIGHT)


def _by[K](keys: Iterable[K]) -> dict[K, list[int]]:
    positions: dict[K, list[int]] = defaultdict(list)
    for n, key in enumerate(keys):
        positions[key].append(n)
    return positions
