"""Reading a text file: UTF-8, or a fault that says where it stops being so."""

from hashlib import sha256
from os.path import isdir
from pathlib import Path
from stat import S_ISREG

from toolkit.errors import Fault, InputError, Place

MOST_BYTES = 16 * 1024 * 1024  # far above any real case; guards against a file given by mistake
_KEPT = {ord(c) for c in "\n\r\t"}


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """Read a whole file.

    Raises:
        InputError: It is absent, not a file, unreadable or too large.
    """
    place = Place(str(path))
    try:
        if isdir(path):
            raise InputError.single(place, "", "is a folder where a file is meant; rename or move it")
        if not S_ISREG(path.stat().st_mode):  # a pipe would never end
            raise InputError.single(place, "", "is not a plain file; put a plain file there")
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        what = f"cannot be read ({(error.strerror or 'no reason given').lower()}); check the path"
        raise InputError.single(place, "", what) from None
    if len(data) > most:
        raise InputError.single(place, "", f"is over {most // 2**20} MB; give a smaller file")
    return data


def read_text(path: Path, most: int = MOST_BYTES) -> str:
    """Read a UTF-8 text, with or without a byte-order mark, its lines ended in any usual way.

    Returns:
        The text with plain line feeds.

    Raises:
        InputError: It cannot be read, is not UTF-8, or holds control characters; says where.
    """
    data = read_bytes(path, most)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _line_and_column(data[: error.start].decode("utf-8-sig"))
        byte = f"holds the byte 0x{data[error.start]:02x}, which is not UTF-8"
        what = f"{byte}; save it as UTF-8 (in Excel: CSV UTF-8)"
        raise InputError.single(Place(str(path), line, column), "", what) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if faults := _control_characters(str(path), text):
        raise InputError(faults)
    return text


def _control_characters(name: str, text: str) -> list[Fault]:
    """Find control characters, such as NUL, that no text should hold; one fault a line."""
    faults: list[Fault] = []
    for number, line in enumerate(text.split("\n"), start=1):
        for column, character in enumerate(line, start=1):
            code = ord(character)
            if (code < 32 or 127 <= code < 160) and code not in _KEPT:  # noqa: PLR2004 - the blocks
                what = f"holds the control character U+{code:04X}; delete it"
                faults.append(Fault(Place(name, number, column), "", what))
                break
    return faults


def _line_and_column(before: str) -> tuple[int, int]:
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines), len(lines[-1]) + 1


def digest(path: Path) -> str:
    """Give the SHA-256 of a file."""
    return sha256(read_bytes(path)).hexdigest()
