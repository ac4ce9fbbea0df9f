"""When no award exists: which lots cannot be covered or funded, and why, in plain words."""

from collections import defaultdict
from decimal import Decimal

import pulp

from toolkit.allocation.model import (
    AWARD_FAMILIES,
    FUNDING_FAMILIES,
    THOUSAND,
    Choices,
    make_choices,
    price_of,
    total,
)
from toolkit.allocation.problem import Need, Problem
from toolkit.allocation.results import Unmet
from toolkit.allocation.solving import solve

LEAST = 1e-7  # a share of a lot, or thousands of pounds, below which nothing is missing


def explain_shortfall(problem: Problem) -> tuple[Unmet, ...]:
    """Say what falls short in the award that falls short least.

    Coverage comes first: if bids cannot cover every lot, money is left out of the question.
    """
    model, x = _relaxed(problem, money=False)
    if lots := _uncovered(problem, model, x):
        return lots
    model, x = _relaxed(problem, money=True)
    return _unfunded(problem, model, x)


def _relaxed(problem: Problem, money: bool) -> tuple[pulp.LpProblem, Choices]:
    """Build the problem with room to fall short, of cover or of money, at a cost."""
    model = pulp.LpProblem("shortfall", pulp.LpMinimize)
    x = make_choices(model, problem)
    needs = [need for need in problem.needs if need.units > 0]
    for n, need in enumerate(needs):
        if money:
            x.unfunded[need.lot] = model.add_variable(f"unfunded_{n}", 0)
        else:
            x.uncovered[need.lot] = model.add_variable(f"uncovered_{n}", 0, 1)
            x.too_few[need.lot] = model.add_variable(
                f"too_few_{n}", 0, need.min_providers, cat="Integer"
            )
    for family in AWARD_FAMILIES + (FUNDING_FAMILIES if money else ()):
        for name, row in family(problem, x):
            model.addConstraint(row, name)
    if money:
        model.setObjective(total((one, 1.0) for one in x.unfunded.values()))
    else:
        missing = [(one, 1.0) for one in x.uncovered.values()]
        missing += [(one, 1.0) for one in x.too_few.values()]
        model.setObjective(total(missing))
    solve(model)
    return model, x


def _uncovered(problem: Problem, model: pulp.LpProblem, x: Choices) -> tuple[Unmet, ...]:
    found: list[Unmet] = []
    for need in problem.needs:
        if need.lot not in x.uncovered:
            continue
        part = x.uncovered[need.lot].value() or 0.0
        few = round(x.too_few[need.lot].value() or 0.0)
        if part > LEAST or few:
            short = round(Decimal(repr(part)) * need.units, 4) if part > LEAST else Decimal(0)
            found.append(Unmet(need.lot, short, _why_uncovered(problem, need, few)))
    return tuple(found)


def _why_uncovered(problem: Problem, need: Need, few: int) -> str:
    aside = [one for one in problem.set_aside if one.lot == need.lot]
    because = f"; set aside by rule: {_listed(aside)}" if aside else ""
    offers = [offer for offer in problem.offers if offer.lot == need.lot]
    offered = sum((offer.most_units for offer in offers), Decimal(0))
    providers = {offer.provider for offer in offers}
    if not offers:
        return f"cannot be covered: no bid is left{because}"
    if offered < need.units:
        return (
            f"cannot be covered: the bids left offer {offered:,f} of {need.units:,f} units{because}"
        )
    if len(providers) < need.min_providers:
        return (
            f"cannot be covered: it needs {need.min_providers} providers and "
            f"{len(providers)} is left{because}"
        )
    if few:
        return (
            f"cannot be given to {need.min_providers} providers while every rule on capacity "
            f"and lots per provider holds{because}"
        )
    return (
        "cannot be covered together with the other lots: capacity and lots per provider run out"
        f"{because}"
    )


def _listed(aside: list[object]) -> str:
    return "; ".join(f"bid {one.bid} ({one.rule}: {one.why})" for one in aside)  # type: ignore[attr-defined]


def _unfunded(problem: Problem, model: pulp.LpProblem, x: Choices) -> tuple[Unmet, ...]:
    price: dict[str, float] = defaultdict(float)
    for n, offer in enumerate(problem.offers):
        price[offer.lot] += price_of(problem, offer) * (x.share[n].value() or 0.0)
    found: list[Unmet] = []
    for need in problem.needs:
        short_k = x.unfunded[need.lot].value() or 0.0 if need.lot in x.unfunded else 0.0
        if short_k > LEAST:
            part = Decimal(repr(short_k / price[need.lot]))
            money = f"{short_k * THOUSAND:,.2f}"
            why = (
                f"cannot be funded: {money} pounds a year are missing from the streams that may "
                f"pay for it{_streams_of(problem, need.lot)}"
            )
            found.append(Unmet(need.lot, round(part * need.units, 4), why))
    return tuple(found)


def _streams_of(problem: Problem, lot: str) -> str:
    streams = [arc.stream for arc in problem.arcs if arc.lot == lot]
    cap = problem.cross_area_share
    elsewhere = any(arc.lot == lot and not arc.own for arc in problem.arcs)
    capped = f"; other areas may spend {cap:.1%} of a stream here" if cap and elsewhere else ""
    return f" ({', '.join(streams) or 'none'}{capped})"
