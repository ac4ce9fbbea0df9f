from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files import load_case
from toolkit.files.folder_writing import write_folder
from toolkit.files.workbook_writing import write_workbook
from toolkit.statements.legal_advice import APART
from toolkit.statements.locking import WITH_THE_BIDS
from toolkit.statements.tables import TABLES

HEAD = "advice_id,about,advice,role,given_on\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = write_folder("tiny", tmp_path / "mine")
    row = '"A1","lot cap","The cap holds.","monitoring officer",2026-03-01\n'
    (found / "legal_advice.csv").write_text(HEAD + row, encoding="utf-8")
    return found


def test_advice_is_a_table_and_comes_along_in_a_workbook(folder: Path, tmp_path: Path) -> None:
    case = load_case(folder)
    assert case.legal_advice["A1"].advice == "The cap holds."
    again = load_case(write_workbook(folder, tmp_path / "mine.xlsx"))
    assert dict(again.legal_advice) == dict(case.legal_advice)


def test_advice_without_its_day_is_refused(folder: Path) -> None:
    (folder / "legal_advice.csv").write_text(HEAD + "A1,cap,It holds.,lawyer,\n", encoding="utf-8")
    with pytest.raises(InputError, match="given_on"):
        load_case(folder)


def test_tables_that_stay_apart_exist_and_may_come_after_a_lock() -> None:
    assert set(TABLES) >= APART
    assert WITH_THE_BIDS >= APART
