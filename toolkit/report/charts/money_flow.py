"""Who pays whom, how much and how certainly: boxes in columns, bands as wide as the money."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from html import escape
from itertools import pairwise
from string import ascii_lowercase

from toolkit.report.charts.flow_gathering import Flow
from toolkit.report.charts.flow_labels import lines_of, range_said
from toolkit.report.charts.flow_layout import (
    AROUND,
    BOX,
    GAP,
    LEAST,
    LEAST_WIDTH,
    LINE,
    Box,
    Places,
    most_gbp,
    place,
    stays_in_column,
    words_of,
)
from toolkit.report.charts.palette import FONT, INK, MARKS, MUTED, WHITE
from toolkit.report.showing import clean

LABELLED = 28  # flows with a label of their own; the table holds every one
DASHES, TURN = "9 3", 60.0  # for money that does not flow from left to right
TONES = 0.3, 0.65, 0.85  # up to P90, central, P10
LEGEND_ROW, LEGEND_COLUMNS = 18.0, 3
PLAIN = f'fill="{INK}" font-size="11.5"'
BOLD = f'{PLAIN} font-weight="bold"'
FAINT = f'fill="{MUTED}" font-size="10.5"'
SMALL = f'fill="{INK}" font-size="10.5"'
LETTER = f'{SMALL} font-weight="bold"'
ON_COLOUR = f'fill="{WHITE}" font-size="10.5" font-weight="bold"'


def money_flow_svg(flows: Sequence[Flow]) -> str:
    """Draw flows between nodes, as `gather` gives them.

    Commissioners stand at the left, whoever stands between next, then providers, then whoever is
    outside. Money that flows back, or stays in a column, is dashed.

    Args:
        flows: Largest first; the largest carry their sum and range.
    """
    if not flows:
        return _canvas(LEAST_WIDTH, 60.0, [_text(8, 34, "No money flows.", PLAIN)])
    labelled = set(flows[:LABELLED])
    places, marks = place(flows, labelled), _marks(flows)
    top = LEGEND_ROW * -(-len(marks) // LEGEND_COLUMNS) + GAP
    width, height = places.size
    drawn = [f'<g transform="translate(0 {top:g})">']
    drawn += [_band(flow, places, marks[flow.kind][1]) for flow in flows]
    drawn += [_box(box, flows) for box in places.boxes.values()]
    drawn += [_head(flow, places) for flow in flows if flow in labelled]
    drawn += [_label(f, places, marks[f.kind][0]) for f in flows if f in labelled]
    return _canvas(width, top + height + GAP, [*_legend(marks), *drawn, "</g>"])


def _band(flow: Flow, places: Places, colour: str) -> str:
    """Draw a band in three tones, the widest and lightest first."""
    sums = most_gbp(flow), flow.central_gbp, max(min(flow.p10_gbp, flow.central_gbp), 0.0)
    turns = stays_in_column(flow)
    way = _way(places.points[flow], turns)
    forward = flow.payer.column < flow.payee.column
    dashed = "" if forward else f' stroke-dasharray="{DASHES}"'
    wide = [max(sums[0] * places.scale, LEAST), *(gbp * places.scale for gbp in sums[1:])]
    return "".join(
        f'<path d="{way}" fill="none" stroke="{colour}" stroke-width="{thick:.2f}" '
        f'stroke-opacity="{tone}"{dashed}/>'
        for thick, tone in zip(wide, TONES, strict=True)
        if thick > 0
    )


def _way(points: Sequence[tuple[float, float]], turns: bool) -> str:
    """Lead a band along its points: bent between columns, straight past one, round in a turn."""
    x, y = points[0]
    parts = [f"M{x:.1f} {y:.1f}"]
    for (x, y), (to_x, to_y) in pairwise(points):
        if y == to_y and not turns:
            parts.append(f"L{to_x:.1f} {to_y:.1f}")
            continue
        bend, to_bend = (x + TURN, to_x + TURN) if turns else ((x + to_x) / 2, (x + to_x) / 2)
        parts.append(f"C{bend:.1f} {y:.1f} {to_bend:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}")
    return " ".join(parts)


def _arrival(flow: Flow, places: Places) -> tuple[float, float, bool]:
    """Give where a flow arrives, and whether it comes from the right."""
    points = places.points[flow]
    if flow.payer.column > flow.payee.column:
        return (*points[0], True)
    return (*points[-1], stays_in_column(flow))


def _head(flow: Flow, places: Places) -> str:
    x, y, from_right = _arrival(flow, places)
    side = 6 if from_right else -6
    return f'<path d="M{x:.1f} {y:.1f} l{side} -4 v8 Z" fill="{INK}"/>'


def _box(box: Box, flows: Sequence[Flow]) -> str:
    """Draw a node with its name, its kind, and what it gets and pays; words end at its edge."""
    node = box.node
    lines = [(line, BOLD) for line in lines_of(node.title)]
    lines += [(line, FAINT) for line in lines_of(node.kind, 19, most=1) if node.kind]
    lines += [(line, PLAIN) for line in words_of(node, flows)]
    top = (box.tall - len(lines) * LINE) / 2 + LINE - 3
    words = "".join(_text(7, top + n * LINE, line, look) for n, (line, look) in enumerate(lines))
    place = f'x="{box.x:.1f}" y="{box.y:.1f}" width="{BOX:g}" height="{box.tall:.1f}"'
    return f'<rect {place} rx="3" fill="{WHITE}" stroke="{MUTED}"/><svg {place}>{words}</svg>'


def _label(flow: Flow, places: Places, mark: str) -> str:
    """Write a flow's sum and range where it arrives, on a ground that keeps words readable."""
    x, y, from_right = _arrival(flow, places)
    said = range_said(flow.central_gbp, flow.p10_gbp, flow.p90_gbp)
    wide = 5.3 * (len(said) + 2) + 6
    left = x + 9 if from_right else x - 9 - wide
    ground = (
        f'<rect x="{left:.1f}" y="{y - 7:.1f}" width="{wide:.1f}" height="14" rx="3" '
        f'fill="{WHITE}" fill-opacity="0.86"/>'
    )
    start = _text(left + 3, y + 3.8, mark, LETTER)
    return ground + start + _text(left + 13, y + 3.8, said, SMALL)


def _marks(flows: Sequence[Flow]) -> dict[str, tuple[str, str]]:
    """Give every kind a letter and a colour, larger kinds first."""
    size: dict[str, float] = defaultdict(float)
    for flow in flows:
        size[flow.kind] += flow.central_gbp
    kinds = sorted(size, key=lambda kind: (-size[kind], kind))
    last = len(ascii_lowercase) - 1
    return {
        kind: (ascii_lowercase[min(n, last)], MARKS[min(n, len(MARKS) - 1)])
        for n, kind in enumerate(kinds)
    }


def _legend(marks: Mapping[str, tuple[str, str]]) -> list[str]:
    """Write three kinds a row, each with its letter on its colour."""
    drawn = []
    for n, (kind, (mark, colour)) in enumerate(marks.items()):
        x = AROUND + n % LEGEND_COLUMNS * LEAST_WIDTH / LEGEND_COLUMNS
        y = LEGEND_ROW * (n // LEGEND_COLUMNS) + 4
        drawn.append(f'<rect x="{x:g}" y="{y:g}" width="14" height="13" rx="2" fill="{colour}"/>')
        drawn.append(_text(x + 4, y + 10, mark, ON_COLOUR))
        drawn.append(_text(x + 20, y + 10.5, lines_of(kind, 42, most=1)[0], PLAIN))
    return drawn


def _text(x: float, y: float, words: str, look: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{escape(clean(words))}</text>'


def _canvas(width: float, height: float, drawn: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1f} {height:.1f}" '
        f'font-family="{FONT}">'
        f'<rect width="{width:.1f}" height="{height:.1f}" fill="{WHITE}" stroke="none"/>'
        f"{''.join(drawn)}</svg>"
    )
