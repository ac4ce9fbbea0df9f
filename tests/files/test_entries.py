from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files.entries import read_entries

LOTS, ITEMS = ("N", "S"), ("reasons", "conflicts")


def write(folder: Path, text: str) -> Path:
    path = folder / "entries.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_entries_remember_their_place(tmp_path: Path) -> None:
    path = write(tmp_path, "every-lot:\n  conflicts: none declared\nN:\n  reasons: it was best\n")
    found = read_entries(path, LOTS, ITEMS)
    assert found["every-lot"]["conflicts"].text == "none declared"
    assert found["N"]["reasons"].origin == "entries.yaml:4"
    assert found["N"]["reasons"].whole


@pytest.mark.parametrize("text", ["", "N:\n", "N:\n  reasons:\n", 'N:\n  reasons: "  "\n'])
def test_what_is_left_empty_answers_nothing(tmp_path: Path, text: str) -> None:
    assert not any(read_entries(write(tmp_path, text), LOTS, ITEMS).values())


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("- a\n", "is no list of entries"),
        ("Z:\n  reasons: x\n", "'Z' is no lot of the option"),
        ("N:\n  reason: x\n", "did you mean 'reasons'"),
        ("N: text\n", "holds no items"),
        ("N:\n  reasons: [a]\n", "is no text"),
        ("N:\n  reasons: '[to be completed: Why?]'\n", "is still a mark"),
        ("N:\n  reasons: x\n  reasons: y\n", "stands already"),
        ('N:\n  reasons: "a\\u202eb"\n', "hidden character"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(
    tmp_path: Path, text: str, what: str
) -> None:
    with pytest.raises(InputError, match=what) as refused:
        read_entries(write(tmp_path, text), LOTS, ITEMS)
    assert refused.value.faults[0].place.line


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        read_entries(write(tmp_path, "Z:\n  a: b\nN:\n  c: d\n  e: f\n"), LOTS, ITEMS)
    assert len(refused.value.faults) == 3


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_entries(tmp_path / "none.yaml", LOTS, ITEMS)
