"""Money moving through a network in whole pence: exact, and the same on every machine.

A network holds, for every arc, how much more may be pushed along it; pushing money along an arc
makes room to push it back.
"""

from collections import deque
from collections.abc import Hashable

type Node = Hashable
type Network = dict[Node, dict[Node, int]]


def add_arc(network: Network, tail: Node, head: Node, most: int) -> None:
    """Let up to `most` flow from one node to another; one arc joins two nodes, one way."""
    network.setdefault(tail, {})[head] = most
    network.setdefault(head, {}).setdefault(tail, 0)


def flow(network: Network, tail: Node, head: Node) -> int:
    """Say what flows along an arc."""
    return network[head][tail]


def push(network: Network, source: Node, sink: Node, most: int | None = None) -> int:
    """Push as much as possible from one node to another, on top of what flows already.

    Args:
        network: Changed in place.
        source: Where it comes from.
        sink: Where it goes.
        most: Stop there; nothing where there is no limit.

    Returns:
        What was pushed. Shortest paths come first, arcs in the order in which they were added.

    Source:
        Edmonds and Karp (1972), theoretical improvements for network flow problems.
    """
    pushed = 0
    while most is None or pushed < most:
        path = _path(network, source, sink)
        if not path:
            break
        room = min(network[tail][head] for tail, head in path)
        step = room if most is None else min(room, most - pushed)
        for tail, head in path:
            network[tail][head] -= step
            network[head][tail] += step
        pushed += step
    return pushed


def settle(network: Network, tail: Node, head: Node) -> int:
    """Move as much as possible onto one arc, and take the arc with its flow out of the network.

    What leaves and enters every other node stays as it is: money moves around cycles through the
    arc. Settling arc after arc gives the first one the most, then the second, and so on.

    Returns:
        What flows along the arc for good.
    """
    room, held = network[tail].pop(head), network[head].pop(tail)
    return held + (push(network, head, tail, room) if room else 0)


def reachable(network: Network, source: Node) -> set[Node]:
    """Give the nodes that more could still flow to: the near side of the tightest cut."""
    return set(_search(network, source, None))


def _path(network: Network, source: Node, sink: Node) -> list[tuple[Node, Node]]:
    came_from = _search(network, source, sink)
    path: list[tuple[Node, Node]] = []
    node = sink
    while node != source:
        if node not in came_from:
            return []
        path.append((came_from[node], node))
        node = came_from[node]
    return path


def _search(network: Network, source: Node, sink: Node | None) -> dict[Node, Node]:
    """Search outwards along arcs with room; say from where each node was reached."""
    came_from: dict[Node, Node] = {source: source}
    waiting = deque([source])
    while waiting and (sink is None or sink not in came_from):
        tail = waiting.popleft()
        for head, room in network[tail].items():
            if room > 0 and head not in came_from:
                came_from[head] = tail
                waiting.append(head)
    return came_from
