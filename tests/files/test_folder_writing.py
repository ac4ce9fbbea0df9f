from pathlib import Path

import pytest

from tests.files.case_folder import CaseFolder, same
from toolkit.errors import InputError
from toolkit.files.cases import load_case
from toolkit.files.folder_writing import write_folder
from toolkit.statements.case import Case


def test_a_case_is_written_as_the_folder_it_came_from(tmp_path: Path, tiny: Case) -> None:
    folder = write_folder("tiny", tmp_path / "copy")
    assert same(load_case(folder), tiny) == []
    source = Path(__file__).parents[2] / "contracts" / "cases" / "tiny"
    for path in sorted(source.glob("*.csv")):
        assert (folder / path.name).read_text() == path.read_text()


def test_the_same_case_gives_the_same_files(tmp_path: Path) -> None:
    one, other = write_folder("tiny", tmp_path / "1"), write_folder("tiny", tmp_path / "2")
    files = sorted(path.name for path in one.iterdir())
    assert files == sorted(path.name for path in other.iterdir())
    assert all((one / name).read_bytes() == (other / name).read_bytes() for name in files)


def test_columns_that_hold_nothing_are_left_out(folder: CaseFolder, tmp_path: Path) -> None:
    folder.swap("sources.csv", "source_id,title,evidence", "source_id,title,evidence,note,url")
    folder.swap("sources.csv", "A,Invented", "A,Invented")
    written = write_folder(folder.path, tmp_path / "copy")
    header = (written / "sources.csv").read_text().splitlines()[0]
    assert header == "source_id,title,evidence"


def test_a_folder_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    with pytest.raises(InputError, match="exists already; name another place, or delete it first"):
        write_folder("tiny", tmp_path / "copy")
    assert list((tmp_path / "copy").iterdir()) == []


def test_a_case_at_fault_is_not_converted(folder: CaseFolder, tmp_path: Path) -> None:
    folder.swap("case.yaml", "seed: 1", "seed: x")
    with pytest.raises(InputError, match="'x' is not a number"):
        write_folder(folder.path, tmp_path / "copy")
    assert not (tmp_path / "copy").exists()
