"""Files are put in their place all together, or not at all."""

from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.report.putting import put


def test_files_are_written_into_a_folder_that_is_made(tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder"
    put(out, {out / "a.txt": b"one", out / "b.txt": b"two"})
    assert {path.name: path.read_bytes() for path in out.iterdir()} == {
        "a.txt": b"one",
        "b.txt": b"two",
    }


def test_a_file_that_cannot_take_its_place_keeps_all_from_theirs(tmp_path: Path) -> None:
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        put(tmp_path, {tmp_path / "a.txt": b"one", tmp_path / "b.txt": b"two"})
    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]
