"""Reading the Word file whose styles, header and footer a report is to take over."""

import io
import re
import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from toolkit.errors import InputError, Place
from toolkit.files.text_files import read_bytes

MOST_UNPACKED = 128 * 2**20  # a real template is far below; guards against a file that swells
KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN = re.compile(rf'ContentType="{re.escape(KINDS)}(?:document|template)\.main\+xml"')


def load_word_template(path: Path) -> bytes:
    """Read a client's Word file or template.

    Raises:
        InputError: It cannot be read, is over 16 MB, is no Word file or brings macros or entities.
    """
    data = read_bytes(path)
    if what := _wrong_with(data):
        raise InputError.single(Place(str(path)), "", what)
    return data


def _wrong_with(data: bytes) -> str:
    no_word = "is no Word file; give one saved as .docx or .dotx"
    try:
        with ZipFile(io.BytesIO(data)) as held:
            if sum(info.file_size for info in held.infolist()) > MOST_UNPACKED:
                return "unpacks to over 128 MB; give a smaller file"
            names = [name.lower() for name in held.namelist()]
            kinds = held.read("[Content_Types].xml").decode("utf-8", "replace")
            marked = any(b"<!DOCTYPE" in held.read(name) for name in held.namelist() if _xml(name))
    except (BadZipFile, KeyError, RuntimeError, NotImplementedError, OSError, EOFError, zlib.error):
        return no_word
    if "macroenabled" in kinds.lower() or any(name.endswith("vbaproject.bin") for name in names):
        return "brings macros; save it as .docx or .dotx without them"
    if not MAIN.search(kinds):
        return no_word
    return "declares entities, which no Word file needs; save it again from Word" if marked else ""


def _xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))
