import io
import struct
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from toolkit.errors import InputError
from toolkit.files.csv_files import MOST_COLUMNS
from toolkit.files.sheets import read_sheets, text_of
from toolkit.files.workbook_guard import MOST_PARTS, OLD_OFFICE
from toolkit.statements.raw import RawTable


def saved(fill: Callable[[Any], object], title: str = "lots") -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    fill(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def table(fill: Callable[[Any], object]) -> RawTable:
    return read_sheets("b.xlsx", saved(fill))["lots"]


def told(fill: Callable[[Any], object]) -> list[str]:
    return [str(fault) for fault in table(fill).faults]


def rows(*cells: list[object]) -> Callable[[Any], object]:
    def fill(sheet: Any) -> None:
        for row in cells:
            sheet.append(row)

    return fill


def refused(data: bytes) -> str:
    with pytest.raises(InputError) as error:
        read_sheets("b.xlsx", data)
    assert len(error.value.faults) == 1
    return str(error.value)


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (12, "12"),
        (12.0, "12"),
        (24.99, "24.99"),
        (0.1 + 0.2, "0.3"),
        (1e-7, "0.0000001"),
        (123456789012345680.0, "123456789012346000"),
        (datetime(2026, 10, 1), "2026-10-01"),  # noqa: DTZ001 - Excel knows no time zone
        (datetime(2026, 10, 1, 9, 30), "2026-10-01 09:30:00"),  # noqa: DTZ001
        (date(2026, 10, 1), "2026-10-01"),
        (time(9, 30), "09:30:00"),
        (" text ", "text"),
        ("#tag", "#tag"),
    ],
    ids=str,
)  # fmt: skip
def test_a_value_is_written_as_a_csv_file_would_hold_it(value: object, text: str) -> None:
    assert text_of(value) == text


def test_a_sheet_is_read_as_a_table_that_remembers_its_cells() -> None:
    found = table(rows(["a", "b"], [1, "x"], [None, None], [2.5, None]))
    assert found.faults == ()
    assert [[cell.text for cell in row.values()] for row in found.rows] == [["1", "x"], ["2.5", ""]]
    assert str(found.rows[1]["b"].place) == "b.xlsx:lots!B4"


def test_empty_sheets_and_those_that_start_with_a_line_are_passed_by() -> None:
    assert read_sheets("b.xlsx", saved(rows())) == {}
    assert read_sheets("b.xlsx", saved(rows(["a"], [1]), "_lists")) == {}


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!"])
def test_an_excel_error_is_told_by_its_cell(error: str) -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["a", "b"])
        sheet.append([1, error])
        sheet["B2"].data_type = "e"

    assert told(fill) == [
        f"b.xlsx:lots!B2: holds the Excel error {error}; mend the formula or type the value"
    ]


def test_a_formula_that_was_never_calculated_is_told() -> None:
    (fault,) = told(rows(["a"], ["=1+1"]))
    assert fault.startswith("b.xlsx:lots!A2: holds a formula without a result; open it in Excel")


@pytest.mark.parametrize(
    "formula",
    ["=cmd|'/c calc'!A0", "=MSEXCEL|'x'!'y'", '=WEBSERVICE("http://x")', '=DDE("a";"b";"c")'],
)
def test_a_formula_that_calls_something_is_told(formula: str) -> None:
    (fault,) = told(rows(["a"], [formula]))
    assert fault == (
        "b.xlsx:lots!A2: holds a formula that calls another program or the web; type the value"
    )


def test_a_score_shown_as_a_percentage_is_told_and_a_share_is_not() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["bid_id", "quality_score_0_100", "price_gbp_per_unit", "note"])
        sheet.append(["B1", 0.75, 25, 0.5])
        sheet["B2"].number_format = sheet["D2"].number_format = "0%"

    (found,) = read_sheets("b.xlsx", saved(fill, "bids"))["bids"].faults
    assert str(found) == (
        "b.xlsx:bids!B2: quality_score_0_100: is shown as a percentage and holds 0.75; "
        "type a plain number"
    )


def test_rows_above_a_header_that_explain_are_passed_by() -> None:
    found = table(rows(["# What this is"], ["# an id", "a text"], ["a", "b"], ["#1", "x"]))
    assert found.faults == ()
    assert [cell.text for cell in found.rows[0].values()] == ["#1", "x"]
    assert str(found.rows[0]["b"].place) == "b.xlsx:lots!B4"


def test_merged_cells_are_told() -> None:
    def fill(sheet: Any) -> None:
        rows(["a", "b"], [1, 2], [3, 4])(sheet)
        sheet.merge_cells("A2:A3")

    assert told(fill) == ["b.xlsx:lots!A2: is merged (A2:A3); unmerge it and fill in every cell"]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_told_and_not_read(state: str) -> None:
    def fill(sheet: Any) -> None:
        rows(["a"], [1])(sheet)
        sheet.sheet_state = state
        sheet.parent.create_sheet("bids").append(["x"])

    found = table(fill)
    assert [str(fault) for fault in found.faults] == [
        "b.xlsx:lots: is a hidden sheet; show it, or delete it"
    ]
    assert not found.columns


def test_a_wrong_header_is_told_as_in_a_file() -> None:
    assert told(rows(["a", None, "a"], [1, 2, 3])) == [
        "b.xlsx:lots!B1: is a column without a name; name it or delete it",
        "b.xlsx:lots!C1: a: is a column that stands twice; keep one",
    ]


def test_a_sheet_that_is_far_too_wide_or_long_is_told() -> None:
    def wide(sheet: Any) -> None:
        sheet.cell(1, MOST_COLUMNS + 1, "x")

    def long(sheet: Any) -> None:
        sheet.cell(100_001, 1, "x")

    def far(sheet: Any) -> None:
        sheet.cell(90_000, 150, "x")

    assert "columns, or a cell far from the rest; delete the empty ones" in told(wide)[0]
    assert "rows or" in told(long)[0]
    assert "a cell far from the rest" in told(far)[0]


@pytest.mark.parametrize("title", ["_private", "Lists", "LISTS", "Read me"])
def test_sheets_for_people_alone_are_passed_by_and_may_be_hidden(title: str) -> None:
    def hidden(sheet: Any) -> None:
        sheet.append(["anything"])
        sheet.sheet_state = "hidden"
        sheet.parent.create_sheet("bids").append(["a"])

    assert list(read_sheets("b.xlsx", saved(hidden, title))) == ["bids"]


def test_people_are_found_on_sheets_that_are_passed_by_too() -> None:
    with pytest.raises(InputError, match=r"b.xlsx:_scratch!A2: reads as an NHS number"):
        read_sheets("b.xlsx", saved(rows(["note"], ["943 476 5919"]), "_scratch"))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is not an Excel workbook that can be opened; save it again as .xlsx"),
        (b"PK\x03\x04 but no more", "is not an Excel workbook that can be opened"),
        (b"a,b\n1,2\n", "is not an Excel workbook that can be opened"),
        (packed(a=b"x"), "is not an Excel workbook that can be opened"),
        (OLD_OFFICE + b"\0" * 600, "is protected by a password, or an old .xls; save it as .xlsx"),
        (packed(**{f"p{n}": b"" for n in range(MOST_PARTS + 1)}), "give a smaller workbook"),
        (packed(a=b"\0" * (129 * 1024 * 1024)), "unpacks to over 128 MB"),
        (packed(a=b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]><x/>'), "XML entities"),
    ],
    ids="empty|cut|text|other zip|password|many parts|bomb|entities".split("|"),
)
def test_what_is_no_workbook_is_refused_once(data: bytes, what: str) -> None:
    assert what in refused(data)


GOOD = saved(rows(["a", "b"], [1, "x"], [2, "y"]))


@given(st.integers(0, len(GOOD)), st.integers(1, 40), st.binary(max_size=40))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_workbook_is_read_or_refused(start: int, length: int, junk: bytes) -> None:
    damaged = GOOD[:start] + junk + GOOD[start + length :]
    try:
        read_sheets("b.xlsx", damaged)
    except InputError:
        pass


PARTS = {
    info.filename: zipfile.ZipFile(io.BytesIO(GOOD)).read(info)
    for info in zipfile.ZipFile(io.BytesIO(GOOD)).infolist()
}


@given(st.data())
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_a_workbook_with_a_damaged_part_is_read_or_refused(data: st.DataObject) -> None:
    parts = dict(PARTS)
    name = data.draw(st.sampled_from(sorted(parts)))
    if data.draw(st.booleans()):
        del parts[name]
    else:
        text = parts[name]
        start = data.draw(st.integers(0, len(text)))
        junk = data.draw(st.sampled_from([b"", b"<", b"999999999", b"x", b'"', b"&#0;", b"-1"]))
        parts[name] = text[:start] + junk + text[start + data.draw(st.integers(0, 30)) :]
    try:
        read_sheets("b.xlsx", packed(**parts))
    except InputError:
        pass


def test_a_part_that_claims_to_be_larger_than_it_is_does_no_harm() -> None:
    data = bytearray(packed(a=b"x" * 100))
    position = data.rfind(b"PK\x01\x02") + 24
    data[position : position + 4] = struct.pack("<I", 2**31)
    assert "give a smaller workbook" in refused(bytes(data))
