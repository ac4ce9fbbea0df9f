from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.files.statement_files import read_statement
from toolkit.units import Statement


class Note(Statement):
    id: str
    text: str


class Bare(Statement):
    text: str


@pytest.mark.parametrize(("text", "id"), [("text: x", "a"), ("{id: b, text: x}", "b")])
def test_a_statement_is_called_like_its_file_unless_it_says_otherwise(
    tmp_path: Path, text: str, id: str
) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert read_statement(Note, tmp_path / "a.yaml") == Note(id=id, text="x")


def test_one_without_an_id_gets_none(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("text: x", encoding="utf-8")
    assert read_statement(Bare, tmp_path / "a.yaml") == Bare(text="x")


def test_every_fault_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("text: x\ntext: y\nmore: z", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_statement(Bare, tmp_path / "a.yaml")
    assert [fault.place.line for fault in refused.value.faults] == [2, 3]
