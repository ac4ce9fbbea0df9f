"""Who pays for an award that is already fixed, and how far the money stretches.

Money flows from each stream, through what it spends in its own area or elsewhere, to lots. Many
divisions cost the same, so one is named: each stream in its own area first, the stream that may
pay for the fewest lots first, then by id. Everything is counted in whole pence, so it is exact.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from toolkit.allocation.network import Network, Node, add_arc, flow, push, reachable, settle
from toolkit.allocation.problem import Arc, Problem
from toolkit.allocation.results import Flow
from toolkit.errors import SolverError
from toolkit.units import pence, pounds

SOURCE, SINK = "money", "care"

type Pence = dict[str, int]


@dataclass(frozen=True)
class Funded:
    """What the streams pay when the cost of every lot is multiplied by a factor.

    Args:
        spent_gbp: By stream, a year.
        unfunded_gbp: By lot, a year; the least that is possible in all. Lots are paid in the
            order of the case, so it is the last ones that go short.
    """

    factor: float
    spent_gbp: Mapping[str, float]
    unfunded_gbp: Mapping[str, float]


def fund(problem: Problem, cost_gbp: Mapping[str, Decimal], rounding_gbp: Decimal) -> list[Flow]:
    """Divide the cost of every lot between the streams that may pay for it.

    Args:
        problem: Whose arcs and budgets hold.
        cost_gbp: Yearly cost of each lot, to the penny.
        rounding_gbp: What rounding awards to the penny may have added in all; limits give way by
            the pennies that are missing, and only where the award cannot be paid otherwise.

    Returns:
        Flows above zero, by stream and lot; each lot's flows add up to its cost to the penny.

    Raises:
        SolverError: The award cannot be paid, so it is not the award of this problem.
    """
    owed = {lot: pence(cost) for lot, cost in cost_gbp.items()}
    network = _network(problem, owed, 1)
    missing = sum(owed.values()) - push(network, SOURCE, SINK)
    if missing and not (missing <= pence(rounding_gbp) and _give_way(network, missing)):
        raise SolverError("the award cannot be paid for from its streams; report this case")
    arcs = sorted((arc for arc in problem.arcs if arc.lot in owed), key=lambda arc: arc.lot)
    spending = _spending_order(problem)
    for node in spending:
        settle(network, _stream(node), node)
    paid = {arc: settle(network, _node(arc), arc.lot) for node in spending
            for arc in arcs if _node(arc) == node}
    return [
        Flow(arc.stream, arc.lot, pounds(paid[arc]), arc.own)
        for arc in sorted(paid, key=lambda arc: (arc.stream, arc.lot))
        if paid[arc]
    ]


def fund_at(problem: Problem, cost_gbp: Mapping[str, Decimal], factor: float) -> Funded:
    """Fund an award whose costs all grow or shrink by a factor, falling short where money ends.

    Args:
        problem: Whose arcs and budgets hold.
        cost_gbp: Yearly cost of each lot.
        factor: On the cost of every lot.
    """
    owed = {lot: round(pence(cost) * factor) for lot, cost in cost_gbp.items()}
    network = _network(problem, owed, 1)
    push(network, SOURCE, SINK)
    spent: Counter[str] = Counter()
    for node in _spending_order(problem):
        spent[node[0]] += settle(network, _stream(node), node)
    paid = {lot: settle(network, lot, SINK) for lot in owed}
    return Funded(
        factor=factor,
        spent_gbp={stream: amount / 100 for stream, amount in spent.items()},
        unfunded_gbp={lot: (owed[lot] - paid[lot]) / 100 for lot in owed},
    )
