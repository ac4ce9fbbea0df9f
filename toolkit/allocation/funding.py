"""Who pays for an award that is already fixed, and how far the money stretches.

Money flows from each stream, through what it spends in its own area or elsewhere, to lots. Many
divisions cost the same, so one is named: each stream in its own area first, the stream that may
pay for the fewest lots first, then by id. Everything is counted in whole pence, so it is exact.
"""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from toolkit.allocation.network import Network, Node, add_arc, push, reachable, settle
from toolkit.allocation.problem import Arc, Problem
from toolkit.allocation.results import Flow
from toolkit.errors import SolverError
from toolkit.units import pence, pounds

SOURCE, SINK = ("money",), ("care",)

type Pence = dict[str, int]
type Spending = tuple[str, bool]  # a stream, and whether in its own area
type Step = tuple[Node, Node]


@dataclass(frozen=True)
class Funded:
    """What the streams pay when the cost of every lot is multiplied by a factor.

    Args:
        spent_gbp: By stream, a year.
        unfunded_gbp: By lot, a year; the least that is possible in all. Lots are paid in the
            order of the case, so it is the last ones that go short.
    """

    factor: float
    spent_gbp: Mapping[str, Decimal]
    unfunded_gbp: Mapping[str, Decimal]


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
    limits = _limits(problem, owed)
    network = _network(limits, owed, 1)
    missing = sum(owed.values()) - push(network, SOURCE, SINK)
    parts = {step: 1 for step, gbp in limits.items() if gbp * 100 % 1}
    missing -= _give_way(network, parts, missing)  # a limit that ends within a penny holds it
    if missing <= pence(rounding_gbp):
        missing -= _give_way(network, dict.fromkeys(limits, missing), missing)
    if missing:
        raise SolverError("the award cannot be paid for from its streams; report this case")
    order = _spending_order(problem, network)
    for node in order:
        settle(network, _stream(node), node)
    arcs = sorted((arc for arc in problem.arcs if arc.lot in owed), key=lambda arc: arc.lot)
    flows = [
        Flow(arc.stream, arc.lot, pounds(settle(network, node, arc.lot)), arc.own)
        for node in order
        for arc in arcs
        if _node(arc) == node
    ]
    return sorted((one for one in flows if one.gbp), key=lambda one: (one.stream, one.lot))


def payable(problem: Problem, cost_gbp: Mapping[str, Decimal]) -> bool:
    """Say whether every lot can be paid for with no limit giving way by as much as a penny."""
    owed = {lot: pence(cost) for lot, cost in cost_gbp.items()}
    return push(_network(_limits(problem, owed), owed, 1), SOURCE, SINK) == sum(owed.values())


def fund_at(problem: Problem, cost_gbp: Mapping[str, Decimal], factor: float) -> Funded:
    """Fund an award whose costs all grow or shrink by a factor, falling short where money ends.

    Args:
        problem: Whose arcs and budgets hold.
        cost_gbp: Yearly cost of each lot.
        factor: On the cost of every lot.
    """
    owed = {lot: round(pence(cost) * factor) for lot, cost in cost_gbp.items()}
    network = _network(_limits(problem, owed), owed, 1)
    short = push(network, SOURCE, SINK) < sum(owed.values())
    spent: Counter[str] = Counter()
    for node in _spending_order(problem, network):
        spent[node[0]] += settle(network, _stream(node), node)
    paid = {lot: settle(network, lot, SINK) for lot in owed} if short else owed
    return Funded(
        factor=factor,
        spent_gbp={stream: pounds(amount) for stream, amount in spent.items()},
        unfunded_gbp={lot: pounds(owed[lot] - paid[lot]) for lot in owed},
    )


def largest_fundable_factor(problem: Problem, cost_gbp: Mapping[str, Decimal]) -> float:
    """Give the largest factor on the cost of every lot at which all of it can still be paid.

    Starting too high, the tightest cut of the network says which lots cannot be paid and what the
    streams have for them; the factor at which those lots fit is tried next, until nothing is
    missing.

    Returns:
        The factor; infinite where nothing costs anything.

    Source:
        Newton's method for fractional programming (Dinkelbach 1967), exact on a network.
    """
    owed = {lot: pence(cost) for lot, cost in cost_gbp.items()}
    total = sum(owed.values())
    if not total:
        return math.inf
    limits = _limits(problem, owed)
    factor = Fraction(sum(problem.available_gbp.values(), Decimal(0)) * 100) / total
    while True:
        up, down = factor.as_integer_ratio()
        network = _network(limits, {lot: amount * up for lot, amount in owed.items()}, down)
        pushed = push(network, SOURCE, SINK)
        if pushed == total * up:
            return float(factor)
        near = reachable(network, SOURCE)
        payable = sum(amount for lot, amount in owed.items() if lot in near)
        factor = Fraction(pushed - payable * up, down * (total - payable))


def _limits(problem: Problem, owed: Pence) -> dict[Step, Decimal]:
    """Give what each stream may spend in all, in its own area or elsewhere, and on each lot."""
    limits: dict[Step, Decimal] = {}
    for arc in problem.arcs:
        if arc.lot in owed:
            node, available = _node(arc), problem.available_gbp[arc.stream]
            cap = problem.cross_area_share
            limits[SOURCE, _stream(node)] = available
            limits[_stream(node), node] = available * (1 if arc.own or cap is None else cap)
            limits[node, arc.lot] = available if arc.most_gbp is None else arc.most_gbp
    return limits


def _network(limits: Mapping[Step, Decimal], owed: Pence, scale: int) -> Network:
    """Lay out what may flow from streams to lots, in whole parts of a penny."""
    network: Network = {SOURCE: {}, SINK: {}}
    for lot, amount in owed.items():
        add_arc(network, lot, SINK, amount)
    for (tail, head), gbp in limits.items():
        add_arc(network, tail, head, int(gbp * 100 * scale))
    return network


def _node(arc: Arc) -> Spending:
    return arc.stream, arc.own


def _stream(node: Spending) -> Node:
    return "stream", node[0]


def _spending_order(problem: Problem, network: Network) -> list[Spending]:
    """Order spending: own area before elsewhere, streams with the fewest lots first, then by id."""
    reach = Counter(arc.stream for arc in problem.arcs)
    nodes = {_node(arc) for arc in problem.arcs if _node(arc) in network}
    return sorted(nodes, key=lambda node: (not node[1], reach[node[0]], node[0]))


def _give_way(network: Network, more: Mapping[Step, int], missing: int) -> int:
    """Stretch limits, push what is missing, and take back what was not needed; give the gain."""
    for (tail, head), pennies in more.items():
        network[tail][head] += pennies
    gained = push(network, SOURCE, SINK, missing)
    for (tail, head), pennies in more.items():
        network[tail][head] = max(0, network[tail][head] - pennies)
    return gained
