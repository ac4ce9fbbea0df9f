from pathlib import Path

from tests.cli.calling import Call


def test_a_new_workbook_runs_as_a_case(call: Call, tmp_path: Path) -> None:
    said = call("new", "mine", "--xlsx")
    assert said.status == 0
    assert "toolkit run mine.xlsx" in said.out
    assert (tmp_path / "mine.xlsx").is_file()
    ran = call("run", "mine.xlsx", "--draws", "50", "--out", "reports")
    assert ran.status == 0
    assert "EXAMPLE" in ran.out
    assert (tmp_path / "reports" / "mine-appraisal.xlsx").is_file()


def test_a_new_folder_is_a_case_with_a_note(call: Call, tmp_path: Path) -> None:
    assert call("new", "mine").status == 0
    assert (tmp_path / "mine" / "README.md").is_file()
    assert call("check", "mine", "--option", "pooled").status == 0


def test_nothing_is_overwritten(call: Call) -> None:
    assert call("new", "mine.xlsx").status == 0
    again = call("new", "mine", "--xlsx")
    assert again.status == 2
    assert "mine.xlsx: exists already" in again.err
    assert "Traceback" not in again.err
