"""Least cost by trying every set of winners; for problems small enough to try them all."""

from itertools import combinations

import highspy

from tests.allocation.highs import solver
from toolkit.allocation.problem import Problem

K = 1000.0


def cheapest(problem: Problem) -> float | None:
    """Give the least yearly cost in pounds, or nothing where no set of winners will do."""
    offers = range(len(problem.offers))
    costs = [
        cost
        for size in range(len(problem.offers) + 1)
        for won in combinations(offers, size)
        if _winners_may(problem, won) and (cost := _divide(problem, won)) is not None
    ]
    return min(costs, default=None)


def _winners_may(problem: Problem, won: tuple[int, ...]) -> bool:
    pairs = {(problem.offers[n].lot, problem.offers[n].provider) for n in won}
    for need in problem.needs:
        winners = sum(lot == need.lot for lot, _ in pairs)
        if winners < need.min_providers or (winners and not need.units):
            return False
    few = all(
        sum(provider == one and lot not in problem.uncapped for lot, provider in pairs) <= most
        for one, most in problem.max_lots.items()
    )
    return few and all(
        len({lot for lot, provider in pairs if provider == one and lot in cap.lots}) <= cap.most
        for cap in problem.lot_caps
        for one in cap.providers
    )


def _divide(problem: Problem, won: tuple[int, ...]) -> float | None:
    """Divide lots among fixed winners and streams: a plain linear programme."""
    model = solver()
    units = {
        n: model.addVariable(
            float(problem.offers[n].least_units) / K, float(problem.offers[n].most_units) / K
        )
        for n in won
    }
    pays = [
        model.addVariable(0, highspy.kHighsInf if a.most_gbp is None else float(a.most_gbp) / K)
        for a in problem.arcs
    ]
    add_up = highspy.Highs.qsum
    for need in problem.needs:
        mine = [n for n in won if problem.offers[n].lot == need.lot]
        if not mine:
            if need.units:
                return None
            continue
        model.addConstr(add_up([units[n] for n in mine]) == float(need.units) / K)
        price = add_up([float(problem.offers[n].price_gbp) * units[n] for n in mine])
        paid = [flow for flow, arc in zip(pays, problem.arcs, strict=True) if arc.lot == need.lot]
        model.addConstr(price - add_up(paid) == 0 if paid else price <= 0)
        if need.most_gbp is not None:
            model.addConstr(price <= float(need.most_gbp) / K)
    for provider, capacity in problem.capacity.items():
        mine = [n for n in won if problem.offers[n].provider == provider]
        counted = [units[n] for n in mine if problem.offers[n].counts]
        if counted:
            model.addConstr(add_up(counted) <= float(capacity) / K)
    for stream, available in problem.available_gbp.items():
        flows = [(f, a) for f, a in zip(pays, problem.arcs, strict=True) if a.stream == stream]
        if flows:
            model.addConstr(add_up([f for f, _ in flows]) <= float(available) / K)
        abroad = [f for f, a in flows if not a.own]
        if abroad and problem.cross_area_share is not None:
            most = problem.cross_area_share * available
            model.addConstr(add_up(abroad) <= float(most) / K)
    model.minimize(add_up([float(problem.offers[n].price_gbp) * units[n] for n in won]))
    if model.getModelStatus() == highspy.HighsModelStatus.kModelEmpty:
        return 0.0
    optimal = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return float(model.getObjectiveValue()) * K if optimal else None
