import io
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import load_workbook

from toolkit.errors import InputError
from toolkit.files.sheet_writing import LONGEST_CELL, Sheet, SheetWriter, told
from toolkit.files.sheets import read_sheets
from toolkit.statements.columns import Column
from toolkit.units import Kind

WORD = Column("word", Kind("text", "text"), ("one", "two"), True, None, "Which.")
NUMBER = Column("number", Kind("number", "share, 0 to 1"), (), False, None, "How much.")
DAY = Column("on", Kind("day", "date"), (), False, None, "When.")


def written(*sheets: Sheet) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    writer = SheetWriter(book, Path("b.xlsx"))
    for sheet in sheets:
        writer.write(sheet)
    writer.write_lists()
    book.close()
    return out.getvalue()


def test_what_is_written_reads_back_with_and_without_rows_that_explain() -> None:
    rows = [("one", "0.5", "2026-10-01"), ("#two", "0.1234567890123456789", "")]
    for about in ("", "What it is."):
        sheet = Sheet("words", [WORD, NUMBER, DAY], rows, about)
        found = read_sheets("b.xlsx", written(sheet))["words"]
        assert [[cell.text for cell in row.values()] for row in found.rows] == [[*r] for r in rows]
        assert found.faults == ()


def test_a_number_that_excel_would_round_is_kept_as_text() -> None:
    sheet = Sheet("words", [NUMBER], [("0.5",), ("0.1234567890123456789",)])
    page = load_workbook(io.BytesIO(written(sheet)))["words"]
    assert [page["A2"].data_type, page["A3"].data_type] == ["n", "s"]


def test_a_column_says_what_it_means_and_holds() -> None:
    assert told(WORD) == "Which.\nOne of: one, two.\nMust be filled in."
    assert told(NUMBER) == "How much.\nShare, 0 to 1.\nMay stay empty."


def test_a_text_that_no_cell_can_hold_is_refused() -> None:
    with pytest.raises(InputError, match="is longer than 32,767 characters"):
        written(Sheet("words", [WORD], [("x" * (LONGEST_CELL + 1),)]))


def test_a_day_typed_into_its_column_is_shown_as_one() -> None:
    page = load_workbook(io.BytesIO(written(Sheet("words", [DAY], []))))["words"]
    assert page.column_dimensions["A"].number_format == "yyyy-mm-dd"
