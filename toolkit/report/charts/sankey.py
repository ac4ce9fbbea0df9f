"""Which stream pays for what, as bands that are as wide as the money is large."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from toolkit.report.charts.palette import FONT, INK, MARKS, WHITE
from toolkit.report.showing import clean

WIDTH, LEFT, RIGHT, BAR = 880, 170, 330, 12
GAP, ROOM, SCALE_HEIGHT, LEAST = 10, 30.0, 360.0, 1.5
LONGEST = 52  # characters of a name that the room beside a node holds
MILLION = 1_000_000
SHOW, PATTERN = 0.75, "7 4"


@dataclass(frozen=True)
class Band:
    """Money that flows from a stream to what it pays for, GBP.

    Args:
        own: Whether the stream could pay without pooling; drawn solid, and hatched if not.
    """

    source: str
    target: str
    gbp: float
    own: bool = True


def sankey_svg(bands: Sequence[Band]) -> str:
    """Draw bands from streams on the left to what they pay for on the right."""
    total = sum(band.gbp for band in bands) or 1.0
    scale = SCALE_HEIGHT / total
    lefts = _stack([(band.source, band.gbp) for band in bands], scale)
    rights = _stack([(band.target, band.gbp) for band in bands], scale)
    height = max(_bottom(lefts), _bottom(rights)) + GAP
    colour = {name: MARKS[place % len(MARKS)] for place, name in enumerate(lefts)}
    at_left = {name: node.top for name, node in lefts.items()}
    at_right = {name: node.top for name, node in rights.items()}
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.1f}" '
        f'font-family="{FONT}" font-size="12" fill="{INK}">',
        f'<rect width="{WIDTH}" height="{height:.1f}" fill="{WHITE}"/>',
    ]
    places = list(lefts), list(rights)
    for band in sorted(
        bands, key=lambda one: (places[0].index(one.source), places[1].index(one.target))
    ):
        thick = max(band.gbp * scale, LEAST)
        drawn.append(_band(at_left[band.source], at_right[band.target], thick, colour, band))
        at_left[band.source] += thick
        at_right[band.target] += thick
    drawn += [_node(LEFT - BAR, node, colour[name], end=True) for name, node in lefts.items()]
    drawn += [_node(WIDTH - RIGHT, node, INK, end=False) for node in rights.values()]
    return "".join([*drawn, "</svg>"])


@dataclass(frozen=True)
class _Node:
    """Where a node stands and how much money passes it."""

    name: str
    top: float
    thick: float
    gbp: float


type Nodes = dict[str, _Node]


def _stack(parts: Sequence[tuple[str, float]], scale: float) -> Nodes:
    """Stack nodes from the top, in the order they are met: top, thickness, money."""
    money: dict[str, list[float]] = defaultdict(list)
    for name, gbp in parts:
        money[name].append(gbp)
    nodes: Nodes = {}
    top = float(GAP)
    for name, sums in money.items():
        thick = sum(max(gbp * scale, LEAST) for gbp in sums)
        nodes[name] = _Node(name, top, thick, sum(sums))
        top += max(thick, ROOM) + GAP
    return nodes


def _bottom(nodes: Nodes) -> float:
    return max((node.top + max(node.thick, ROOM) for node in nodes.values()), default=0.0)


def _band(left: float, right: float, thick: float, colour: dict[str, str], band: Band) -> str:
    start, end = LEFT, WIDTH - RIGHT
    middle = (start + end) / 2
    from_y, to_y = left + thick / 2, right + thick / 2
    dashed = "" if band.own else f' stroke-dasharray="{PATTERN}"'
    return (
        f'<path d="M{start} {from_y:.2f} C{middle:g} {from_y:.2f} {middle:g} {to_y:.2f} '
        f'{end} {to_y:.2f}" fill="none" stroke="{colour[band.source]}" '
        f'stroke-width="{thick:.2f}" stroke-opacity="{SHOW}"{dashed}/>'
    )


def _node(x: float, node: _Node, colour: str, *, end: bool) -> str:
    """Draw a node with its name and, below it, its money."""
    named = clean(node.name)
    said = escape(named if len(named) <= LONGEST else named[: LONGEST - 1] + "…")
    text_x, anchor = (x - 8, "end") if end else (x + BAR + 8, "start")
    thick = max(node.thick, LEAST)
    middle = node.top + (thick / 2 if node.thick > ROOM else LEAST + ROOM / 4)
    return (
        f'<rect x="{x}" y="{node.top:.2f}" width="{BAR}" height="{thick:.2f}" '
        f'fill="{colour}"/><text x="{text_x}" y="{middle - 1:.2f}" text-anchor="{anchor}">{said}'
        f'<tspan x="{text_x}" dy="15" font-weight="bold">£{node.gbp / MILLION:,.1f}m</tspan></text>'
    )
