"""Grids of numbers: rows by columns, each cell with its number and a tint that follows it."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from toolkit.report.charts.palette import GRID, INK
from toolkit.report.charts.spec import Chart, Panel, data, folded

WARM, PALE, COOL = "#f2a97e", "#ffffff", "#8fc1e3"  # ink stands out on every one of them
ROW, TALL = 24, 38  # height of a row, and of one whose name is broken into lines
LEFT = 170  # room for the names of rows
SHORT = 8  # characters of a name that needs no such room


@dataclass(frozen=True)
class Cell:
    """One cell.

    Args:
        row: Name of its row.
        column: Name of its column.
        value: What the tint follows; above zero is warm, below zero cool.
        said: The number as the cell shows it.
    """

    row: str
    column: str
    value: float
    said: str


@dataclass(frozen=True)
class Grid:
    """One panel of cells.

    Args:
        title: What the panel is about, such as an option.
        cells: In order; rows and columns stand as they first come.
    """

    title: str
    cells: tuple[Cell, ...]


def grid_chart(
    grids: Sequence[Grid], title: str, width: int, beside: int = 2, left: int = LEFT
) -> Chart:
    """Draw panels of cells on one scale of tints.

    Args:
        grids: One at least, each with a cell at least.
        title: What the columns are.
        width: Of a column.
        beside: Panels in a row.
        left: Room for the names of rows.
    """
    most = max((abs(cell.value) for grid in grids for cell in grid.cells), default=0.0) or 1.0
    tints = alt.Scale(domain=[-most, 0, most], range=[COOL, PALE, WARM], interpolate="rgb")
    panels = [_panel(grid, (title, width, left), tints) for grid in grids]
    rows = [
        alt.hconcat(*panels[at : at + beside], spacing=24) for at in range(0, len(panels), beside)
    ]
    return alt.vconcat(*rows, spacing=26)


def _panel(grid: Grid, look: tuple[str, int, int], tints: alt.Scale) -> Panel:
    title, width, left = look
    rows = list(dict.fromkeys(cell.row for cell in grid.cells))
    tall = ROW if all("\n" not in row for row in rows) else TALL
    columns = list(dict.fromkeys(cell.column for cell in grid.cells))
    base = alt.Chart(
        data(
            [
                {"row": one.row, "column": one.column, "value": one.value, "said": one.said}
                for one in grid.cells
            ]
        )
    ).encode(
        x=alt.X(
            "column:N",
            sort=columns,
            title=title,
            axis=alt.Axis(
                orient="bottom",
                labelAngle=0,
                ticks=False,
                domain=False,
                labelExpr="split(datum.label, ' ')",
            ),
        ),
        y=alt.Y(
            "row:N",
            sort=rows,
            title=None,
            axis=alt.Axis(
                ticks=False,
                domain=False,
                labelExpr="split(datum.label, '\\n')",
                labelPadding=6,
                labelLimit=left,
                minExtent=left if max(map(len, rows)) > SHORT else 0,
            ),
        ),
    )
    tiles = base.mark_rect(stroke=GRID).encode(color=alt.Color("value:Q", scale=tints, legend=None))
    said = base.mark_text(fontSize=11, color=INK).encode(text="said:N")
    return alt.layer(tiles, said).properties(
        width=width * len(columns),
        height=tall * len(rows),
        title=folded(grid.title, 56).split("\n"),
    )
