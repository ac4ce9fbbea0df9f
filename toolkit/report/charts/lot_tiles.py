"""Lots laid out by area, a tile each, with who holds it: a map without borders."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import sqrt

from toolkit.report.charts.flow_labels import lines_of
from toolkit.report.charts.palette import FONT, INK, MUTED, WHITE
from toolkit.report.showing import clean

WIDTH, EDGE, GAP = 880.0, 8.0, 6.0
TALL, WIDE, HEAD = 66.0, 98.0, 26.0
SPACE = 18.0  # between areas
LETTERS = 14  # that a tile holds in a line
TINTS = ("#eef4f9", "#d5e5f1", "#b4d2e7", "#8fc1e3")  # ink stands out on every one of them


@dataclass(frozen=True)
class Tile:
    """One lot.

    Args:
        area: Where care is received.
        lot: Id.
        holders: Providers, the largest first; empty where nobody is awarded it.
        gbp: What it costs a year.
    """

    area: str
    lot: str
    holders: tuple[str, ...]
    gbp: float


def tiles_svg(tiles: Sequence[Tile]) -> str:
    """Draw a block for each area, its lots as tiles; the deeper the tint, the more a lot costs."""
    most = max((one.gbp for one in tiles), default=0.0) or 1.0
    areas = list(dict.fromkeys(one.area for one in tiles))
    x, y, row_tall = EDGE, EDGE, 0.0
    drawn: list[str] = []
    for area in areas:
        own = [one for one in tiles if one.area == area]
        columns = min(len(own), 4)
        wide = columns * (WIDE + GAP) - GAP
        tall = HEAD + -(-len(own) // columns) * (TALL + GAP)
        if x + wide > WIDTH - EDGE and x > EDGE:
            x, y, row_tall = EDGE, y + row_tall + SPACE, 0.0
        drawn.append(_block(area, own, columns, most, (x, y)))
        x, row_tall = x + wide + SPACE, max(row_tall, tall)
    height = y + row_tall + EDGE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" '
        f'font-family="{FONT}"><rect width="{WIDTH:g}" height="{height:g}" fill="{WHITE}"/>'
        f"{''.join(drawn)}</svg>"
    )


def _block(
    area: str, own: Sequence[Tile], columns: int, most: float, corner: tuple[float, float]
) -> str:
    name = lines_of(clean(area), columns * LETTERS, most=1)[0]
    parts = [
        f'<text x="0" y="16" font-size="13" font-weight="bold" fill="{INK}">{escape(name)}</text>'
    ]
    for number, one in enumerate(own):
        across, down = number % columns, number // columns
        parts.append(
            f'<g transform="translate({across * (WIDE + GAP):g} {HEAD + down * (TALL + GAP):g})">'
            f"{_tile(one, most)}</g>"
        )
    return f'<g transform="translate({corner[0]:g} {corner[1]:g})">{"".join(parts)}</g>'


def _tile(one: Tile, most: float) -> str:
    tint = TINTS[min(int(len(TINTS) * sqrt(one.gbp / most)), len(TINTS) - 1)]
    dash = "" if one.holders else ' stroke-dasharray="4 3"'
    lines = _held(one.holders)
    held = "".join(
        f'<text x="7" y="{34 + 14 * n}" font-size="12" fill="{INK}">{escape(line)}</text>'
        for n, line in enumerate(lines)
    )
    money = f"£{one.gbp / 1e6:.1f}m" if one.gbp >= 1e6 else f"£{one.gbp / 1e3:.0f}k"
    lot = escape(lines_of(clean(one.lot), 7, most=1)[0])
    return (
        f'<rect width="{WIDE:g}" height="{TALL:g}" rx="3" fill="{tint}" stroke="{MUTED}"{dash}/>'
        f'<text x="7" y="17" font-size="12" font-weight="bold" fill="{INK}">{lot}</text>'
        f'<text x="{WIDE - 7:g}" y="17" font-size="11" text-anchor="end" fill="{INK}">'
        f"{money if one.holders else ''}</text>{held}"
    )


def _held(holders: Sequence[str]) -> list[str]:
    """Name as many holders as two lines hold, and count the others."""
    for named in range(len(holders), 0, -1):
        more = [f"+{len(holders) - named}"] if named < len(holders) else []
        lines = lines_of(", ".join([*holders[:named], *more]), LETTERS, most=2)
        if not lines[-1].endswith("…"):
            return lines
    return lines_of(holders[0] if holders else "no award", LETTERS, most=2)
