"""Who pays for an award that is already fixed.

Many divisions of the money cost the same, so one is named: the most restricted stream is spent
first, each stream in its own area first, then by id. Spending is fixed one group after the other,
and each step is a small linear programme.
"""

from collections import Counter, defaultdict
from decimal import Decimal

import pulp

from toolkit.allocation.model import THOUSAND, total
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Flow
from toolkit.allocation.solving import solve
from toolkit.errors import SolverError
from toolkit.units import pence, pounds

SLACK = 1e-7  # thousands of pounds; a hundredth of a penny


def fund(problem: Problem, cost_gbp: dict[str, Decimal], rounding_gbp: Decimal) -> tuple[Flow, ...]:
    """Divide the cost of every lot between the streams that may pay for it.

    Args:
        problem: Whose arcs and budgets hold.
        cost_gbp: Yearly cost of each lot, to the penny.
        rounding_gbp: What rounding awards to the penny may have added in all.

    Returns:
        Flows above zero, by stream and lot; each lot's flows add up to its cost to the penny.

    Raises:
        SolverError: The award cannot be paid, so it is not the award of this problem.
    """
    model = pulp.LpProblem("funding", pulp.LpMinimize)
    pays = {
        n: model.add_variable(
            f"pays_{n}", 0, None if arc.most_gbp is None else _k(arc.most_gbp + rounding_gbp)
        )
        for n, arc in enumerate(problem.arcs)
    }
    _add_limits(model, problem, pays, cost_gbp, rounding_gbp)
    for group in _groups(problem):
        model.setObjective(total((pays[n], -1.0) for n in group))
        answer = solve(model)
        if answer.objective is None:
            raise SolverError("the award cannot be paid for from its streams; report this case")
        most = -answer.objective
        if len(group) == 1:
            pays[group[0]].lowBound = max(0.0, most - SLACK)
        else:
            model.addConstraint(total((pays[n], 1.0) for n in group) >= most - SLACK)
    values = {n: max(0.0, pays[n].value() or 0.0) * THOUSAND for n in pays}
    return tuple(_to_the_penny(problem, values, cost_gbp))


def _k(gbp: Decimal) -> float:
    return float(gbp) / THOUSAND


def _add_limits(
    model: pulp.LpProblem,
    problem: Problem,
    pays: dict[int, pulp.LpVariable],
    cost_gbp: dict[str, Decimal],
    rounding_gbp: Decimal,
) -> None:
    by_lot: dict[str, list[int]] = defaultdict(list)
    by_stream: dict[str, list[int]] = defaultdict(list)
    for n, arc in enumerate(problem.arcs):
        by_lot[arc.lot].append(n)
        by_stream[arc.stream].append(n)
    for lot, cost in cost_gbp.items():
        model.addConstraint(total((pays[n], 1.0) for n in by_lot[lot]) == _k(cost))
    for stream, arcs in by_stream.items():
        available = problem.available_gbp[stream]
        model.addConstraint(total((pays[n], 1.0) for n in arcs) <= _k(available + rounding_gbp))
        elsewhere = [n for n in arcs if not problem.arcs[n].own]
        if problem.cross_area_share is not None and elsewhere:
            most = problem.cross_area_share * available + rounding_gbp
            model.addConstraint(total((pays[n], 1.0) for n in elsewhere) <= _k(most))


def _groups(problem: Problem) -> list[list[int]]:
    """Order the arcs: groups of one stream in its own area, then elsewhere, then arc by arc."""
    reach = Counter(arc.stream for arc in problem.arcs)
    ranks: dict[tuple[bool, int, str], list[int]] = defaultdict(list)
    for n, arc in enumerate(problem.arcs):
        ranks[(not arc.own, reach[arc.stream], arc.stream)].append(n)
    groups = [ranks[rank] for rank in sorted(ranks)]
    single = [[n] for group in groups for n in sorted(group, key=lambda n: problem.arcs[n].lot)]
    return groups + [one for one in single if [one[0]] not in groups]


def _to_the_penny(
    problem: Problem, values: dict[int, float], cost_gbp: dict[str, Decimal]
) -> list[Flow]:
    """Round flows so that each lot's add up to its cost; the largest flow takes the odd pennies."""
    rounded = {n: pence(Decimal(repr(round(value, 6)))) for n, value in values.items()}
    for lot, cost in cost_gbp.items():
        arcs = [n for n in rounded if problem.arcs[n].lot == lot]
        odd = pence(cost) - sum(rounded[n] for n in arcs)
        if odd:
            rounded[max(arcs, key=lambda n: rounded[n])] += odd
    flows = [
        Flow(problem.arcs[n].stream, problem.arcs[n].lot, pounds(p), problem.arcs[n].own)
        for n, p in rounded.items()
        if p > 0
    ]
    return sorted(flows, key=lambda flow: (flow.stream, flow.lot))
