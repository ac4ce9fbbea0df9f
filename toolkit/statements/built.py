"""Rows that could be believed, each with what was read, for the checks between tables."""

from collections.abc import Iterable, Mapping

from toolkit.errors import Fault, Place
from toolkit.statements.raw import RawRow
from toolkit.statements.rows import Row

type Built = list[tuple[RawRow, Row]]


def rows_of[R: Row](rows: Mapping[str, Built], name: str, kind: type[R]) -> list[tuple[RawRow, R]]:
    """Give the rows of one table, as what they state.

    Args:
        rows: By table.
        name: Which table.
        kind: What its rows state.
    """
    return [(cells, row) for cells, row in rows.get(name, ()) if isinstance(row, kind)]


def fault(cells: RawRow, column: str, what: str) -> Fault:
    """Find a fault with a column of a row, which may have left the column out."""
    return Fault(place_of(cells, column), column, what)


def place_of(cells: RawRow, column: str) -> Place:
    """Give where a column of a row stands, or where the row begins if it lacks the column."""
    if column in cells:
        return cells[column].place
    first = next(iter(cells.values())).place
    return Place(first.source, first.line, 0, first.sheet)


def listed(names: Iterable[str]) -> str:
    """Put names in a row, as words.

    >>> listed(["N"]), listed(["N", "S", "R"])
    ('N', 'N, S and R')
    """
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
