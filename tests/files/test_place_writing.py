"""A part-filled case is written whole, opens, and finds an award with the invented market."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.allocation import allocate
from toolkit.errors import InputError
from toolkit.files.cases import load_case
from toolkit.files.folders import read_folder, read_models
from toolkit.files.place_writing import texts_of, write_place
from toolkit.files.places import load_gazetteer
from toolkit.files.shipped import shipped
from toolkit.files.workbooks import read_workbook
from toolkit.files.writing import write_files
from toolkit.places import Filled, fill
from toolkit.statements.building import build_case

SHIPPED = load_gazetteer()
MODELS = read_models(shipped("contracts", "models"))[0]
EVERY_TENTH = sorted(SHIPPED.places)[::10]


def filled(name: str, *, market: bool) -> Filled:
    return fill(SHIPPED.place(name), SHIPPED, with_market=market)


@pytest.mark.parametrize("name", sorted(SHIPPED.places))
def test_every_place_that_opens_is_a_sound_case(name: str, tmp_path: Path) -> None:
    made = filled(name, market=True)
    folder = write_files(tmp_path / name, texts_of(made))
    assert (folder / "README.md").read_text(encoding="utf-8").startswith("# ")
    if made.opens:
        read = replace(read_folder(folder), models=MODELS)
        case = build_case(read, "all")
        assert case.hypothetical and case.stage == "plan"
        assert any("invented and describe nobody" in told for told in case.caveats)


@pytest.mark.parametrize("name", EVERY_TENTH)
def test_a_sampled_place_has_an_award_and_its_money(name: str, tmp_path: Path) -> None:
    case = load_case(write_files(tmp_path / name, texts_of(filled(name, market=True))))
    found = allocate(case, case.option("separate_frameworks"))
    assert found.status == "optimal"


def test_before_anybody_has_bid_a_plan_still_opens(tmp_path: Path) -> None:
    case = load_case(write_place(filled("camden", market=False), tmp_path / "camden"))
    assert not case.bids
    found = allocate(case, case.option("separate_frameworks"))
    assert found.status == "infeasible"


def test_a_workbook_holds_the_same_case(tmp_path: Path) -> None:
    made = filled("fife", market=True)
    folder = load_case(write_place(made, tmp_path / "fife"))
    book = load_case(write_place(made, tmp_path / "fife.xlsx"))
    assert book.lots == folder.lots
    assert book.streams == folder.streams
    assert book.caveats == folder.caveats
    assert "sources" in read_workbook(tmp_path / "fife.xlsx").tables


def test_what_cannot_open_is_a_folder_that_says_why_and_no_workbook(tmp_path: Path) -> None:
    made = filled("cumberland", market=True)
    with pytest.raises(InputError, match="leave lots and streams empty"):
        write_place(made, tmp_path / "x.xlsx")
    assert not (tmp_path / "x.xlsx").exists()
    page = (write_place(made, tmp_path / "x") / "README.md").read_text(encoding="utf-8")
    assert "Home care in Cumberland: volume and price (before it can run)" in page


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    made = filled("camden", market=False)
    write_place(made, tmp_path / "camden")
    with pytest.raises(InputError, match="exists already"):
        write_place(made, tmp_path / "camden")


def test_the_same_place_gives_the_same_bytes(tmp_path: Path) -> None:
    first = write_place(filled("york", market=True), tmp_path / "a.xlsx").read_bytes()
    again = write_place(filled("york", market=True), tmp_path / "b.xlsx").read_bytes()
    assert first == again


def test_the_facts_of_law_to_find_out_first_stand_in_it_unanswered(tmp_path: Path) -> None:
    folder = write_place(filled("york", market=False), tmp_path / "york")
    with (folder / "facts.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["value"] == "not known"]
    assert {row["subject"] for row in rows} == {"every-lot", "every-option"}
    assert all(row["question"] for row in rows)
    assert {row.fact for row in load_case(folder).facts} == {"trigger_date", "trigger_event"}
