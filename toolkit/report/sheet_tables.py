"""One table on one sheet: stamp, header with notes, typed cells, live totals, its picture."""

import io
from datetime import date
from math import isfinite

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from toolkit.report.charts import png
from toolkit.report.charts.svg import SHARP
from toolkit.report.content import Column, Figure, Number, Table
from toolkit.report.sheet_names import INDEX, height_of, width_of
from toolkit.report.sheet_styles import Styles
from toolkit.report.showing import clean, heading_of, in_cell

TOP = 4  # rows above the header: caption, stamp, way back, space
MOST = 32_767  # characters that a cell may hold
MOST_FOOTER = 240  # characters, by Excel's own rule with room to spare
SCALE = 1 / SHARP  # pictures hold more dots than they are wide


def write_table(
    sheet: Worksheet, styles: Styles, stamp: str, table: Table, figure: Figure | None
) -> None:
    """Fill a sheet with a table."""
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, fitting(table.caption), styles.title)
    sheet.write_string(1, 0, fitting(stamp), styles.stamp)
    sheet.write_url(2, 0, f"internal:'{INDEX}'!A1", styles.link, "Back to the answer")
    _head(sheet, styles, table)
    first = TOP + 1
    if table.weights:
        _weights(sheet, styles, table, first)
        first += 1
    widths = [width_of(table, place) for place in range(len(table.columns))]
    for row, cells in enumerate(table.cells, start=first):
        sheet.set_row(row, height_of(zip(map(in_cell, cells), widths, strict=True)))
        for place, cell in enumerate(cells):
            if table.columns[place].weighted and isinstance(cell, Number):
                _weighted(sheet, styles, table, (row, place), cell)
            else:
                write_value(sheet, styles, (row, place), cell)
    if not table.rows:
        sheet.write_string(first, 0, fitting(table.empty), styles.text)
    elif table.totals:
        _totals(sheet, styles, table, first)
    if figure:
        _picture(sheet, figure, first + len(table.rows) + 3)
    print_well(sheet, stamp, first)


def write_value(
    sheet: Worksheet, styles: Styles, at: tuple[int, int], value: Number | date | str | None
) -> None:
    """Write a value as what it is: a number stays one, and text is never more than text."""
    if isinstance(value, Number) and isfinite(value.value):
        sheet.write_number(*at, float(value.value), styles.number(value))
    elif value is None:
        sheet.write_blank(*at, None)
    else:
        sheet.write_string(*at, fitting(in_cell(value)), styles.text)


def fitting(text: str) -> str:
    """Cut a text to what a cell can hold, saying so."""
    cleaned = clean(text)
    note = " (cut; the page holds it whole)"
    return cleaned if len(cleaned) <= MOST else cleaned[: MOST - len(note)] + note


def print_well(sheet: Worksheet, stamp: str, first: int) -> None:
    """Fit a sheet to the width of a page and stamp every page of it."""
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(max(first - 1, 0))
    said = clean(stamp).replace("&", "&&")[:MOST_FOOTER]
    sheet.set_footer(f"&L{said}&R&P of &N")


def _head(sheet: Worksheet, styles: Styles, table: Table) -> None:
    widths = [width_of(table, place) for place in range(len(table.columns))]
    headings = map(heading_of, table.columns)
    sheet.set_row(TOP, height_of(zip(headings, widths, strict=True)))
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, widths[place])
        sheet.write_string(TOP, place, fitting(heading_of(column)), styles.head)
        if told := _told(table, place, column):
            sheet.write_comment(TOP, place, told, {"author": "Commissioning Toolkit"})
    sheet.freeze_panes(TOP + 1, 1)


def _told(table: Table, place: int, column: Column) -> str:
    """Say in a header's note what the column means and where its numbers come from."""
    cells = (row[place] for row in table.cells)
    origins = dict.fromkeys(cell.origin for cell in cells if isinstance(cell, Number))
    source = f"From: {', '.join(origins)}" if origins else ""
    return fitting(". ".join(part for part in (column.note, source) if part))


def _weights(sheet: Worksheet, styles: Styles, table: Table, row: int) -> None:
    sheet.write_string(row, 0, "Weight", styles.bold)
    for place, weight in enumerate(table.weights):
        if weight is not None:
            sheet.write_number(row, place, float(weight.value), styles.number(weight))


def _weighted(
    sheet: Worksheet, styles: Styles, table: Table, at: tuple[int, int], total: Number
) -> None:
    """Write a total that follows when a reader changes a weight or a score."""
    places = [place for place, weight in enumerate(table.weights) if weight is not None]
    scores = xl_range(at[0], places[0], at[0], places[-1])
    first, last = (
        xl_rowcol_to_cell(TOP + 1, place, row_abs=True) for place in (places[0], places[-1])
    )
    formula = f"=SUMPRODUCT({scores},{first}:{last})"
    sheet.write_formula(*at, formula, styles.number(total, bold=True), float(total.value))


def _totals(sheet: Worksheet, styles: Styles, table: Table, first: int) -> None:
    row = first + len(table.rows)
    sheet.write_string(row, 0, "Total", styles.bold)
    for place, total in enumerate(table.totals):
        if total is not None:
            cells = xl_range(first, place, row - 1, place)
            style = styles.number(total, bold=True)
            sheet.write_formula(row, place, f"=SUM({cells})", style, float(total.value))


def _picture(sheet: Worksheet, figure: Figure, row: int) -> None:
    """Put the picture under its table, where it does not widen the printed page."""
    sheet.insert_image(
        row,
        0,
        f"{figure.id}.png",
        {
            "image_data": io.BytesIO(png(figure.svg)),
            "description": clean(figure.alt),
            "x_scale": SCALE,
            "y_scale": SCALE,
        },
    )
