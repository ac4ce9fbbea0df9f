"""Money flows made ready for a picture: turned the way they flow, small parties joined."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import get_args

from toolkit.statements.agreements import Role

HALF_PENNY = 0.005
MOST = 8  # boxes that one column of a picture can hold and a reader can follow
ROLES: tuple[Role, ...] = get_args(Role)
COLUMNS: dict[Role, int] = {
    "commissioners": 0,
    "pool": 1,
    "leads": 2,
    "people": 2,
    "providers": 3,
    "owners": 4,
    "linked": 4,
    "tax": 4,
    "resources": 4,
}


@dataclass(frozen=True)
class FlowLine:
    """What one party pays another for one thing, GBP, over all futures.

    Args:
        payer: Party that pays; where the sum is below zero it is paid instead.
        payee: Party that is paid.
        kind: What for, in words.
        central_gbp: On central values.
        p10_gbp: Less is paid in one future of ten.
        p90_gbp: More is paid in one future of ten.
    """

    payer: str
    payee: str
    kind: str
    central_gbp: float
    p10_gbp: float
    p90_gbp: float


@dataclass(frozen=True)
class FlowParty:
    """Who a party is, so that the picture can place it.

    Args:
        id: As lines name it.
        title: What people call it.
        role: Chooses its column.
        kind: Kind of organisation; where parties are many, those of one kind are joined.
    """

    id: str
    title: str
    role: Role
    kind: str = ""


@dataclass(frozen=True)
class Node:
    """One party of the picture, or several joined.

    Args:
        id: Unique in the picture.
        kind: Kind of organisation; those of one kind stand together.
        parties: How many it stands for.
        rest: Whether it joins the smallest, of whatever kind.
    """

    id: str
    title: str
    role: Role
    kind: str = ""
    parties: int = 1
    rest: bool = False

    @property
    def column(self) -> int:
        """Column of the picture, the first is 0."""
        return COLUMNS[self.role]


@dataclass(frozen=True)
class Flow:
    """Money from one node to another, GBP; never below zero on central values.

    Args:
        lines: How many lines were added up; with more than one the ends of the range are sums of
            ends, which as a rule lie wider than the true ones.
    """

    payer: Node
    payee: Node
    kind: str
    central_gbp: float
    p10_gbp: float
    p90_gbp: float
    lines: int = 1


def turned(line: FlowLine) -> FlowLine:
    """Turn a line whose sum is below zero round, so that money flows from payer to payee.

    >>> turned(FlowLine("a", "b", "share", -5.0, -9.0, 1.0))
    FlowLine(payer='b', payee='a', kind='share', central_gbp=5.0, p10_gbp=-1.0, p90_gbp=9.0)
    """
    middle = line.central_gbp or line.p10_gbp + line.p90_gbp
    if middle >= 0:
        return line
    ends = -line.p90_gbp, -line.p10_gbp
    return FlowLine(line.payee, line.payer, line.kind, -line.central_gbp or 0.0, *ends)


def nodes_of(lines: Iterable[FlowLine], parties: Sequence[FlowParty]) -> Mapping[str, Node]:
    """Say which node of the picture stands for each party.

    A column that holds too many parties joins those of one kind, then the smallest. Whoever knows
    the draws can add up by these nodes and so keep quantiles exact.

    Args:
        lines: What is paid.
        parties: Who they are. A party left out is placed by its id where that is a role, else by
            whether it only pays.

    Returns:
        Nodes by the id of the party, largest first in each column; parties that neither pay nor
        are paid have none.
    """
    weight: dict[str, float] = defaultdict(float)
    for line in lines:
        if line.payer != line.payee and _moves(line):
            weight[line.payer] += abs(line.central_gbp)
            weight[line.payee] += abs(line.central_gbp)
    known = {one.id: one for one in parties}
    paid = {turned(line).payee for line in lines}
    here = [known.get(id) or _guessed(id, id in paid) for id in weight]
    here.sort(key=lambda one: (COLUMNS[one.role], -weight[one.id], one.id))
    found: dict[str, Node] = {}
    for _, column in groupby(here, key=lambda one: COLUMNS[one.role]):
        found |= _joined(list(column))
    return found


def gather(lines: Sequence[FlowLine], parties: Sequence[FlowParty] = ()) -> tuple[Flow, ...]:
    """Give the flows of the picture, largest first.

    Lines that come to nothing, and money that stays inside one node, are left out.

    Args:
        lines: What is paid.
        parties: Who the parties are.
    """
    nodes = nodes_of(lines, parties)
    flows: dict[tuple[str, str, str], Flow] = {}
    for line in map(turned, lines):
        if not _moves(line) or line.payer == line.payee:
            continue
        payer, payee = nodes[line.payer], nodes[line.payee]
        if payer.id == payee.id:
            continue
        sums = line.central_gbp, line.p10_gbp, line.p90_gbp
        new = Flow(payer, payee, line.kind, *sums)
        old = flows.get((payer.id, payee.id, line.kind))
        flows[payer.id, payee.id, line.kind] = _added(old, new) if old else new
    return tuple(
        sorted(
            flows.values(),
            key=lambda one: (-one.central_gbp, one.payer.id, one.payee.id, one.kind),
        )
    )


def entering_gbp(flows: Iterable[Flow]) -> float:
    """Add up what nodes pay beyond what they get, so that money passed on is counted once, GBP."""
    net: dict[str, float] = defaultdict(float)
    for flow in flows:
        net[flow.payer.id] += flow.central_gbp
        net[flow.payee.id] -= flow.central_gbp
    return sum(gbp for gbp in net.values() if gbp > 0)


def least_certain(flows: Sequence[Flow]) -> Flow | None:
    """Give the flow whose range is widest for its size; nothing where none has a range.

    Flows below half a per cent of all money are measured against that, so that a trifle which
    hovers around nothing does not win; one that is not expected to flow at all is left out.
    """
    least = 0.005 * entering_gbp(flows)

    def width(flow: Flow) -> float:
        size = max(flow.central_gbp, least)
        return (flow.p90_gbp - flow.p10_gbp) / size if size else flow.p90_gbp - flow.p10_gbp

    expected = [flow for flow in flows if flow.central_gbp > HALF_PENNY]
    widest = max(expected, key=width, default=None)
    return widest if widest and widest.p90_gbp > widest.p10_gbp else None


def _moves(line: FlowLine) -> bool:
    """Whether a line comes to a penny in any of its sums; less is left over from rounding."""
    return max(map(abs, (line.central_gbp, line.p10_gbp, line.p90_gbp))) >= HALF_PENNY


def _guessed(id: str, is_paid: bool) -> FlowParty:
    role = next((role for role in ROLES if role == id), None)
    return FlowParty(id, id, role or ("providers" if is_paid else "commissioners"))


def _joined(column: list[FlowParty]) -> dict[str, Node]:
    """Join parties of one column, given largest first, until few enough are left."""
    groups: dict[str, list[FlowParty]] = defaultdict(list)
    for one in column:
        shared = one.kind and len(column) > MOST
        groups[f"{one.role} of kind {one.kind}" if shared else one.id].append(one)
    found: dict[str, Node] = {}
    for place, (id, members) in enumerate(groups.items()):
        if len(groups) > MOST and place >= MOST - 1:
            break
        node = _node(id, members)
        found |= {one.id: node for one in members}
    if rest := [one for one in column if one.id not in found]:
        id = f"others in column {COLUMNS[rest[0].role]}"
        node = Node(id, f"others ({len(rest)})", rest[0].role, parties=len(rest), rest=True)
        found |= {one.id: node for one in rest}
    return found


def _node(id: str, members: Sequence[FlowParty]) -> Node:
    first, several = members[0], len(members) > 1
    title = f"{first.kind} ({len(members)})" if several else first.title
    return Node(id, title, first.role, "" if several else first.kind, len(members))


def _added(old: Flow, new: Flow) -> Flow:
    return replace(
        old,
        central_gbp=old.central_gbp + new.central_gbp,
        p10_gbp=old.p10_gbp + new.p10_gbp,
        p90_gbp=old.p90_gbp + new.p90_gbp,
        lines=old.lines + 1,
    )
