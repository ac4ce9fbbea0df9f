"""Who pays for an award that is already fixed, and how far the money stretches.

Many divisions of the money cost the same, so one is named: each stream in its own area first, the
most restricted stream first, then by id. Spending is settled one group of payments after the
other, each by a small linear programme.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pulp

from toolkit.allocation.model import THOUSAND, total
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Flow
from toolkit.allocation.solving import solve
from toolkit.errors import SolverError
from toolkit.units import pence, pounds

HAIR = 1e-8  # thousands of pounds; a thousandth of a penny


@dataclass(frozen=True)
class Funded:
    """How far the streams go when the cost of every lot is multiplied by a factor.

    Args:
        spent_gbp: By stream, a year.
        unfunded_gbp: By lot, a year; the least that is possible in all.
    """

    factor: float
    spent_gbp: Mapping[str, float]
    unfunded_gbp: Mapping[str, float]


def fund(problem: Problem, cost_gbp: Mapping[str, Decimal], rounding_gbp: Decimal) -> list[Flow]:
    """Divide the cost of every lot between the streams that may pay for it.

    Args:
        problem: Whose arcs and budgets hold.
        cost_gbp: Yearly cost of each lot, to the penny.
        rounding_gbp: What rounding awards to the penny may have added in all; budgets stretch by
            it only where the award cannot be paid otherwise.

    Returns:
        Flows above zero, by stream and lot; each lot's flows add up to its cost to the penny.

    Raises:
        SolverError: The award cannot be paid, so it is not the award of this problem.
    """
    for slack in (Decimal(0), rounding_gbp):
        model, pays = _payments(problem, slack)
        by_lot = _positions(arc.lot for arc in problem.arcs)
        for lot, cost in cost_gbp.items():
            model.addConstraint(total((pays[n], 1.0) for n in by_lot[lot]) == _k(cost))
        groups = _groups(problem)
        single = [[n] for group in groups for n in sorted(group, key=lambda n: _lot(problem, n))]
        if _spend_in_order(model, pays, groups + [one for one in single if one not in groups]):
            values = {n: max(0.0, pays[n].value() or 0.0) for n in pays}
            return _to_the_penny(problem, values, cost_gbp)
    raise SolverError("the award cannot be paid for from its streams; report this case")


def fund_at(
    problem: Problem, cost_gbp: Mapping[str, Decimal], factors: Sequence[float]
) -> list[Funded]:
    """Fund an award whose costs all grow or shrink by a factor, falling short where money ends.

    Args:
        problem: Whose arcs and budgets hold.
        cost_gbp: Yearly cost of each lot.
        factors: On the cost of every lot.
    """
    by_lot, by_stream = (
        _positions(arc.lot for arc in problem.arcs),
        _positions(arc.stream for arc in problem.arcs),
    )
    funded: list[Funded] = []
    for factor in factors:
        model, pays = _payments(problem, Decimal(0))
        missing = {
            lot: model.add_variable(f"unfunded_{n}", 0) for n, lot in enumerate(cost_gbp)
        }
        for lot, cost in cost_gbp.items():
            terms = [(missing[lot], 1.0), *((pays[n], 1.0) for n in by_lot[lot])]
            model.addConstraint(total(terms) == _k(cost) * factor)
        model.setObjective(total((one, 1.0) for one in missing.values()))
        least = solve(model).objective or 0.0
        model.addConstraint(total((one, 1.0) for one in missing.values()) <= least + HAIR)
        _spend_in_order(model, pays, _groups(problem))
        funded.append(
            Funded(
                factor=factor,
                spent_gbp={
                    stream: THOUSAND * sum(pays[n].value() or 0.0 for n in positions)
                    for stream, positions in by_stream.items()
                },
                unfunded_gbp={
                    lot: THOUSAND * (one.value() or 0.0) for lot, one in missing.items()
                },
            )
        )
    return funded


def largest_fundable_factor(problem: Problem, cost_gbp: Mapping[str, Decimal]) -> float:
    """Give the largest factor on the cost of every lot at which all of it can still be paid."""
    model, pays = _payments(problem, Decimal(0))
    factor = model.add_variable("factor", 0)
    by_lot = _positions(arc.lot for arc in problem.arcs)
    for lot, cost in cost_gbp.items():
        terms = [(factor, -_k(cost)), *((pays[n], 1.0) for n in by_lot[lot])]
        model.addConstraint(total(terms) == 0)
    model.setObjective(total([(factor, -1.0)]))
    return -(solve(model).objective or 0.0)


def _k(gbp: Decimal) -> float:
    return float(gbp) / THOUSAND


def _lot(problem: Problem, n: int) -> str:
    return problem.arcs[n].lot


def _positions(names: Iterable[str]) -> dict[str, list[int]]:
    positions: dict[str, list[int]] = defaultdict(list)
    for n, name in enumerate(names):
        positions[name].append(n)
    return positions


def _payments(
    problem: Problem, slack: Decimal
) -> tuple[pulp.LpProblem, dict[int, pulp.LpVariable]]:
    """State what every stream may spend, in all and elsewhere."""
    model = pulp.LpProblem("funding", pulp.LpMinimize)
    pays = {
        n: model.add_variable(
            f"pays_{n}", 0, None if arc.most_gbp is None else _k(arc.most_gbp + slack)
        )
        for n, arc in enumerate(problem.arcs)
    }
    for stream, arcs in _positions(arc.stream for arc in problem.arcs).items():
        available = problem.available_gbp[stream]
        model.addConstraint(total((pays[n], 1.0) for n in arcs) <= _k(available + slack))
        elsewhere = [n for n in arcs if not problem.arcs[n].own]
        if problem.cross_area_share is not None and elsewhere:
            most = problem.cross_area_share * available + slack
            model.addConstraint(total((pays[n], 1.0) for n in elsewhere) <= _k(most))
    return model, pays


def _groups(problem: Problem) -> list[list[int]]:
    """Order payments: own area before elsewhere, streams with the fewest lots first, then by id."""
    reach = Counter(arc.stream for arc in problem.arcs)
    ranks: dict[tuple[bool, int, str], list[int]] = defaultdict(list)
    for n, arc in enumerate(problem.arcs):
        ranks[(not arc.own, reach[arc.stream], arc.stream)].append(n)
    return [ranks[rank] for rank in sorted(ranks)]


def _spend_in_order(
    model: pulp.LpProblem, pays: Mapping[int, pulp.LpVariable], groups: list[list[int]]
) -> bool:
    """Spend as much as possible of each group before the next; answer False where none is."""
    for group in groups:
        model.setObjective(total((pays[n], -1.0) for n in group))
        answer = solve(model)
        if answer.objective is None:
            return False
        spent = -answer.objective
        if len(group) == 1:
            pays[group[0]].lowBound = max(0.0, spent - HAIR)
        else:
            model.addConstraint(total((pays[n], 1.0) for n in group) >= spent - HAIR)
    return True


def _to_the_penny(
    problem: Problem, values: Mapping[int, float], cost_gbp: Mapping[str, Decimal]
) -> list[Flow]:
    """Round flows so that each lot's add up to its cost; the largest flow takes the odd pennies."""
    rounded = {n: pence(Decimal(repr(round(k * THOUSAND, 4)))) for n, k in values.items()}
    for lot, cost in cost_gbp.items():
        arcs = [n for n in rounded if _lot(problem, n) == lot]
        odd = pence(cost) - sum(rounded[n] for n in arcs)
        if odd:
            rounded[max(arcs, key=lambda n: rounded[n])] += odd
    flows = [
        Flow(problem.arcs[n].stream, _lot(problem, n), pounds(p), problem.arcs[n].own)
        for n, p in rounded.items()
        if p > 0
    ]
    return sorted(flows, key=lambda flow: (flow.stream, flow.lot))
