"""The report as an Excel workbook: the answer first, then a sheet for every table."""

import io
from collections.abc import Mapping

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook

from toolkit.report.content import Bullets, Heading, Paragraph, Report
from toolkit.report.sheet_formulas import cells_named
from toolkit.report.sheet_names import INDEX, height_of, names_of
from toolkit.report.sheet_styles import Styles
from toolkit.report.sheet_tables import Marks, fitting, laid_out, print_well, write_table
from toolkit.report.showing import clean, plain
from toolkit.report.stamping import MADE

WIDE = 110  # characters of the index's only column of text
CHANGED = ("weight_", "rate_")  # how names of what a reader may change start
CHANGE = (
    "Cells that look like this one may be changed, on the sheet Assumptions: weights of criteria "
    "and discount rates. Totals, scores, ranks and present values in this workbook follow. Ranges, "
    "futures, pictures and sentences do not: they are those of the run."
)
HOSTILE = {
    "strings_to_formulas": False,  # text from a case is never a formula,
    "strings_to_urls": False,  # never a link
    "strings_to_numbers": False,  # and never a number
}


def xlsx(report: Report) -> bytes:
    """Write a report as a workbook."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True, **HOSTILE})
    book.set_properties(
        {"title": clean(report.title)[:255], "subject": clean(report.stamp)[:255], "created": MADE}
    )
    styles = Styles(book)
    names = names_of(table for _, table, _ in report.tables)
    marks = Marks(_stamped(report), report.watermark, _define(book, report, names))
    _index(book, styles, report, marks, names)
    for _, table, figure in report.tables:
        write_table(book.add_worksheet(names[table.id]), styles, marks, table, figure)
    book.close()
    return held.getvalue()


def _define(book: Workbook, report: Report, names: Mapping[str, str]) -> frozenset[str]:
    """Name every cell that formulas look up; the names stand in the order of the sheets."""
    known = {
        name: f"='{names[table.id]}'!{xl_rowcol_to_cell(row, place, True, True)}"
        for _, table, _ in report.tables
        for name, row, place in cells_named(laid_out(table))
    }
    for name, cell in known.items():
        book.define_name(name, cell)
    return frozenset(known)


def _index(
    book: Workbook, styles: Styles, report: Report, marks: Marks, names: Mapping[str, str]
) -> None:
    """Open with the answer in words, then a link to every sheet."""
    sheet = book.add_worksheet(INDEX)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, WIDE)
    lines = [
        (report.title, styles.title),
        (report.stamp, styles.stamp),
        *(((f"{report.watermark}.", styles.bold),) if report.watermark else ()),
        (report.subtitle, styles.text),
        *((banner, styles.bold) for banner in report.banners),
    ]
    for block in report.sections[0].blocks if report.sections else ():
        if isinstance(block, Paragraph):
            lines.append((plain(block.text), styles.text))
        elif isinstance(block, Heading):
            lines.append((block.title, styles.bold))
        elif isinstance(block, Bullets):
            lines += [(f"• {plain(item)}", styles.text) for item in block.items]
    if any(name.startswith(CHANGED) for name in marks.known):
        lines.append((CHANGE, styles.changed))
    for row, (text, style) in enumerate(lines):
        sheet.set_row(row, height_of([(text, WIDE)]))
        sheet.write_string(row, 0, fitting(text), style)
    row = len(lines) + 1
    section = ""
    for chapter, table, _ in report.tables:
        if chapter.title != section:
            section = chapter.title
            sheet.write_string(row, 0, fitting(section), styles.bold)
            row += 1
        link = f"internal:'{names[table.id]}'!A1"
        sheet.write_url(
            row, 0, link, styles.link, f"{names[table.id]}: {fitting(table.caption)}"[:255]
        )
        row += 1
    print_well(sheet, marks, 1)


def _stamped(report: Report) -> str:
    """Give what every sheet must say."""
    return ". ".join(part for part in (report.watermark, report.stamp) if part)
