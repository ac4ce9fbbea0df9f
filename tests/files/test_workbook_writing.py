from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.files.case_folder import CaseFolder, same
from tests.statements.raw_cases import TINY, with_cell, with_identity
from toolkit.errors import InputError
from toolkit.files.cases import load_case, read_case
from toolkit.files.folder_writing import write_folder
from toolkit.files.workbook_writing import write_workbook
from toolkit.files.writing import sound
from toolkit.statements.building import build_case
from toolkit.statements.columns import columns_of
from toolkit.statements.raw import RawCase
from toolkit.statements.tables import TABLES

TEXTS = st.one_of(
    st.sampled_from(["=1+1", "+1", "-1", "@x", "'x", "007", "1e5", "TRUE", "2026-10-01", "#REF!"]),
    st.sampled_from(
        ["_x0041_", "_x000D_", "a\nb", "a\tb", "https://a.b/c", "\u00a0x", "\U0001f600"]
    ),
    st.text(min_size=1, max_size=30),
)
CHANGES = st.fixed_dictionaries(
    {"table": st.just("bids"), "column": st.just("note")},
    optional={"where": st.dictionaries(st.just("bid_id"), st.sampled_from(["B1", ["B1", "B2"]]))},
).flatmap(
    lambda change: st.one_of(TEXTS, st.none(), st.booleans()).map(
        lambda value: {**change, "set": value}
    )
)


@pytest.mark.parametrize("name", ["tiny", "llr-home-care"])
def test_a_case_goes_to_a_workbook_and_back_without_loss(name: str, tmp_path: Path) -> None:
    case = load_case(name)
    book = write_workbook(name, tmp_path / f"{name}.xlsx")
    folder = write_folder(book, tmp_path / name)
    assert same(load_case(book), case) == []
    assert same(load_case(folder), case) == []


@pytest.mark.parametrize("name", ["tiny", "llr-home-care"])
def test_the_same_case_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    first = write_workbook(name, tmp_path / "1.xlsx").read_bytes()
    assert write_workbook(name, tmp_path / "2.xlsx").read_bytes() == first
    again = write_workbook(tmp_path / "1.xlsx", tmp_path / "3.xlsx").read_bytes()
    third = write_workbook(tmp_path / "3.xlsx", tmp_path / "4.xlsx").read_bytes()
    assert third == again


def believed(raw: RawCase) -> bool:
    try:
        sound(raw)
    except InputError:
        return False
    return True


def round_trip(raw: RawCase, folder: Path) -> None:
    for old in folder.iterdir():
        if old.is_file():
            old.unlink()
    case = build_case(raw)
    book = write_workbook(raw, folder / "case.xlsx")
    # What loading adds to what is stated is no part of the journey.
    assert set(same(load_case(book), case)) <= {"deflators", "guidance", "no_award"}


@given(st.data())
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much],
)
def test_any_case_that_is_believed_survives_the_journey(
    tmp_path: Path, data: st.DataObject
) -> None:
    raw = TINY
    for _ in range(data.draw(st.integers(1, 3))):
        name = data.draw(st.sampled_from(sorted(raw.tables)))
        columns = columns_of(TABLES[name].row)
        column = data.draw(st.sampled_from(sorted(raw.tables[name].columns)))
        row = data.draw(st.integers(0, len(raw.tables[name].rows) - 1))
        sort = columns[column].kind.sort
        kinds: dict[str, st.SearchStrategy[str]] = {
            "number": st.decimals("0", "1", places=9).map(str),
            "flag": st.sampled_from(["yes", "No", "1", "false"]),
        }
        changed = with_cell(raw, name, row, column, data.draw(kinds.get(sort, TEXTS)).strip())
        raw = changed if believed(changed) else raw
    keys: dict[str, Any] = {
        "title": data.draw(TEXTS),
        "caveats": data.draw(st.lists(TEXTS, max_size=3)),
    }
    named = with_identity(raw, **keys)
    round_trip(named if believed(named) else raw, tmp_path)


@given(st.lists(CHANGES, max_size=3))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_scenario_survives_the_journey(tmp_path: Path, changes: list[dict[str, Any]]) -> None:
    doc = TINY.scenarios
    assert doc is not None
    scenario = {"id": "s", "title": "S", "note": "n", "changes": changes}
    raw = RawCase(
        id=TINY.id,
        identity=TINY.identity,
        tables=TINY.tables,
        models=TINY.models,
        scenarios=type(doc)(doc.place, {"scenarios": [scenario]}, {}),
    )
    assume(believed(raw))
    round_trip(raw, tmp_path)


def test_models_of_a_case_travel_along(folder: CaseFolder, tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / "contracts" / "models" / "alliance.yaml").read_text()
    folder.put("models/venture.yaml", text.replace("title: Alliance", "title: Joint venture"))
    folder.swap("case.yaml", "model: alliance", "model: venture")
    case = folder.load()
    book = write_workbook(folder.path, tmp_path / "case.xlsx")
    back = write_folder(book, tmp_path / "back")
    assert same(load_case(book), case) == []
    assert same(load_case(back), case) == []
    assert (back / "models" / "venture.yaml").is_file()


def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path: Path) -> None:
    raw = with_cell(TINY, "lots", 0, "lot_name", '=HYPERLINK("http://x","y")')
    book = load_workbook(write_workbook(raw, tmp_path / "a.xlsx"))
    cell = book["lots"]["B2"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("http://x","y")', "s")
    assert not any(
        cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row
    )


def test_people_find_their_way_in_the_workbook(tmp_path: Path) -> None:
    book = load_workbook(write_workbook("tiny", tmp_path / "a.xlsx"))
    assert book.sheetnames[:3] == ["case", "options", "scenarios"]
    assert book.sheetnames[-1] == "Lists"
    assert all(sheet.sheet_state == "visible" for sheet in book.worksheets)
    providers = book["providers"]
    assert providers.freeze_panes == "A2"
    heads = {str(cell.value): cell for cell in providers[1]}
    assert set(heads) == set(TABLES["providers"].row.model_fields)
    for cell in heads.values():
        assert cell.comment is not None
        assert "filled in" in cell.comment.text or "empty" in cell.comment.text
    assert "GBP, 0 or more." in book["bids"]["D1"].comment.text
    offers = {
        str(offer.sqref).split(":")[0]: offer.formula1
        for offer in providers.data_validations.dataValidation
    }
    rating = heads["cqc_rating"].column_letter
    assert f"{rating}2" in offers
    choices = book.defined_names[str(offers[f"{rating}2"]).lstrip("=")].attr_text
    sheet, _, cells = str(choices).partition("!")
    words = [row[0].value for row in book[sheet][cells.replace("$", "")]]
    assert words == ["Outstanding", "Good", "Requires improvement", "Inadequate"]


def test_numbers_are_numbers_and_ids_are_texts(tmp_path: Path) -> None:
    sheet = load_workbook(write_workbook("tiny", tmp_path / "a.xlsx"))["bids"]
    assert sheet["D2"].value == 24
    assert (sheet["A2"].data_type, sheet["A2"].number_format) == ("s", "@")


def test_a_case_at_fault_is_not_converted(folder: CaseFolder, tmp_path: Path) -> None:
    folder.swap("facts.csv", "trigger_event", "triger_event")
    with pytest.raises(InputError, match="no rulebook asks for a fact named triger_event"):
        write_workbook(folder.path, tmp_path / "a.xlsx")
    assert not (tmp_path / "a.xlsx").exists()


def test_a_workbook_is_named_so_and_never_written_over(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"does not end in \.xlsx; name the workbook so"):
        write_workbook("tiny", tmp_path / "a.xls")
    (tmp_path / "a.xlsx").write_text("mine")
    with pytest.raises(InputError, match="exists already; name another place"):
        write_workbook("tiny", tmp_path / "a.xlsx")
    assert (tmp_path / "a.xlsx").read_text() == "mine"


def test_a_cell_that_excel_could_not_hold_is_refused(tmp_path: Path) -> None:
    model = dict(TINY.models["alliance"].data, what_ifs=["x" * 3999] * 9)
    doc = TINY.models["alliance"]
    raw = RawCase(
        id=TINY.id,
        identity=TINY.identity,
        tables=TINY.tables,
        models={**TINY.models, "alliance": type(doc)(doc.place, model, {})},
        own_models=frozenset({"alliance"}),
    )
    with pytest.raises(InputError, match="is longer than 32,767 characters, the most of a cell"):
        write_workbook(raw, tmp_path / "a.xlsx")


def test_reading_a_workbook_brings_nothing_that_ships_along(tmp_path: Path) -> None:
    assert read_case(write_workbook("tiny", tmp_path / "a.xlsx")).own_models == frozenset()
