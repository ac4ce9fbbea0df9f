"""A contract model as a picture: a lane for each role, bars that are signed, arrows that pay."""

from collections.abc import Sequence
from html import escape

from toolkit.report.charts.flow_labels import lines_of
from toolkit.report.charts.palette import BLUE, FONT, GRID, INK, MUTED, VERMILLION, WHITE
from toolkit.report.model_lanes import Lanes, Paid, Signed
from toolkit.report.showing import clean
from toolkit.statements.agreements import Role

WIDTH, NAMES, EDGE = 880.0, 290.0, 8.0
HEADER, ROW, LINE, SECTION = 30.0, 27.0, 14.0, 26.0
NARROW = 92.0  # lanes closer than this have their names on two levels
LONGEST = 42  # characters that the room beside the lanes holds
BOLD = f'fill="{INK}" font-size="12" font-weight="bold"'
FAINT = f'fill="{MUTED}" font-size="11"'
LANE = f'{BOLD} text-anchor="middle"'

type Places = dict[Role, float]
type Row = tuple[tuple[str, str], str]
"""Title and detail of a row, and what is drawn across the lanes."""


def model_map_svg(lanes: Lanes) -> str:
    """Draw agreements as bars with a dot at each role that signs, payments as arrows."""
    step = (WIDTH - NAMES - EDGE) / max(len(lanes.roles), 1)
    at = {role: NAMES + step * (n + 0.5) for n, role in enumerate(lanes.roles)}
    levels = 2 if step < NARROW else 1
    rows: list[str] = []
    y = HEADER * levels + EDGE
    for title, drawn in (
        ("Agreements: a dot at each role that signs", [_signed(one, at) for one in lanes.signed]),
        ("Payments: an arrow to whoever is paid", [_paid(one, at) for one in lanes.paid]),
    ):
        if not drawn:
            continue
        rows.append(_text(EDGE, y + SECTION - 9, title, FAINT))
        y += SECTION
        for said, marks in drawn:
            names, tall = _names(*said)
            rows.append(f'<g transform="translate(0 {y:g})">{names}{marks}</g>')
            y += tall
    height = y + EDGE
    heads = [
        _head(role, x, HEADER * (n % levels), height) for n, (role, x) in enumerate(at.items())
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" '
        f'font-family="{FONT}"><rect width="{WIDTH:g}" height="{height:g}" fill="{WHITE}"/>'
        f"{''.join(heads)}{''.join(rows)}</svg>"
    )


def _head(role: Role, x: float, y: float, height: float) -> str:
    """Draw a role's name and the lane that hangs from it."""
    return (
        f'<line x1="{x:.1f}" y1="{y + HEADER - 6:g}" x2="{x:.1f}" y2="{height - 4:g}" '
        f'stroke="{GRID}" stroke-width="2"/>{_text(x, y + HEADER - 11, role, LANE)}'
    )


def _names(title: str, detail: str) -> tuple[str, float]:
    """Write what a row is about, in two lines where one is too short; give its height as well."""
    lines = [(words, BOLD) for words in lines_of(title, LONGEST, most=2)]
    lines += [(words, FAINT) for words in lines_of(detail, LONGEST, most=1)]
    tall = ROW + LINE * (len(lines) - 1)
    words = "".join(_text(EDGE, 15 + LINE * n, line, look) for n, (line, look) in enumerate(lines))
    return f'<svg width="{NAMES:g}" height="{tall:g}">{words}</svg>', tall


def _signed(one: Signed, at: Places) -> Row:
    places: Sequence[float] = [at[role] for role in one.roles]
    bar = (
        f'<line x1="{places[0]:.1f}" y1="18" x2="{places[-1]:.1f}" y2="18" stroke="{BLUE}" '
        'stroke-width="5"/>'
    )
    dots = [f'<circle cx="{x:.1f}" cy="18" r="7" fill="{BLUE}"/>' for x in places]
    return (one.title, f"decides: {one.detail}"), bar + "".join(dots)


def _paid(one: Paid, at: Places) -> Row:
    start, end = at[one.way.payer], at[one.way.payee]
    names = one.title, one.detail + (", either way" if one.way.returns else "")
    if start == end:  # paid within a role
        ring = f'<circle cx="{start:.1f}" cy="18" r="6" fill="none" stroke="{VERMILLION}"/>'
        return names, ring
    side = 1 if end > start else -1
    tail = start + side * 10 if one.way.returns else start
    shaft = (
        f'<line x1="{tail:.1f}" y1="18" x2="{end - side * 10:.1f}" y2="18" '
        f'stroke="{VERMILLION}" stroke-width="2.5"/>'
    )
    tips = _tip(end, side) + (_tip(start, -side) if one.way.returns else "")
    return names, shaft + tips


def _tip(x: float, side: int) -> str:
    return f'<path d="M{x:.1f} 18 l{-side * 12} -6 v12 Z" fill="{VERMILLION}"/>'


def _text(x: float, y: float, words: str, look: str) -> str:
    return f'<text x="{x:.1f}" y="{y:g}" {look}>{escape(clean(words))}</text>'
