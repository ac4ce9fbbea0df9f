"""One table on one sheet: stamp, header with notes, typed cells, formulas, its picture."""

import io
from dataclasses import dataclass
from datetime import date
from math import isfinite

from xlsxwriter.worksheet import Worksheet

from toolkit.report.charts import png
from toolkit.report.charts.svg import SHARP
from toolkit.report.content import Column, Figure, Number, Table
from toolkit.report.sheet_formulas import Laid, formula_of, total_of
from toolkit.report.sheet_names import INDEX, height_of, width_of
from toolkit.report.sheet_styles import Styles
from toolkit.report.showing import clean, heading_of, in_cell

TOP = 4  # rows above the header: caption, stamp, way back, space
MOST = 32_767  # characters that a cell may hold
MOST_FOOTER = 240  # characters, by Excel's own rule with room to spare
FIRST_YEAR = 1901  # before which Excel counts no days
NO_LESS = {
    "validate": "decimal",
    "criteria": ">=",
    "value": 0,
    "error_title": "Not a number",
    "error_message": "Give a number, 0 or more.",
}
SCALE = 1 / SHARP  # pictures hold more dots than they are wide


@dataclass(frozen=True)
class Marks:
    """What every sheet of a workbook must know.

    Args:
        stamp: What it must say, a watermark first where there is one.
        watermark: What stands at the head of every printed page; else empty.
        known: Names that formulas can look up.
    """

    stamp: str
    watermark: str = ""
    known: frozenset[str] = frozenset()


def write_table(
    sheet: Worksheet, styles: Styles, marks: Marks, table: Table, figure: Figure | None
) -> None:
    """Fill a sheet with a table."""
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, fitting(table.caption), styles.title)
    sheet.write_string(1, 0, fitting(marks.stamp), styles.stamp)
    sheet.write_url(2, 0, f"internal:'{INDEX}'!A1", styles.link, "Back to the answer")
    _head(sheet, styles, table)
    laid = laid_out(table, marks.known)
    if table.weights:
        _weights(sheet, styles, laid)
    widths = [width_of(table, place) for place in range(len(table.columns))]
    for row, cells in enumerate(table.cells):
        height = height_of(zip(map(in_cell, cells), widths, strict=True))
        sheet.set_row(laid.first + row, height)
        for place, cell in enumerate(cells):
            formula = formula_of(laid, row, place)
            write_value(sheet, styles, (laid.first + row, place), cell, formula)
    if not table.rows:
        sheet.write_string(laid.first, 0, fitting(table.empty), styles.across)
    elif table.totals:
        _totals(sheet, styles, laid)
    if figure:
        _picture(sheet, figure, laid.last + 4)
    print_well(sheet, marks, laid.first)


def laid_out(table: Table, known: frozenset[str] = frozenset()) -> Laid:
    """Say where a table stands on its sheet; a row of weights comes before its first row."""
    return Laid(table, TOP + 2 if table.weights else TOP + 1, known)


def write_value(
    sheet: Worksheet,
    styles: Styles,
    at: tuple[int, int],
    value: Number | date | str | None,
    formula: str = "",
) -> None:
    """Write a value as what it is: a number stays one, and text is never more than text.

    Args:
        sheet: The sheet.
        styles: The workbook's formats.
        at: Row and column, counted from 0.
        value: The value.
        formula: Ours, by which a number is computed again; the number stands beside it for
            programs that compute nothing.
    """
    if isinstance(value, Number) and isfinite(value.value):
        number = float(value.value)
        if formula:
            sheet.write_formula(*at, formula, styles.number(value), number)
        else:
            sheet.write_number(*at, number, styles.number(value, changed=bool(value.name)))
            if value.name:
                sheet.data_validation(*at, *at, NO_LESS)
    elif value is None:
        sheet.write_blank(*at, None)
    elif isinstance(value, date) and value.year >= FIRST_YEAR:
        sheet.write_datetime(*at, value, styles.day)
    else:
        sheet.write_string(*at, fitting(in_cell(value)), styles.text)


def fitting(text: str) -> str:
    """Cut a text to what a cell can hold, saying so."""
    cleaned = clean(text)
    note = " (cut; the page holds it whole)"
    return cleaned if len(cleaned) <= MOST else cleaned[: MOST - len(note)] + note


def print_well(sheet: Worksheet, marks: Marks, first: int) -> None:
    """Fit a sheet to the width of a page, and stamp every page of it at its head and foot."""
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(max(first - 1, 0))
    if marks.watermark:
        sheet.set_header(f"&C{_printed(marks.watermark)}")
    sheet.set_footer(f"&L{_printed(marks.stamp)}&R&P of &N")


def _printed(text: str) -> str:
    return clean(text).replace("&", "&&")[:MOST_FOOTER]


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


def _weights(sheet: Worksheet, styles: Styles, laid: Laid) -> None:
    """Write the row of weights, each looked up where a reader may change it."""
    row = laid.first - 1
    sheet.write_string(row, 0, "Weight", styles.bold)
    for place, weight in enumerate(laid.table.weights):
        if weight is not None:
            formula = f"={weight.follows}" if weight.follows in laid.known else ""
            write_value(sheet, styles, (row, place), weight, formula)


def _totals(sheet: Worksheet, styles: Styles, laid: Laid) -> None:
    row = laid.last + 1
    sheet.write_string(row, 0, laid.table.summed, styles.bold)
    for place, total in enumerate(laid.table.totals):
        if total is not None:
            style = styles.number(total, bold=True)
            sheet.write_formula(row, place, total_of(laid, place), style, float(total.value))


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
