"""Formulas of a workbook, made from what columns say about one another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xlsxwriter.utility import xl_range, xl_range_abs, xl_rowcol_to_cell

from toolkit.report.content import Number, Table
from toolkit.report.reckoned import How


@dataclass(frozen=True)
class Laid:
    """A table where it stands on its sheet.

    Args:
        first: Row of the sheet with the first row of the table, counted from 0.
        known: Names that stand for a cell somewhere in the workbook.
    """

    table: Table
    first: int
    known: frozenset[str] = frozenset()

    @property
    def last(self) -> int:
        """Row of the sheet with the last row of the table."""
        return self.first + len(self.table.rows) - 1


def formula_of(laid: Laid, row: int, place: int) -> str:
    """Give the formula of a cell; empty where it is a plain value.

    Args:
        laid: The table.
        row: Of the table, counted from 0.
        place: Of the column.
    """
    cell, column = laid.table.cells[row][place], laid.table.columns[place]
    if not isinstance(cell, Number):
        return ""
    if cell.follows in laid.known:
        return f"={cell.follows}"
    if column.weighted:
        return _weighted(laid, laid.first + row)
    return _made(laid, row, place)


def total_of(laid: Laid, place: int) -> str:
    """Give the formula of a total: a sum, or one in which each number counts by its factor."""
    cells = _down(laid, place)
    factors = laid.table.place_of(laid.table.columns[place].discounted)
    if factors is None:
        return f"=SUM({cells})"
    return f"=SUMPRODUCT({cells},{_down(laid, factors)})"


def cells_named(laid: Laid) -> Iterator[tuple[str, int, int]]:
    """Give every name that stands on a sheet, with its row and column, counted from 0."""
    rows = (*laid.table.cells, laid.table.totals)
    for row, cells in enumerate(rows, start=laid.first):
        for place, cell in enumerate(cells):
            if isinstance(cell, Number) and cell.name:
                yield cell.name, row, place


def _weighted(laid: Laid, row: int) -> str:
    """Weigh a row's scores by the row of weights, which need not add up to 1 once changed."""
    places = [place for place, weight in enumerate(laid.table.weights) if weight is not None]
    if not places:
        return ""
    weights = xl_range_abs(laid.first - 1, places[0], laid.first - 1, places[-1])
    scores = xl_range(row, places[0], row, places[-1])
    return f"=SUMPRODUCT({scores},{weights})/SUM({weights})"


def _made(laid: Laid, row: int, place: int) -> str:
    """Say a column's rule for one row, where all that it needs are numbers."""
    rule = laid.table.columns[place].made
    places = [laid.table.place_of(title) for title in rule.of] if rule else []
    found = [one for one in places if one is not None]
    if rule is None or len(found) < len(places) or not _counts(laid, row, found, rule.how):
        return ""
    at = [xl_rowcol_to_cell(laid.first + row, one) for one in found]
    down = _down(laid, found[0])
    match rule.how:
        case "product":
            made = f"ROUND({at[0]}*{at[1]},2)"
        case "ratio":
            made = f"{at[0]}/{at[1]}"
        case "difference":
            made = f"{at[0]}-{at[1]}"
        case "sum":
            made = "+".join(at)
        case "part":
            made = f"{at[0]}/SUMPRODUCT(({_down(laid, found[1])}={at[1]})*{down})"
        case "rank":
            made = f"1+SUMPRODUCT((ROUND({down},9)>ROUND({at[0]},9))*1)"
        case "discounting":
            made = f"{xl_rowcol_to_cell(laid.first + row - 1, place)}/(1+{at[0]})"
    return f"={made}"


def _counts(laid: Laid, row: int, places: Sequence[int], how: How) -> bool:
    """Whether a row holds the numbers that its rule needs, and the rule can be put as a formula."""
    needed = places[:1] if how == "part" else places
    if not all(isinstance(laid.table.cells[row][place], Number) for place in needed):
        return False
    if how in ("part", "rank") and any(
        isinstance(cells[places[0]], str) for cells in laid.table.cells
    ):
        return False
    if how == "part":  # a spreadsheet takes capitals and small letters for the same
        names = {str(cells[places[1]]) for cells in laid.table.cells}
        return len({name.casefold() for name in names}) == len(names)
    return row > 0 or how != "discounting"  # the first row has none above it


def _down(laid: Laid, place: int) -> str:
    return str(xl_range_abs(laid.first, place, laid.last, place))
