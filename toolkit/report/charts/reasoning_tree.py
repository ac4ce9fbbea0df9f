"""A reasoning tree as a picture: each step under the one that it carries, its verdict beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from toolkit.report.charts.flow_labels import lines_of
from toolkit.report.charts.palette import (
    FONT,
    GREEN,
    GRID,
    INK,
    MUTED,
    OCHRE,
    VERMILLION,
    WHITE,
)
from toolkit.report.showing import clean

WIDTH, EDGE, STEP = 880.0, 10.0, 30.0
LINE, GAP = 15.0, 13.0
LETTER = 6.1  # average width of a letter of this size
SHAPES = {"met": ("\u25cf", GREEN), "not met": ("\u2715", VERMILLION)}
OPEN = ("?", OCHRE)


@dataclass(frozen=True)
class Reason:
    """One step of a reasoning.

    Args:
        depth: 0 for what is asked; a step carries the one above it that is one less deep.
        words: What settles it or leaves it open.
        verdict: Met, not met or unknown, with its qualifiers.
        cites: Clauses, as words.
        hidden: Steps below it that the picture leaves to the table.
    """

    depth: int
    words: str
    verdict: str
    cites: str
    hidden: int = 0


def tree_svg(reasons: Sequence[Reason]) -> str:
    """Draw steps from the top down, joined to what they carry by lines."""
    y = EDGE
    stems: dict[int, float] = {}
    drawn: list[str] = []
    for one in reasons:
        x = EDGE + STEP * one.depth
        words, tall = _words(one, x + 22)
        middle = y + LINE - 4
        if one.depth:
            corner = x - STEP + 6
            drawn.append(
                f'<path d="M{corner:g} {stems[one.depth - 1]:g} V{middle:g} H{x - 4:g}" '
                f'fill="none" stroke="{GRID}" stroke-width="2"/>'
            )
        stems[one.depth] = middle + 8
        shape, colour = SHAPES.get(one.verdict, OPEN)
        drawn.append(
            f'<text x="{x + 6:g}" y="{y + LINE:g}" text-anchor="middle" font-size="15" '
            f'font-weight="bold" fill="{colour}">{shape}</text>'
            f'<g transform="translate({x + 22:g} {y + LINE:g})">{words}</g>'
        )
        y += tall
    height = y + EDGE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" '
        f'font-family="{FONT}"><rect width="{WIDTH:g}" height="{height:g}" fill="{WHITE}"/>'
        f"{''.join(drawn)}</svg>"
    )


def _words(one: Reason, x: float) -> tuple[str, float]:
    """Write a step in up to three lines; give its height as well."""
    letters = int((WIDTH - EDGE - x) / LETTER)
    told = lines_of(f"{one.verdict.capitalize()}: {clean(one.words)}", letters, most=2)
    below = [clean(one.cites)] if one.cites else []
    below += [f"{one.hidden} more steps in the table"] if one.hidden else []
    faint = lines_of("; ".join(below), letters, most=1) if below else []
    lines = [
        f'<text y="{LINE * n:g}" font-size="12" fill="{INK}"{_bold(one)}>{escape(line)}</text>'
        for n, line in enumerate(told)
    ] + [
        f'<text y="{LINE * (len(told) + n):g}" font-size="11" fill="{MUTED}">{escape(line)}</text>'
        for n, line in enumerate(faint)
    ]
    return "".join(lines), LINE * len(lines) + GAP


def _bold(one: Reason) -> str:
    return "" if one.depth else ' font-weight="bold"'
