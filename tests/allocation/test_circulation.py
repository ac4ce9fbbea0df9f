import random
from itertools import product

from toolkit.allocation.circulation import SINK, SOURCE, Pipe, cheapest_flow, residual
from toolkit.allocation.network import settle


def pipe(tail: str, head: str, low: int, up: int, cost: int = 0) -> Pipe:
    ends = {"S": SOURCE, "T": SINK}
    return Pipe(ends.get(tail, tail), ends.get(head, head), low, up, cost)


def cheapest_by_trying(pipes: list[Pipe]) -> int | None:
    costs = []
    for flows in product(*(range(one.low, one.up + 1) for one in pipes)):
        net: dict[object, int] = {}
        for one, flow in zip(pipes, flows, strict=True):
            net[one.tail] = net.get(one.tail, 0) - flow
            net[one.head] = net.get(one.head, 0) + flow
        if all(not amount for node, amount in net.items() if node not in (SOURCE, SINK)):
            costs.append(sum(f * one.cost for one, f in zip(pipes, flows, strict=True)))
    return min(costs, default=None)


def test_the_least_cost_is_that_of_every_flow_tried() -> None:
    feasible = 0
    for seed in range(250):
        chance = random.Random(seed)
        joins = [("S", "a"), ("S", "b"), ("a", "b"), ("a", "T"), ("b", "T"), ("S", "c"), ("c", "a")]
        pipes = []
        for tail, head in joins:
            low = chance.choice([0, 0, 0, 1, 2])
            pipes.append(pipe(tail, head, low, low + chance.randint(0, 2), chance.randint(0, 3)))
        best, flows = cheapest_by_trying(pipes), cheapest_flow(pipes)
        assert (flows is None) == (best is None)
        if flows is not None:
            feasible += 1
            assert sum(f * one.cost for one, f in zip(pipes, flows, strict=True)) == best
            assert all(one.low <= f <= one.up for one, f in zip(pipes, flows, strict=True))
    assert feasible > 60


def test_what_is_held_stays_while_the_rest_moves_around() -> None:
    pipes = [
        pipe("S", "a", 0, 9),
        pipe("S", "b", 0, 9),
        pipe("a", "c", 1, 9),
        pipe("b", "c", 0, 9),
        pipe("c", "T", 6, 6),
        pipe("a", "b", 0, 4, 1),
    ]
    flows = cheapest_flow(pipes)
    assert flows is not None
    assert (flows[2] + flows[3], flows[5]) == (6, 0)
    network = residual(pipes, flows, {5})
    assert "b" not in network["a"]
    assert settle(network, "b", "c") == 5
    assert pipes[2].low + settle(network, "a", "c") == 1
