"""Money through pipes that must carry something and cost something: exact, in whole pence.

`network.py` knows how much may flow; here an arc may also have a least flow, and of all divisions
of the money the one with the least cost is found.
"""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from toolkit.allocation.network import Network, Node

SOURCE, SINK = ("all money",), ("all care",)
_EXCESS, _LACK = ("to place",), ("to fill",)


class Pipe(NamedTuple):
    """A way for money, from one node to another.

    Args:
        tail: Where money comes from; two nodes are joined by one pipe only.
        head: Where it goes.
        low: Least pence.
        up: Most pence; below the least, nothing can flow at all.
        cost: For each penny, 0 or more.
    """

    tail: Node
    head: Node
    low: int
    up: int
    cost: int = 0


@dataclass
class _Residual:
    """Arcs in pairs: arc n and arc n ^ 1 are one pipe, forwards and backwards."""

    heads: list[Node] = field(default_factory=list)
    room: list[int] = field(default_factory=list)
    cost: list[int] = field(default_factory=list)
    out: dict[Node, list[int]] = field(default_factory=lambda: defaultdict(list))

    def join(self, tail: Node, head: Node, room: int, cost: int) -> None:
        for one, other, most, price in ((tail, head, room, cost), (head, tail, 0, -cost)):
            self.out[one].append(len(self.heads))
            self.heads.append(other)
            self.room.append(most)
            self.cost.append(price)


def cheapest_flow(pipes: Sequence[Pipe]) -> list[int] | None:
    """Find what flows through each pipe so that all bounds hold and the cost is least.

    Money enters at `SOURCE`, leaves at `SINK` and is kept in between.

    Returns:
        Pence by pipe, in their order; nothing where the bounds cannot all hold.

    Source:
        Successive cheapest paths, with least flows moved into what nodes must place or fill
        (Ahuja, Magnanti and Orlin 1993, Network Flows).
    """
    if any(pipe.low > pipe.up for pipe in pipes):
        return None
    net = _Residual()
    over: dict[Node, int] = defaultdict(int)
    for tail, head, low, up, cost in pipes:
        net.join(tail, head, up - low, cost)
        over[head] += low
        over[tail] -= low
    net.join(SINK, SOURCE, sum(pipe.up for pipe in pipes), 0)
    for node, amount in over.items():
        if amount > 0:
            net.join(_EXCESS, node, amount, 0)
        elif amount < 0:
            net.join(node, _LACK, -amount, 0)
    wanted = sum(amount for amount in over.values() if amount > 0)
    while wanted:
        pushed = _push_cheapest(net)
        if not pushed:
            return None
        wanted -= pushed
    return [pipe.low + net.room[2 * n + 1] for n, pipe in enumerate(pipes)]


def residual(pipes: Sequence[Pipe], flows: Sequence[int], frozen: set[int]) -> Network:
    """Give the network in which money may still move around, some pipes being held as they are."""
    network: Network = {SOURCE: {}, SINK: {}}
    for n, (pipe, flow) in enumerate(zip(pipes, flows, strict=True)):
        if n not in frozen:
            network.setdefault(pipe.tail, {})[pipe.head] = pipe.up - flow
            network.setdefault(pipe.head, {})[pipe.tail] = flow - pipe.low
    return network


def _push_cheapest(net: _Residual) -> int:
    """Push as much as all cheapest paths of the moment can take."""
    distance = _distances(net)
    pushed = 0
    while path := _path(net, distance):
        room = min(net.room[n] for n in path)
        for n in path:
            net.room[n] -= room
            net.room[n ^ 1] += room
        pushed += room
    return pushed


def _distances(net: _Residual) -> dict[Node, int]:
    """Give the cost of the cheapest way to every node within reach."""
    distance: dict[Node, int] = {_EXCESS: 0}
    waiting: deque[Node] = deque([_EXCESS])
    queued: set[Node] = {_EXCESS}
    while waiting:
        tail = waiting.popleft()
        queued.discard(tail)
        for n in net.out[tail]:
            head, reached = net.heads[n], distance[tail] + net.cost[n]
            if net.room[n] and (head not in distance or reached < distance[head]):
                distance[head] = reached
                if head not in queued:
                    waiting.append(head)
                    queued.add(head)
    return distance


def _path(net: _Residual, distance: dict[Node, int]) -> list[int]:
    """Find a path of cheapest steps with room, the shortest first."""
    came_by: dict[Node, int] = {}
    waiting: deque[Node] = deque([_EXCESS])
    while waiting and _LACK not in came_by:
        tail = waiting.popleft()
        for n in net.out[tail]:
            head = net.heads[n]
            cheapest = head in distance and distance[tail] + net.cost[n] == distance[head]
            if net.room[n] and cheapest and head not in came_by and head != _EXCESS:
                came_by[head] = n
                waiting.append(head)
    path: list[int] = []
    node: Node = _LACK
    while node in came_by:
        path.append(came_by[node])
        node = net.heads[came_by[node] ^ 1]
    return path
