from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.files.case_folder import same
from tests.files.workbook import faults_of, tiny_workbook
from toolkit.files.cases import load_case
from toolkit.statements.case import Case


def test_a_workbook_loads_to_the_same_case(tmp_path: Path, tiny: Case) -> None:
    case = load_case(tiny_workbook(tmp_path))
    assert case.id == "tiny"
    assert same(case, tiny) == []
    assert "tiny.xlsx" in case.digests


def test_scenarios_of_a_workbook_are_applied(tmp_path: Path) -> None:
    case = load_case(tiny_workbook(tmp_path), scenario="budget_cut")
    assert case.streams["COUNCIL"].available_gbp == 380_000


def test_every_fault_of_a_workbook_is_told_by_sheet_and_cell(tmp_path: Path) -> None:
    def spoil(book: Workbook) -> None:
        book["bids"]["C2"] = "Q"
        book["bids"]["D3"] = "cheap"
        book["bids"]["F4"] = -10000
        book["eligibility"]["E8"] = 1.2
        book["case"]["A4"] = "staeg"
        book["options"]["C4"] = "aliance"
        book["scenarios"]["E2"] = "{stream_id: COUNCLI}"

    assert [fault.split(": ")[0] for fault in faults_of(tiny_workbook(tmp_path, spoil))] == [
        "tiny.xlsx:bids!C2",
        "tiny.xlsx:bids!D3",
        "tiny.xlsx:bids!F4",
        "tiny.xlsx:case",
        "tiny.xlsx:case!B4",
        "tiny.xlsx:eligibility!E8",
        "tiny.xlsx:options!C4",
        "tiny.xlsx:scenarios!D2",
    ]


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        ("bids", "tiny.xlsx: bids: is a table that every case needs; add it"),
        ("case", "tiny.xlsx:case: is a sheet that a case needs, with the columns key, value;"),
        ("options", "tiny.xlsx:options: is a sheet that a case needs, with the columns id, model,"),
    ],
)
def test_a_missing_sheet_is_told(tmp_path: Path, sheet: str, told: str) -> None:
    (found,) = faults_of(tiny_workbook(tmp_path, lambda book: book.remove(book[sheet])))
    assert found.startswith(told)


def test_a_workbook_may_do_without_scenarios(tmp_path: Path) -> None:
    path = tiny_workbook(tmp_path, lambda book: book.remove(book["scenarios"]))
    assert load_case(path).scenarios == {}


def test_sheets_that_need_not_be_there_may_wait_for_their_rows(tmp_path: Path, tiny: Case) -> None:
    def empty(book: Workbook) -> None:
        book.create_sheet("risks").append(["risk_id", "label"])
        book.create_sheet("models").append(["id", "yaml"])
        book["lots"].title = "other"
        book["other"].title = "LOTS"

    assert same(load_case(tiny_workbook(tmp_path, empty)), tiny) == []


def test_a_needed_sheet_without_rows_is_told(tmp_path: Path) -> None:
    def empty(book: Workbook) -> None:
        book["bids"].delete_rows(2, 100)

    told = faults_of(tiny_workbook(tmp_path, empty))
    assert any(fault.startswith("tiny.xlsx:bids!1: holds a header and no rows") for fault in told)


def test_wrong_headers_of_the_special_sheets_are_told(tmp_path: Path) -> None:
    def spoil(book: Workbook) -> None:
        book["case"]["A1"] = "kee"
        book["options"]["A1"] = "ident"
        book["scenarios"]["A1"] = "ident"

    told = faults_of(tiny_workbook(tmp_path, spoil))
    assert [fault for fault in told if "is a column that the sheet needs; add it" in fault] == [
        "tiny.xlsx:case!1: key: is a column that the sheet needs; add it",
        "tiny.xlsx:options!1: id: is a column that the sheet needs; add it",
        "tiny.xlsx:scenarios!1: id: is a column that the sheet needs; add it",
    ]


def test_a_key_that_stands_twice_is_told(tmp_path: Path) -> None:
    def spoil(book: Workbook) -> None:
        book["case"].append(["seed", 2])

    (told,) = faults_of(tiny_workbook(tmp_path, spoil))
    assert ": seed: stands already at " in told


@pytest.mark.parametrize("text", ["{cap", "[N", "a: b: c", "*x", "!x 1"])
def test_a_cell_that_should_hold_yaml_and_does_not_is_told(tmp_path: Path, text: str) -> None:
    def spoil(book: Workbook) -> None:
        book["options"]["D2"] = text

    (told, *_) = faults_of(tiny_workbook(tmp_path, spoil))
    assert told.startswith("tiny.xlsx:options!D2: parameters: ")
    assert "is not YAML; write it like {name: value} or [Z01, Z02]" in told


def test_dates_and_numbers_of_excel_are_taken(tmp_path: Path, tiny: Case) -> None:
    def spoil(book: Workbook) -> None:
        for row in book["case"].iter_rows(min_row=2):
            if row[0].value in ("as_of", "start", "end"):
                row[1].value = getattr(tiny, str(row[0].value))
            if row[0].value == "seed":
                row[1].value = 1.0
        book["facts"]["C2"] = tiny.as_of.replace(day=2)
        book["eligibility"]["C2"] = True

    assert same(load_case(tiny_workbook(tmp_path, spoil)), tiny) == []


def test_models_of_a_workbook_are_read_with_their_faults(tmp_path: Path) -> None:
    def spoil(book: Workbook) -> None:
        sheet = book.create_sheet("models")
        sheet.append(["id", "yaml"])
        sheet.append(["venture", "title: Joint venture\ntitle: Twice"])
        sheet.append(["venture", "title: Again"])

    told = faults_of(tiny_workbook(tmp_path, spoil))
    assert "tiny.xlsx:models!A3: id: 'venture' stands twice; keep one" in told
    assert "tiny.xlsx:models!B2: title: stands already at line 1; keep one" in told
    assert "tiny.xlsx:models!B2: payments: is missing; add it" in told


def test_an_unknown_sheet_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    def spoil(book: Workbook) -> None:
        book.create_sheet("lotz").append(["a"])

    (told,) = faults_of(tiny_workbook(tmp_path, spoil))
    assert told == "tiny.xlsx:lotz!1: 'lotz' is not a table; did you mean 'lots'?"
