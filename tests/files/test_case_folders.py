import shutil
from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files import load_case, write_workbook
from toolkit.files.case_folders import load_cases
from toolkit.files.shipped import shipped

TINY = shipped("contracts", "cases", "tiny")


def test_folders_and_workbooks_load_in_the_order_of_names(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "b")
    write_workbook("tiny", tmp_path / "a.xlsx")
    (tmp_path / "notes.txt").write_text("not a case")
    (tmp_path / "empty").mkdir()
    cases, refused = load_cases(tmp_path)
    assert [case.title for case in cases] == [load_case("tiny").title] * 2
    assert cases[1].id == "b"
    assert {case.scope for case in cases} == {"all"}
    assert not refused


def test_a_case_that_breaks_is_told_and_stops_nothing(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "fine")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "case.yaml").write_text("title: x\n")
    cases, refused = load_cases(tmp_path)
    assert len(cases) == 1
    ((name, why),) = refused
    assert name == "broken"
    assert why.startswith("broken/case.yaml")
    assert "more faults" in why


def test_a_folder_without_a_case_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no case"):
        load_cases(tmp_path)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be listed"):
        load_cases(tmp_path / "none")
