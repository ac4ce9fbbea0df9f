import io
import re
import zipfile
from datetime import date, datetime

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook

from toolkit.report.content import Column, Number, Report, Table
from toolkit.report.sheet_names import names_of
from toolkit.report.sheet_styles import Styles
from toolkit.report.sheet_tables import MOST, TOP, Marks, fitting, write_table
from toolkit.report.showing import in_cell
from toolkit.report.xlsx import xlsx


def test_numbers_are_numbers_and_every_value_is_the_report_s(
    book: Workbook, report: Report
) -> None:
    names = names_of(table for _, table, _ in report.tables)
    for _, table, _ in report.tables:
        first = TOP + 2 + bool(table.weights)
        sheet = book[names[table.id]]
        for row, cells in enumerate(table.cells, start=first):
            for place, cell in enumerate(cells, start=1):
                written = sheet.cell(row, place).value
                if isinstance(written, str) and written.startswith("="):
                    continue  # computed again; see the recalculation
                if isinstance(cell, Number):
                    assert written == pytest.approx(float(cell.value), rel=1e-15)
                elif cell is None:
                    assert written is None
                elif isinstance(cell, date):
                    assert isinstance(written, datetime)
                    assert written.date() == cell
                else:
                    assert (written or "") == in_cell(cell)


def test_totals_and_weighted_scores_are_live_and_hold_their_value(report: Report) -> None:
    written = io.BytesIO(xlsx(report))
    names = names_of(table for _, table, _ in report.tables)
    live, kept = load_workbook(written), load_workbook(written, data_only=True)
    scores = next(table for _, table, _ in report.tables if table.id == "scores")
    place = next(n for n, column in enumerate(scores.columns, start=1) if column.weighted)
    for number, row in enumerate(scores.cells):
        cell = live[names["scores"]].cell(TOP + 3 + number, place)
        weighing = r"=SUMPRODUCT\(B\d+:\w\d+,\$B\$6:\$\w\$6\)/SUM\(\$B\$6:\$\w\$6\)"
        assert re.fullmatch(weighing, str(cell.value))
        total = row[place - 1]
        assert isinstance(total, Number)
        weights = [float(weight.value) for weight in scores.weights if weight]
        parts = [
            float(part.value) for part in row[1 : 1 + len(weights)] if isinstance(part, Number)
        ]
        by_hand = sum(score * weight for score, weight in zip(parts, weights, strict=True))
        assert abs(by_hand - float(total.value)) < 1e-9
        held = kept[names["scores"]].cell(TOP + 3 + number, place).value
        assert held == pytest.approx(float(total.value), rel=1e-15)
    lots = next(table for _, table, _ in report.tables if table.id == "lots-1")
    row_of_total = TOP + 2 + len(lots.rows)
    for place, total in enumerate(lots.totals, start=1):
        if total is not None:
            letter = live[names["lots-1"]].cell(row_of_total, place).column_letter
            formula = f"=SUM(${letter}${TOP + 2}:${letter}${row_of_total - 1})"
            assert live[names["lots-1"]].cell(row_of_total, place).value == formula
            kept_value = kept[names["lots-1"]].cell(row_of_total, place).value
            assert kept_value == pytest.approx(float(total.value), rel=1e-15)


def test_headers_stay_in_view_and_say_unit_and_source(book: Workbook, report: Report) -> None:
    names = names_of(table for _, table, _ in report.tables)
    for _, table, _ in report.tables:
        sheet = book[names[table.id]]
        assert sheet.freeze_panes == f"B{TOP + 2}"
        for place, column in enumerate(table.columns, start=1):
            cells = [row[place - 1] for row in table.cells]
            if any(isinstance(cell, Number) for cell in cells):
                note = sheet.cell(TOP + 1, place).comment
                assert note is not None
                assert "From: " in note.text, column.title


def test_every_picture_says_what_it_shows(report: Report) -> None:
    held = zipfile.ZipFile(io.BytesIO(xlsx(report)))
    drawings = "".join(
        held.read(name).decode() for name in held.namelist() if "drawings/drawing" in name
    )
    described = re.findall(r'<xdr:cNvPr [^>]*descr="([^"]+)"', drawings)
    assert len(described) == len([figure for _, _, figure in report.tables if figure])


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    cut = fitting("x" * (MOST + 1))
    assert len(cut) == MOST
    assert cut.endswith("(cut; the page holds it whole)")


def test_an_empty_table_says_why_and_a_number_without_end_is_written_as_text() -> None:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    columns = (Column("A"), Column("B", "number", "award"))
    styles = Styles(book)
    empty = Table("e", "E", "Empty", columns, (), empty="Nothing was lost.")
    endless = Table("n", "N", "Endless", columns, (("x", float("inf")),))
    for table in (empty, endless):
        write_table(book.add_worksheet(table.sheet), styles, Marks("stamp"), table, None)
    book.close()
    read = load_workbook(held)
    assert read["E"].cell(TOP + 2, 1).value == "Nothing was lost."
    assert read["N"].cell(TOP + 2, 2).data_type == "s"
