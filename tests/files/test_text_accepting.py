from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files import load_case, write_folder, write_workbook
from toolkit.files.text_accepting import accept_texts

TEXTS = """text_id,spot,text
T1,after law,"Two lines,

and {figure: case.years} years"
T2,after law,x
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = write_folder("tiny", tmp_path / "mine")
    (folder / "texts.csv").write_text(TEXTS)
    return folder


def test_only_the_column_is_written_and_the_case_stays_sound(case: Path) -> None:
    before = load_case(case).texts
    accept_texts(case, {"T1": "case.years=2", "T2": ""})
    after = load_case(case).texts
    assert after["T1"].accepted == {"case.years": "2"}
    assert {n: (one.spot, one.text) for n, one in after.items()} == {
        n: (one.spot, one.text) for n, one in before.items()
    }
    accept_texts(case / "case.yaml", {"T1": "case.years=3", "T2": ""})
    assert load_case(case).texts["T1"].accepted == {"case.years": "3"}
    assert not list(case.glob(".*"))


def test_texts_go_through_a_workbook_and_back_without_loss(case: Path, tmp_path: Path) -> None:
    accept_texts(case, {"T1": "case.years=2", "T2": ""})
    book = write_workbook(case, tmp_path / "mine.xlsx")
    back = write_folder(book, tmp_path / "back")
    assert load_case(back).texts == load_case(case).texts


def test_a_workbook_and_a_shipped_case_are_not_rewritten(case: Path, tmp_path: Path) -> None:
    book = write_workbook(case, tmp_path / "mine.xlsx")
    with pytest.raises(InputError, match="paste into written_against of sheet texts: T1: a=1"):
        accept_texts(book, {"T1": "a=1"})
    with pytest.raises(InputError, match="copy it with `toolkit convert`"):
        accept_texts("tiny", {"T1": "a=1"})
