from datetime import date
from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files.cases import load_as_written, load_case
from toolkit.files.folder_writing import write_folder
from toolkit.files.lock_writing import add_to_log
from toolkit.files.locks import lock_folder, read_log
from toolkit.statements.locking import first_broken, locked, names_opened, why_no_award

DAY = date(2026, 4, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder("tiny", tmp_path / "mine")


def test_the_log_is_written_read_and_does_not_disturb_the_case(folder: Path) -> None:
    assert read_log(folder) == ()
    lock = locked(load_case(folder), "alliance", (), on=DAY, role="lead")
    assert add_to_log(folder, lock).name == "0001-lock.json"
    opened = names_opened(read_log(folder), on=DAY, role="auditor")
    assert add_to_log(folder, opened).name == "0002-names_opened.json"
    assert read_log(folder) == (lock, opened)
    assert first_broken(read_log(folder)) is None
    told = why_no_award(load_as_written(folder), lock.goal, read_log(folder))
    assert told == ("the case is at the plan stage",)


def test_an_entry_that_was_tampered_with_shows(folder: Path) -> None:
    lock = locked(load_case(folder), "alliance", (), on=DAY, role="lead")
    path = add_to_log(folder, lock)
    path.write_text(path.read_text(encoding="utf-8").replace("lead", "another"), encoding="utf-8")
    assert first_broken(read_log(folder)) == 0
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match="is not an entry of a log"):
        read_log(folder)


def test_a_workbook_has_its_log_beside_it_and_a_shipped_case_none() -> None:
    assert lock_folder(Path("a/b.xlsx")) == Path("a/b.lock")
    assert read_log("tiny") == ()
    with pytest.raises(InputError, match="write it as a folder of your own first"):
        lock_folder("tiny")


def test_the_log_is_found_however_a_folder_is_named(folder: Path) -> None:
    assert lock_folder(folder / "case.yaml") == lock_folder(folder) == folder / "lock"
