import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from toolkit.errors import InputError
from toolkit.files.word_template import load_word_template

TYPES = "[Content_Types].xml"


def word() -> bytes:
    held = io.BytesIO()
    Document().save(held)
    return held.getvalue()


def changed(name: str, content: bytes) -> bytes:
    """A Word file with one of its parts put in place of another, or added."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word())) as old, zipfile.ZipFile(made, "w") as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    return made.getvalue()


def with_macros() -> bytes:
    kinds = zipfile.ZipFile(io.BytesIO(word())).read(TYPES)
    return changed(TYPES, kinds.replace(b"document.main", b"document.macroEnabled.main"))


def test_a_word_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "client.docx"
    path.write_bytes(word())
    assert load_word_template(path) == word()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"not a zip", "is no Word file"),
        (changed(TYPES, b"<Types/>"), "is no Word file"),
        (with_macros(), "brings macros"),
        (changed("word/vbaProject.bin", b"x"), "brings macros"),
        (changed("word/extra.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'), "declares entities"),
        (b"x" * (16 * 2**20 + 1), "is over 16 MB"),
    ],
    ids=["text", "another zip", "macros by kind", "macros by part", "entities", "large"],
)
def test_what_is_no_harmless_word_file_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "client.docx"
    path.write_bytes(content)
    with pytest.raises(InputError, match=why) as refused:
        load_word_template(path)
    assert len(refused.value.faults) == 1


def test_a_file_that_swells_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "client.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as held:
        held.writestr("word/document.xml", b"\0" * (129 * 2**20))
    with pytest.raises(InputError, match="unpacks to over 128 MB"):
        load_word_template(path)
