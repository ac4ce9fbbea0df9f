import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit.errors import InputError
from toolkit.files.text_files import MOST_LINES, digest, read_bytes, read_text


def put(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbfa\r\nb\n"],
    ids=["unix", "windows", "old mac", "byte-order mark", "mark and windows"],
)
def test_lines_may_end_in_any_usual_way(tmp_path: Path, data: bytes) -> None:
    read = read_text(put(tmp_path, data))
    assert read.text == "a\nb\n"
    assert read.faults == ()


@pytest.mark.parametrize(
    ("data", "place", "told"),
    [
        (b"a\ncaf\xe9,b", "a.csv:2:4", "holds the byte 0xe9, which is not UTF-8; save the file as"),
        (b"a\nb\0c", "a.csv:2:2", "holds the control character U+0000; delete it"),
        (b"\x1b[31m", "a.csv:1:1", "holds the control character U+001B; delete it"),
        (b"a\r\n\r\nb\xc2\x85", "a.csv:3:2", "holds the control character U+0085; delete it"),
    ],
    ids=["latin 1", "NUL", "escape", "next line"],
)
def test_characters_that_are_no_text_are_told_where_they_stand(
    tmp_path: Path, data: bytes, place: str, told: str
) -> None:
    (fault,) = read_text(put(tmp_path, data)).faults
    assert str(fault).startswith(f"{tmp_path}/{place}: {told}")


def test_every_line_with_such_a_character_is_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    read = read_text(put(tmp_path, b"a\xe9\nb\nc\xe9\xe9\n"))
    assert [fault.place.line for fault in read.faults] == [1, 3]
    assert read.text == "a\ufffd\nb\nc\ufffd\ufffd\n"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("a,b".encode("utf-16"), "is UTF-16; save it as UTF-8"),
        (b"\xff\xd8\n" * (MOST_LINES + 1), "holds bytes that are not text on 21 lines; save it"),
    ],
    ids=["UTF-16", "a picture"],
)
def test_a_file_that_is_no_text_at_all_is_told_once(tmp_path: Path, data: bytes, told: str) -> None:
    with pytest.raises(InputError) as refused:
        read_text(put(tmp_path, data))
    assert len(refused.value.faults) == 1
    assert told in str(refused.value)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is over 0 MB; give a smaller file"):
        read_bytes(put(tmp_path, b"x" * 11), most=10)
    assert read_bytes(put(tmp_path, b"x" * 10), most=10) == b"x" * 10


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="is not a plain file; put a plain file there"):
        read_bytes(tmp_path / "pipe")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder where a file is meant"):
        read_bytes(tmp_path)


@pytest.mark.parametrize("name", ["absent", "loop", "dangling"])
def test_what_cannot_be_opened_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    with pytest.raises(InputError, match=r"cannot be read .*; check the path"):
        read_bytes(tmp_path / name)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is hidden from root")
def test_a_file_without_leave_to_read_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, b"a")
    path.chmod(0)
    with pytest.raises(InputError, match="permission denied"):
        read_bytes(path)


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    try:
        read = read_text(put(tmp_path, data))
    except InputError:
        return
    read.text.encode("utf-8")
    assert "\r" not in read.text
    assert "\0" not in read.text


def test_a_digest_is_of_the_bytes(tmp_path: Path) -> None:
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert digest(put(tmp_path, b"")) == empty
    assert digest(put(tmp_path, b"a\n")) != digest(put(tmp_path, b"a\r\n"))
