import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

import toolkit
from tests.files.case_folder import CaseFolder
from tests.files.workbook import faults_of, tiny_workbook
from toolkit.errors import InputError, Place
from toolkit.files.cases import load_case, read_case
from toolkit.files.personal_data import HEADINGS, is_nhs_number, personal_in_tables
from toolkit.files.shipped import shipped_cases
from toolkit.statements.columns import columns_of
from toolkit.statements.raw import Cell, RawTable
from toolkit.statements.tables import TABLES

NUMBER = "9434765919"  # the worked example of the NHS Data Dictionary


def table(name: str, **cells: str) -> RawTable:
    place = Place(f"{name}.csv", 2)
    columns = {column: Place(f"{name}.csv", 1) for column in cells}
    row = {column: Cell(text, place) for column, text in cells.items()}
    return RawTable(Place(f"{name}.csv"), columns, (row,))


def told(name: str, **cells: str) -> list[str]:
    return [fault.what for fault in personal_in_tables([table(name, **cells)])]


@given(st.integers(0, 10**9 - 1))
def test_one_check_digit_fits_nine_digits_or_none_does(nine: int) -> None:
    fitting = [last for last in range(10) if is_nhs_number(f"{nine:09d}{last}")]
    assert len(fitting) <= 1


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        "943 476 5919",
        "943-476-5919",
        "943\u00a0476\u00a05919",
        "seen by Dr X, NHS 9434765919, in May",
        "AB123456C",
        "ab 12 34 56 c",
    ],
)
def test_a_number_that_names_a_person_is_found_anywhere(text: str) -> None:
    (found,) = told("lots", lot_name=text)
    assert found.endswith("take it out; a case holds no personal data") or "letter before" in found
    assert text not in found


@pytest.mark.parametrize(
    "text",
    [
        "9434765918",  # its last digit is wrong
        "0116 454 1000",
        "0000000000",
        "X9434765919",
        "94347659190",
        "https://example.org/notice/9434765919",
        "85312000-9",
        "2026-03-24",
        "1234567.50",
        "LOT AB 12 C",
        "",
    ],
)
def test_other_numbers_pass(text: str) -> None:
    assert told("lots", lot_name=text) == []


def test_a_sum_of_money_may_have_ten_digits_but_not_in_three_groups() -> None:
    assert told("streams", total_annual_gbp=NUMBER) == []
    assert told("streams", total_annual_gbp="943 476 5919") != []
    assert told("elsewhere", total_annual_gbp=NUMBER) != []


@pytest.mark.parametrize(
    "heading",
    ["DOB", "Date of birth", "date_of_birth", "D.O.B.", "Patient name", "Forename", "SURNAME",
     "Service user", "NHS number", "NHS No.", "ni_number", "Next of kin"],
)  # fmt: skip
def test_a_column_about_people_is_refused_by_its_heading(heading: str) -> None:
    (found,) = told("lots", **{heading: "anything"})
    assert found.startswith("is a column for")
    assert "delete the column" in found


def test_postcodes_count_only_beside_people() -> None:
    assert told("lots", postcode="LE1 1AA", lot_name="Leicester") == []
    assert len(told("lots", postcode="LE1 1AA", surname="X")) == 2


def test_no_column_of_ours_is_headed_like_one_about_people() -> None:
    words = {word for words in HEADINGS.values() for word in words.split()}
    assert not words & {name for one in TABLES.values() for name in columns_of(one.row)}


@pytest.mark.parametrize("name", shipped_cases())
def test_the_cases_that_ship_hold_no_personal_data(name: str) -> None:
    assert read_case(name).id == name


def test_every_find_of_a_workbook_is_told_by_its_cell_and_nothing_else_is(tmp_path: Path) -> None:
    def spoil(book: Workbook) -> None:
        book["lots"]["B2"] = int(NUMBER)
        book["providers"].cell(1, 30, "Surname")
        book["case"]["B2"] = "For 943 476 5919"
        book["bids"]["D3"] = "cheap"  # told once people are out of it

    found = faults_of(tiny_workbook(tmp_path, spoil))
    assert [fault.split(": ")[0] for fault in found] == [
        "tiny.xlsx:case!B2",
        "tiny.xlsx:lots!B2",
        "tiny.xlsx:providers!AD1",
    ]
    assert not any(NUMBER in fault or "5919" in fault for fault in found)


def test_every_find_of_a_folder_is_told_by_its_line(folder: CaseFolder) -> None:
    folder.swap("case.yaml", "place: Tinyshire", "place: 943 476 5919")
    folder.swap("lots.csv", "North home care", NUMBER)
    with pytest.raises(InputError) as error:
        load_case(folder.path)
    assert [fault.place.source.split("/")[-1] for fault in error.value.faults] == [
        "case.yaml",
        "lots.csv",
    ]
    assert all(fault.place.line for fault in error.value.faults)


def test_a_scenarios_file_is_searched_too(tmp_path: Path) -> None:
    path = tmp_path / "more.yaml"
    path.write_text("scenarios:\n  - id: a\n    title: 943 476 5919\n", encoding="utf-8")
    with pytest.raises(InputError, match="reads as an NHS number"):
        load_case("tiny", scenarios=path)


def test_nothing_writes_a_log_so_no_log_holds_text_of_a_case() -> None:
    """Whoever knows the logging of Python here only turns it down."""
    for path in Path(toolkit.__file__).parent.rglob("*.py"):
        nodes = [*ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
        names = {one.name for node in nodes if isinstance(node, ast.Import) for one in node.names}
        names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
        assert not names & {"syslog", "loguru", "structlog", "faulthandler"}, path
        if "logging" in names:
            calls = [node.func for node in nodes if isinstance(node, ast.Call)]
            called = {call.attr for call in calls if isinstance(call, ast.Attribute)}
            writes = {"debug", "info", "warning", "error", "critical", "exception", "log"}
            assert not called & (writes | {"basicConfig", "addHandler", "FileHandler"}), path
