from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files.writing import sound, write_file, write_files


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    assert write_file(tmp_path / "a.txt", b"x").read_bytes() == b"x"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_folder_is_written_with_folders_inside(tmp_path: Path) -> None:
    folder = write_files(tmp_path / "f", {"a.txt": "caf\u00e9\n", "models/m.yaml": "x"})
    assert (folder / "a.txt").read_bytes() == b"caf\xc3\xa9\n"
    assert (folder / "models" / "m.yaml").read_text() == "x"
    assert [path.name for path in tmp_path.iterdir()] == ["f"]


@pytest.mark.parametrize("place", ["absent/a.txt", "file/a.txt", "x" * 300])
def test_what_cannot_be_written_is_refused_and_leaves_nothing(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match=r"cannot be written .*; check the path"):
        write_file(tmp_path / place, b"x")
    with pytest.raises(InputError, match=r"cannot be written .*; check the path"):
        write_files(tmp_path / place, {"a": "x"})
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("write", ["file", "folder"])
def test_nothing_is_written_over(tmp_path: Path, write: str) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "nowhere")
    with pytest.raises(InputError, match="exists already"):
        if write == "file":
            write_file(tmp_path / "a", b"x")
        else:
            write_files(tmp_path / "a", {})


def test_only_a_sound_case_is_converted() -> None:
    assert sound("tiny").id == "tiny"
    with pytest.raises(InputError):
        sound("tiney")


def test_a_name_that_would_act_on_a_terminal_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"unprintable character U\+001B"):
        write_files(tmp_path / "a\x1b[31m", {"a.txt": ""})
    with pytest.raises(InputError, match=r"unprintable character U\+202E"):
        write_file(tmp_path / "a\u202exslx", b"")
    assert not list(tmp_path.iterdir())
