"""A new case, written and filled in as a person would."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.files.case_folder import same
from tests.files.workbook import faults_of
from toolkit.errors import InputError
from toolkit.files.cases import load_case
from toolkit.files.folder_writing import write_folder
from toolkit.files.shipped import shipped
from toolkit.files.starting import NEEDED, OFTEN, start_folder, start_workbook
from toolkit.statements.tables import TABLES


def fill(sheet: Worksheet, *rows: tuple[object, ...]) -> None:
    """Replace the example rows below the three rows of a sheet's head."""
    sheet.delete_rows(4, sheet.max_row)
    for row in rows:
        sheet.append(row)


def test_the_example_is_the_same_case_as_folder_and_as_workbook(tmp_path: Path) -> None:
    book = load_case(start_workbook(tmp_path / "mine.xlsx"))
    folder = load_case(start_folder(tmp_path / "mine"))
    assert same(book, folder) == []
    assert (book.stage, len(book.options), len(book.lots)) == ("plan", 2, 2)
    assert all("EXAMPLE" in lot.lot_name for lot in book.lots.values())
    assert same(load_case(write_folder(tmp_path / "mine.xlsx", tmp_path / "back")), book) == []


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "mine.xlsx").write_text("x")
    for start, name in ((start_workbook, "mine.xlsx"), (start_folder, "mine.xlsx")):
        with pytest.raises(InputError, match="exists already; name another place"):
            start(tmp_path / name)
    assert (tmp_path / "mine.xlsx").read_text() == "x"


def test_the_same_template_has_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    first = start_workbook(tmp_path / "mine.xlsx").read_bytes()
    assert start_workbook(tmp_path / "other" / "mine.xlsx").read_bytes() == first


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return load_workbook(start_workbook(tmp_path_factory.mktemp("new") / "mine.xlsx"))


def test_the_first_sheet_says_in_ten_lines_what_to_do(book: Workbook) -> None:
    assert book.sheetnames[0] == "Read me"
    lines = [str(row[0].value) for row in book["Read me"].iter_rows()]
    assert len(lines) == 11
    assert "toolkit run mine.xlsx" in lines[1]
    for name in ("case", "options", *NEEDED, *OFTEN):
        assert name in book.sheetnames
        assert name in " ".join(lines)


def test_nothing_is_hidden_and_every_needed_sheet_is_there(book: Workbook) -> None:
    assert all(sheet.sheet_state == "visible" for sheet in book.worksheets)
    assert {name for name, table in TABLES.items() if table.required} <= set(NEEDED)
    assert not set(OFTEN) & {name for name, table in TABLES.items() if table.required}


def test_every_column_says_what_it_means_above_its_heading(book: Workbook) -> None:
    for name in (*NEEDED, *OFTEN):
        sheet = book[name]
        assert str(sheet["A1"].value).startswith("# ")
        for cell in sheet[3]:
            above = str(sheet.cell(2, cell.column).value)
            assert len(above) > 10
            assert cell.comment is not None
        assert sheet.freeze_panes == "B4"


def test_ids_of_other_sheets_models_and_words_drop_down(book: Workbook) -> None:
    def source(sheet: str, heading: str) -> str:
        (letter,) = (c.column_letter for c in book[sheet][3] if c.value == heading)
        for one in book[sheet].data_validations.dataValidation:
            if str(one.sqref).startswith(f"{letter}4"):
                return str(one.formula1).lstrip("=")
        return ""

    assert source("bids", "lot_id") == "ids_lots"
    assert source("bids", "provider_id") == "ids_providers"
    assert source("eligibility", "stream_id") == "ids_streams"
    assert source("options", "model") == "models"
    assert source("facts", "fact") == "facts_asked_for"
    assert source("rules", "kind").startswith("choices_")
    assert source("providers", "can_act_as_lead").startswith("choices_")
    assert source("packages", "lot_ids") == ""  # several ids in one cell
    names = {name: str(one.attr_text) for name, one in book.defined_names.items()}
    assert names["ids_lots"].startswith("OFFSET(lots!$A$4,0,0,MAX(1,COUNTA(lots!$A$4:$A$")
    sheet, _, cells = names["models"].partition("!")
    assert "alliance" in [row[0].value for row in book[sheet][cells.replace("$", "")]]
    stage = [one for one in book["case"].data_validations.dataValidation if one.formula1]
    assert len(stage) == 3  # stage, hypothetical, nation


def filled(path: Path) -> Workbook:
    """Fill the template in for a made-up place, with cells as people type them."""
    book = load_workbook(start_workbook(path))
    said: dict[str, Any] = {
        "title": "Home care in Sandford ",
        "place": "Sandford",
        "as_of": "2026-11-01",
        "start": date(2027, 4, 1),
        "end": datetime(2030, 3, 31),  # noqa: DTZ001 - Excel knows no time zone
        "seed": 7.0,
    }
    for row in book["case"].iter_rows(min_row=4):
        row[1].value = said.get(str(row[0].value), row[1].value)
    base = ("assumed", "EX")
    fill(
        book["commissioners"],
        ("SCC", "Sandford Council", "upper-tier local authority", *base),
        ("ICB", "Sandford ICB", "integrated care board", *base),
    )
    fill(
        book["streams"],
        ("ASC", "SCC", "Social care", "1200000", 1, 1200000, "residents", "Yes", *base),
        ("BCF", "ICB", "Better Care Fund", 600000, 1, 600000.0, "", "yes", *base),
        ("DFG", "SCC", "Discharge fund", 200000, 1, " 200000 ", "", "YES", *base),
    )
    lots = [f"LOT{number}" for number in range(1, 7)]
    unit = ("hour", 25, 10000, "85312000-9")
    fill(
        book["lots"],
        *(
            (lot, f"Care {lot}", lot, "Sandford", "home care", "SCC", True, 250000, *unit, *base)
            for lot in lots
        ),
    )
    fill(
        book["eligibility"],
        *(
            (stream, lot, "yes", "yes", None if stream == "ASC" else 0.4, "", *base)
            for lot in lots
            for stream in ("ASC", "BCF", "DFG")
        ),
    )
    book["eligibility"]["E5"].number_format = "0%"
    place = ("Sandford", 900, "hours per week")
    fill(
        book["providers"],
        ("P1", "regional company", *place, "yes", "Good", 3, "yes", *base),
        ("P2", "charity", *place, "no", "Good", 3, "yes", *base),
        ("P3", "national company", *place, "no", None, 3, "yes", *base),
    )
    pairs = [(lot, party) for lot in lots for party in ("P1", "P2", "P3")]
    fill(
        book["bids"],
        *(
            (f"B{n}", party, lot, 24 + n * 0.25, 72, 10000, "hour", 1500, *base)
            for n, (lot, party) in enumerate(pairs[:7] + pairs[8:12] + pairs[14:], start=1)
        ),
        (None,) * 10,
        ("  ",),
    )
    book.save(path)
    return book


def test_a_workbook_filled_in_by_a_person_is_a_case(tmp_path: Path) -> None:
    filled(tmp_path / "sandford.xlsx")
    case = load_case(tmp_path / "sandford.xlsx")
    counts = [len(one) for one in (case.lots, case.streams, case.providers, case.bids)]
    assert counts == [6, 3, 3, 15]
    assert len(case.options) == 2
    assert case.title == "Home care in Sandford"
    assert (case.start, case.end, case.seed) == (date(2027, 4, 1), date(2030, 3, 31), 7)
    assert float(case.streams["DFG"].available_gbp) == 200_000
    back = write_folder(tmp_path / "sandford.xlsx", tmp_path / "back")
    assert same(load_case(back), case) == []


def test_slips_of_a_person_are_told_by_sheet_and_cell_all_at_once(tmp_path: Path) -> None:
    path = tmp_path / "sandford.xlsx"
    book = filled(path)
    book["bids"]["D4"] = "£24.25"
    book["bids"]["E5"] = "75%"
    book["bids"]["C6"] = "LOT9"
    book["bids"]["F7"] = 0.9
    book["bids"]["F7"].number_format = "0%"
    book["bids"]["H7"] = 1.5
    book["bids"]["H7"].number_format = "0%"
    book["streams"]["F4"] = "1,200,000"
    book["lots"]["H5"] = "=G5*2"
    book["options"]["C4"] = "frameworks"
    for row in book["case"].iter_rows(min_row=4):
        if row[0].value == "start":
            row[1].value = "01/04/2027"
    book.save(path)
    told = faults_of(path)
    places = [fault.split(": ")[0].removeprefix("sandford.xlsx:") for fault in told]
    wanted = "bids!C6 bids!D4 bids!E5 bids!H7 case!B12 lots!H5 options!C4 streams!F4".split()
    assert set(wanted) <= set(places)
    assert "write 1200000, digits and a point only" in told[places.index("streams!F4")]
    assert "write year, month and day as 2026-10-01" in told[places.index("case!B12")]


def test_every_file_of_the_starter_is_read() -> None:
    names = {path.stem for path in shipped("contracts", "starter").glob("*.csv")}
    assert names == set(NEEDED)
