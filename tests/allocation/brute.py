"""Least cost by trying every set of winners; for problems small enough to try them all."""

from itertools import combinations

import highspy

from tests.allocation.highs import solver
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.families.price_cap import PriceCap
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
    winners = {need.lot: sum(lot == need.lot for lot, _ in pairs) for need in problem.needs}
    if any(winners[need.lot] and not need.units for need in problem.needs):
        return False
    for rule in problem.rules:
        match rule:
            case LotWinners() if any(winners[lot] < rule.least for lot in rule.lots):
                return False
            case LotCap() if _lots_won(rule, pairs) > rule.most:
                return False
    return True


def _lots_won(cap: LotCap, pairs: set[tuple[str, str]]) -> int:
    counted = [lot for lot, one in pairs if one in cap.parties]
    return len({lot for lot in counted if not cap.lots or lot in cap.lots})


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
        for rule in problem.rules:
            if isinstance(rule, PriceCap) and rule.lot == need.lot:
                model.addConstr(price <= float(rule.most_gbp) / K)
    for rule in problem.rules:
        if not isinstance(rule, Capacity):
            continue
        mine = [n for n in won if problem.offers[n].provider == rule.party]
        counted = [units[n] for n in mine if problem.offers[n].counts]
        if counted:
            model.addConstr(add_up(counted) <= float(rule.most) / K)
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
