"""How wide the columns of a table stand on paper, in which size, and which way a page turns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from toolkit.report.content import Number, Table
from toolkit.report.showing import heading_of, in_cell

SPACES = re.compile("[ \n]+")  # where a line may break
VIEW = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
PORTRAIT, LANDSCAPE = 174.0, 261.0  # mm between the margins of A4
SIZES = (9.0, 8.0)
SMALLER = (*SIZES, 7.0, 6.0, 5.5)
DOT = PORTRAIT / 880  # mm for a dot of a picture, so that the widest fits and all have one type
HIGHEST = (205.0, 125.0)  # mm that a picture may stand high on an upright and on a turned page
POINT = 0.3528  # mm
LETTER = 0.56  # width of a character in a short word of Word's typeface, in sizes of the type
BOLD = 1.15  # how much wider headings, names of rows and totals are, which may be set in bold
PADDING = 1 / 3  # mm on both sides of a cell together, for each point of type
LONGEST_WORD = 14  # characters; a longer word is broken
WIDEST = 60  # characters that a column of text asks for at most, twice as many for an essay
ESSAY = 300  # characters
TALLEST = 9  # lines of a row beyond which a table is worth a turned page


@dataclass(frozen=True)
class Fit:
    """How a table fits a page.

    Args:
        widths: mm, one a column.
        size: Type, in points.
        wide: Whether the page is turned.
    """

    widths: tuple[float, ...]
    size: float
    wide: bool


def fit(table: Table) -> Fit:
    """Choose the largest type on an upright page that holds a table well, else a turned page."""
    needs = [_need(table, place) for place in range(len(table.columns))]
    if not table.rows:
        return Fit((PORTRAIT / len(needs),) * len(needs), SIZES[0], wide=False)
    for size in SIZES:
        widths = _shared(needs, size, PORTRAIT)
        if widths and _lines(needs, widths, size) <= TALLEST:
            return Fit(widths, size, wide=False)
    return fit_turned(table)


def fit_turned(table: Table) -> Fit:
    """Choose the largest type on a turned page whose columns hold their words."""
    needs = [_need(table, place) for place in range(len(table.columns))]
    for size in SMALLER:
        if widths := _shared(needs, size, LANDSCAPE):
            return Fit(widths, size, wide=True)
    total = sum(need.least for need in needs)
    return Fit(tuple(LANDSCAPE * one.least / total for one in needs), SMALLER[-1], wide=True)


def drawn_size(svg: str, wide: bool) -> tuple[float, float]:
    """Give width and height of a picture on a page, in mm."""
    box = VIEW.search(svg)
    width, height = (float(part) for part in box.groups()) if box else (880.0, 400.0)
    across = min(width * DOT, HIGHEST[wide] * width / height)
    return across, across * height / width


@dataclass(frozen=True)
class _Need:
    """What a column asks for, in characters: no less, no more, and how long its longest text is."""

    least: int
    most: int
    longest: int


def _need(table: Table, place: int) -> _Need:
    rows = [*table.cells, *((table.totals,) if table.totals else ())]
    cells = [row[place] for row in rows]
    head = heading_of(table.columns[place])
    shown = [in_cell(cell) for cell in cells]
    whole = [text for text, cell in zip(shown, cells, strict=True) if isinstance(cell, Number)]
    words = [len(word) for text in shown for word in SPACES.split(text)]
    words += [ceil(len(word) * BOLD) for word in SPACES.split(head)]
    least = max(min(max(words, default=1), LONGEST_WORD), max(map(len, whole), default=1))
    longest = max(map(len, shown), default=0)
    widest = WIDEST if longest <= ESSAY else 2 * WIDEST
    if not place or table.columns[place].total:
        least = ceil(least * BOLD)
    return _Need(least, max(least, min(max(longest, ceil(len(head) / 2)), widest)), longest)


def _shared(needs: Sequence[_Need], size: float, room: float) -> tuple[float, ...]:
    """Share the page out: each column what it must have, the rest where texts are longest."""
    letter = size * POINT * LETTER
    padding = PADDING * size
    least = [need.least * letter + padding for need in needs]
    most = [need.most * letter + padding for need in needs]
    spare = room - sum(least)
    if spare < 0:
        return ()
    wanted = [high - low for low, high in zip(least, most, strict=True)]
    if sum(wanted) <= spare:
        return tuple(most)
    pull = [want * max(need.longest, 1) ** 0.5 for want, need in zip(wanted, needs, strict=True)]
    return _poured(least, wanted, pull, spare)


def _poured(
    least: Sequence[float], wanted: Sequence[float], pull: Sequence[float], spare: float
) -> tuple[float, ...]:
    """Pour the spare width where it is pulled most, no column beyond what it wants."""
    given = [0.0] * len(least)
    open_ = [place for place, want in enumerate(wanted) if want > 0]
    while open_:
        total = sum(pull[place] for place in open_)
        full = [place for place in open_ if spare * pull[place] / total >= wanted[place]]
        for place in full or open_:
            given[place] = wanted[place] if full else spare * pull[place] / total
        if not full:
            break
        spare -= sum(wanted[place] for place in full)
        open_ = [place for place in open_ if place not in full]
    return tuple(low + more for low, more in zip(least, given, strict=True))


def _lines(needs: Sequence[_Need], widths: Sequence[float], size: float) -> int:
    """Count the lines of the tallest row, as far as widths tell."""
    letter = size * POINT * LETTER
    return max(
        ceil(need.longest * letter / max(width - PADDING * size, letter))
        for need, width in zip(needs, widths, strict=True)
    )
