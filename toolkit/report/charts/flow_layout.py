"""Where boxes and bands of a money flow stand: columns of boxes, bands hung on their sides."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from toolkit.report.charts.flow_gathering import Flow, Node
from toolkit.report.charts.flow_labels import lines_of, money_said

LEAST_WIDTH, BOX, GUTTER, AROUND = 880.0, 118.0, 136.0, 1.0
LOOP = 140.0  # room at the right for money that stays in the last column
TALL, GAP, PAD = 300.0, 16.0, 8.0
LINE, SLOT, THIN, LEAST = 14.0, 17.0, 4.0, 1.0


@dataclass(frozen=True)
class Box:
    """Where a node stands, from its upper left corner."""

    node: Node
    x: float
    y: float
    tall: float


@dataclass(frozen=True)
class Places:
    """Where everything stands.

    Args:
        boxes: By the id of the node.
        points: Middle of each band where it bends, from left to right.
        scale: Height of one pound.
        size: Width and height of the whole.
    """

    boxes: Mapping[str, Box]
    points: Mapping[Flow, tuple[tuple[float, float], ...]]
    scale: float
    size: tuple[float, float]


type Key = str | tuple[Flow, int]
"""A box, or the gap that a flow needs to pass a column in which it has no box."""


def _columns(flows: Sequence[Flow]) -> list[list[Node]]:
    """Put nodes in columns, kinds together and larger ones first; empty columns are dropped."""
    size: dict[Node, float] = defaultdict(float)
    of_kind: dict[tuple[int, str], float] = defaultdict(float)
    for flow in flows:
        for node in (flow.payer, flow.payee):
            size[node] += flow.central_gbp
            of_kind[node.column, node.kind or node.id] += flow.central_gbp
    nodes = sorted(
        size,
        key=lambda one: (
            one.column,
            one.rest,
            -of_kind[one.column, one.kind or one.id],
            one.kind,
            -size[one],
            one.id,
        ),
    )
    found = sorted({one.column for one in nodes})
    return [[one for one in nodes if one.column == column] for column in found]


def _through(column: Sequence[Node], flows: Sequence[Flow]) -> float:
    """Give the money that passes a column on its busier side, ranges included."""
    paid = sum(most_gbp(flow) for flow in flows if flow.payer in column)
    got = sum(most_gbp(flow) for flow in flows if flow.payee in column)
    return max(paid, got)


def most_gbp(flow: Flow) -> float:
    """Give the most that a flow may come to as its range has it, in either direction, GBP."""
    return max(flow.central_gbp, flow.p90_gbp, abs(flow.p10_gbp))


def stays_in_column(flow: Flow) -> bool:
    """Whether a flow begins and ends in one column, so that it has to turn round."""
    return flow.payer.column == flow.payee.column


def ends(flow: Flow) -> tuple[Node, Node]:
    """Give the left end and the right end; money that flows back starts at the right."""
    back = flow.payer.column > flow.payee.column
    return (flow.payee, flow.payer) if back else (flow.payer, flow.payee)


def place(flows: Sequence[Flow], labelled: Set[Flow]) -> Places:
    """Stack boxes, and gaps for money that passes by, in columns; then hang the bands on them.

    Args:
        flows: At least one.
        labelled: Flows that need room for a line of words where they arrive.
    """
    columns = _columns(flows)
    scale = TALL / max(_through(column, flows) for column in columns)
    number = {node.id: place for place, column in enumerate(columns) for node in column}
    thick = {flow: max(most_gbp(flow) * scale, LEAST) for flow in flows}
    slot = {flow: max(thick[flow], SLOT if flow in labelled else THIN) for flow in flows}
    stacks: list[list[tuple[Key, float]]] = []
    for here, column in enumerate(columns):
        passing = [f for f in flows if number[ends(f)[0].id] < here < number[ends(f)[1].id]]
        boxes: list[tuple[Key, float]] = [(one.id, _tall(one, flows, slot)) for one in column]
        stacks.append([*boxes, *(((flow, here), thick[flow] + THIN) for flow in passing)])
    heights = [sum(tall for _, tall in stack) + GAP * (len(stack) - 1) for stack in stacks]
    height = max(heights)
    step = max(BOX + GUTTER, (LEAST_WIDTH - BOX - 2 * AROUND) / max(len(columns) - 1, 1))
    at: dict[Key, tuple[float, float, float]] = {}
    for here, stack in enumerate(stacks):
        y = (height - heights[here]) / 2
        for key, tall in stack:
            at[key] = AROUND + here * step, y, tall
            y += tall + GAP
    placed = {node.id: Box(node, *at[node.id]) for column in columns for node in column}
    points = _points(flows, number, at, slot)
    width = AROUND + (len(columns) - 1) * step + BOX + AROUND
    if any(stays_in_column(f) and number[f.payer.id] == len(columns) - 1 for f in flows):
        width += LOOP
    return Places(placed, points, scale, (max(width, LEAST_WIDTH), height))


def _tall(node: Node, flows: Sequence[Flow], slot: Mapping[Flow, float]) -> float:
    """Give the height that a box needs for its words and for the bands on either side."""
    left = sum(slot[f] for f in flows if ends(f)[1] == node and not stays_in_column(f))
    right = sum(slot[f] for f in flows if ends(f)[0] == node)
    right += sum(slot[f] for f in flows if ends(f)[1] == node and stays_in_column(f))
    words = len(lines_of(node.title)) + bool(node.kind) + len(words_of(node, flows))
    return max(left, right, words * LINE + PAD)


def _points(
    flows: Sequence[Flow],
    number: Mapping[str, int],
    at: Mapping[Key, tuple[float, float, float]],
    slot: Mapping[Flow, float],
) -> dict[Flow, tuple[tuple[float, float], ...]]:
    """Give every band its way: from the left box past other columns to the right box."""
    chains: dict[Flow, list[Key]] = {}
    sides: dict[tuple[Key, bool], list[tuple[float, Flow, int]]] = defaultdict(list)
    for flow in flows:
        left, right = ends(flow)
        between = range(number[left.id] + 1, number[right.id])
        chain: list[Key] = [left.id, *((flow, place) for place in between), right.id]
        chains[flow] = chain
        sides[left.id, True].append((_middle(at[chain[1]]), flow, 0))
        sides[right.id, stays_in_column(flow)].append((_middle(at[chain[-2]]), flow, -1))
    hung: dict[tuple[Flow, int], float] = {}
    for (key, _), hanging in sides.items():
        y = _middle(at[key]) - sum(slot[flow] for _, flow, _ in hanging) / 2
        for _, flow, end in sorted(hanging, key=lambda one: (one[0], flows.index(one[1]), one[2])):
            hung[flow, end] = y + slot[flow] / 2
            y += slot[flow]
    found: dict[Flow, tuple[tuple[float, float], ...]] = {}
    for flow, chain in chains.items():
        loop = stays_in_column(flow)
        points = [(at[chain[0]][0] + BOX, hung[flow, 0])]
        for key in chain[1:-1]:
            x, middle = at[key][0], _middle(at[key])
            points += [(x, middle), (x + BOX, middle)]
        points.append((at[chain[-1]][0] + (BOX if loop else 0.0), hung[flow, -1]))
        found[flow] = tuple(points)
    return found


def _middle(place: tuple[float, float, float]) -> float:
    _, y, tall = place
    return y + tall / 2


def words_of(node: Node, flows: Sequence[Flow]) -> list[str]:
    """Say what a node gets and what it pays, on central values."""
    got = sum(flow.central_gbp for flow in flows if flow.payee == node)
    paid = sum(flow.central_gbp for flow in flows if flow.payer == node)
    pairs = ("gets", got), ("pays", paid)
    return [f"{verb} {money_said(gbp)}" for verb, gbp in pairs if gbp]
