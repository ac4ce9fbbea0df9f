"""Names of a workbook's sheets, and the room that their columns and rows need."""

import re
from collections.abc import Iterable
from textwrap import wrap

from toolkit.report.content import Number, Table
from toolkit.report.showing import clean, in_cell

INDEX = "Answer"
LONGEST = 31  # characters of a sheet's name, by Excel's own rule
FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
NARROWEST, WIDEST, ESSAY, BROAD = 9, 60, 400, 110
LINE, TALLEST = 15.0, 400.0  # points; Excel draws no row above 409


def names_of(tables: Iterable[Table]) -> dict[str, str]:
    """Name a sheet for every table: allowed, short enough and unlike any other in any case."""
    names: dict[str, str] = {}
    taken = {INDEX.lower(), "history"}  # Excel keeps the second for itself
    for table in tables:
        wanted = FORBIDDEN.sub(" ", clean(table.sheet)).strip() or "Table"
        name, number = wanted[:LONGEST], 2
        while name.lower() in taken:
            ending = f" {number}"
            name, number = wanted[: LONGEST - len(ending)] + ending, number + 1
        taken.add(name.lower())
        names[table.id] = name
    return names


def height_of(texts: Iterable[tuple[str, float]]) -> float | None:
    """Give a row the height that its texts need at their widths; nothing where one line will do."""
    lines = max(
        (
            sum(len(wrap(line, max(int(width), 1))) or 1 for line in text.split("\n"))
            for text, width in texts
        ),
        default=1,
    )
    return min(lines * LINE + 1, TALLEST) if lines > 1 else None


def width_of(table: Table, place: int) -> float:
    """Give a column the width that most of its cells need."""
    cells = [row[place] for row in table.cells]
    long = [len(in_cell(cell)) for cell in cells]
    long += [len(table.summed) + 1] if table.totals and not place else []
    number = any(isinstance(cell, Number) for cell in cells)
    title = max((len(word) for word in table.columns[place].title.split()), default=0) + 3
    widest = BROAD if max(long, default=0) > ESSAY else WIDEST
    return float(min(max(NARROWEST + 4 * number, title, *long, 0), widest) + 1)
