from pathlib import Path

import pytest
from openpyxl import load_workbook

from toolkit.files.shipped import shipped_cases
from toolkit.files.workbook_writing import write_workbook
from toolkit.widgets.app_start import StartScreen


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_workbook("tiny", tmp_path_factory.mktemp("book") / "tiny.xlsx").read_bytes()


def test_every_shipped_case_is_offered_and_opened() -> None:
    opened: list[str] = []
    start = StartScreen(opened.append)
    assert {id for _, id in start.shipped.options} == set(shipped_cases())
    start.shipped.value = "tiny"
    start.open.click()
    assert opened == ["tiny"]
    start.close()


def test_a_workbook_is_kept_in_private_and_deleted_at_the_end(workbook: bytes) -> None:
    opened: list[str] = []
    start = StartScreen(opened.append)
    start.receive("My <b>case</b>/../../x.xlsx", workbook)
    (path,) = (Path(one) for one in opened)
    assert path.read_bytes() == workbook
    assert path.name == "x.xlsx"
    assert path.parent.parent.stat().st_mode & 0o077 == 0
    start.close()
    assert not path.exists()


def test_faults_are_listed_by_cell_and_do_not_say_where_the_file_lies(
    workbook: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "bad.xlsx"
    path.write_bytes(workbook)
    book = load_workbook(path)
    book["bids"]["A2"] = "<script>"
    book["lots"]["A1"] = "no such column"
    book.save(path)
    start = StartScreen(lambda _: None)
    start.receive("bad.xlsx", path.read_bytes())
    told = start.told.value
    assert "role='alert'" in told
    assert "bad.xlsx:lots!A1" in told
    assert "<script>" not in told
    assert start._private.name not in told
    start.close()


def test_what_is_no_workbook_is_refused_in_a_sentence() -> None:
    start = StartScreen(lambda _: None)
    start.receive("notes.xlsx", b"not a workbook")
    assert "One thing stops this workbook" in start.told.value
    start.close()


def test_an_example_workbook_can_be_made() -> None:
    start = StartScreen(lambda _: None)
    start.example.answer()
    assert start.example.name == "example-case.xlsx"
    assert start.example.content.startswith(b"PK")
    start.close()
