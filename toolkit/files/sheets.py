"""Reading the sheets of an Excel workbook as tables of text, guarded against hostile files."""

import re
import struct
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from toolkit.errors import Fault, InputError, Place
from toolkit.files.csv_files import MOST_COLUMNS, MOST_ROWS, Record, table_of, unread
from toolkit.files.personal_data import personal_in_tables, refuse_personal_data
from toolkit.files.workbook_guard import refuse_unsafe
from toolkit.statements.columns import columns_of
from toolkit.statements.raw import RawTable
from toolkit.statements.tables import TABLES

LISTS = "Lists"  # the sheet that choices come from
PASSED_BY = ("read me", "guide", LISTS.lower())
NO_SHARE = ("number, 0 to 100", "GBP, 0 or more", "whole number")
TOLD = "#"  # how rows above a header start, which are for people
MOST_REACHED = 1_000_000  # cells of the rectangle that a sheet fills
CALLING = re.compile(r"\|[^!]*!|\b(DDE|WEBSERVICE|RTD|CALL|REGISTER(\.ID)?)\s*\(", re.IGNORECASE)
DIGITS = 15  # that Excel keeps of a number

# What openpyxl is known to let through for a workbook that is damaged inside.
DAMAGED = (
    BadZipFile, InvalidFileException, zlib.error, struct.error, KeyError, IndexError, ValueError,
    TypeError, AttributeError, OSError, EOFError, SyntaxError, RuntimeError, NotImplementedError,
    AssertionError, ArithmeticError,
)  # fmt: skip


def read_sheets(name: str, data: bytes) -> dict[str, RawTable]:
    """Read every sheet that holds anything; what is wrong with one stands in its table.

    Args:
        name: Of the workbook, used in messages.
        data: The file.

    Raises:
        InputError: It is no workbook that can be opened safely.
    """
    try:
        refuse_unsafe(name, data)
        values, formulas = _opened(data, True), _opened(data, False)
        found = {
            sheet.title: table
            for sheet in values.worksheets
            if (table := _table(name, sheet, formulas[sheet.title])) is not None
        }
    except DAMAGED as error:
        if isinstance(error, InputError):
            raise
        what = "is not an Excel workbook that can be opened; save it again as .xlsx"
        raise InputError.single(Place(name), "", what) from None
    refuse_personal_data(personal_in_tables(found.values()))
    return {title: table for title, table in found.items() if not is_passed_by(title)}


def is_passed_by(title: str) -> bool:
    """Whether a sheet is for people alone: a guide, lists that drop down, or a private one."""
    return title.startswith("_") or title.lower() in PASSED_BY


def _opened(data: bytes, data_only: bool) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of features that no table needs
        return load_workbook(BytesIO(data), data_only=data_only)


def _table(name: str, sheet: Worksheet, formulas: Worksheet) -> RawTable | None:
    """Read one sheet; nothing where it is empty."""
    place = Place(name, sheet=sheet.title)
    reach = sheet.max_row * sheet.max_column  # a single cell far out reaches as far as a full sheet
    if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS or reach > MOST_REACHED:
        what = f"has over {MOST_ROWS:,} rows or {MOST_COLUMNS} columns, or a cell far from the rest"
        what += "; delete the empty ones"
        return unread(place, Fault(place, "", what))
    records: list[Record] = []
    faults: list[Fault] = []
    percent: list[Place] = []
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        texts = []
        for column, cell in enumerate(cells, start=1):
            asked = formulas.cell(number, column)
            formula = str(asked.value) if asked.data_type == "f" else ""
            if problem := _problem(cell.value, cell.data_type, formula):
                faults.append(Fault(Place(name, number, column, sheet.title), "", problem))
            texts.append(text_of(cell.value))
            if "%" in cell.number_format and isinstance(cell.value, int | float):
                percent.append(Place(name, number, column, sheet.title))
        if any(texts):
            records.append((number, texts))
    while records and records[0][1][0].startswith(TOLD):
        records.pop(0)
    if not records:
        return unread(place, *faults) if faults else None
    if sheet.sheet_state != "visible" and not is_passed_by(sheet.title):
        return unread(place, Fault(place, "", "is a hidden sheet; show it, or delete it"))
    faults += _merged(name, sheet)
    table = table_of(name, sheet.title, records, faults)
    return replace(table, faults=(*table.faults, *_percent_where_none_is_meant(table, percent)))


def _problem(value: object, kind: str, formula: str) -> str | None:
    """Say what is wrong with a cell, if anything is."""
    if CALLING.search(formula):
        return "holds a formula that calls another program or the web; type the value"
    if kind == "e":
        return f"holds the Excel error {value}; mend the formula or type the value"
    if formula and value is None:
        return "holds a formula without a result; open it in Excel and save, or type the value"
    return None


def _percent_where_none_is_meant(table: RawTable, places: list[Place]) -> Iterator[Fault]:
    """Find scores and sums shown as a percentage, of which a spreadsheet holds a hundredth."""
    known = columns_of(TABLES[table.place.sheet].row) if table.place.sheet in TABLES else {}
    for row in table.rows if places else ():
        for name, cell in row.items():
            meant = known[name].kind if name in known else None
            if meant and meant.says in NO_SHARE and cell.place in places:
                what = f"is shown as a percentage and holds {cell.text}; type a plain number"
                yield Fault(cell.place, name, what)


def _merged(name: str, sheet: Worksheet) -> Iterator[Fault]:
    for cells in sheet.merged_cells.ranges:
        place = Place(name, cells.min_row, cells.min_col, sheet.title)
        yield Fault(place, "", f"is merged ({cells.coord}); unmerge it and fill in every cell")


def text_of(value: Any) -> str:
    """Write an Excel value as a CSV file would hold it.

    >>> text_of(0.1 + 0.2), text_of(True), text_of(datetime(2026, 10, 1)), text_of(12.0)
    ('0.3', 'yes', '2026-10-01', '12')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{Decimal(f'{value:.{DIGITS}g}').normalize():f}"
    return str(value).strip()
