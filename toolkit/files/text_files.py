"""Reading a text file: UTF-8 or a fault that says where it stops being so."""

from hashlib import sha256
from pathlib import Path

from toolkit.errors import Fault, InputError, Place

MOST_BYTES = 64 * 1024 * 1024  # far above any real case; guards against a file given by mistake


def read_bytes(path: Path) -> bytes:
    """Read a whole file.

    Raises:
        InputError: It is absent, not a file, unreadable or far too large.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            what = f"is over {MOST_BYTES // 2**20} MB; give a smaller file"
            raise InputError.single(Place(str(path)), "", what)
        return path.read_bytes()
    except OSError as error:
        what = f"cannot be read ({(error.strerror or 'unknown reason').lower()}); check the path"
        raise InputError.single(Place(str(path)), "", what) from None


def read_text(path: Path) -> str:
    """Read a UTF-8 text, with or without a byte-order mark.

    Raises:
        InputError: It cannot be read, or is not UTF-8; says at which line and column.
    """
    data = read_bytes(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        what = f"holds the byte 0x{data[error.start]:02x}, which is not UTF-8; save it as UTF-8"
        raise InputError((Fault(Place(str(path), line, column), "", what),)) from None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise InputError.single(
            Place(str(path), line), "", "holds a NUL byte; save it again as plain UTF-8 text"
        )
    return text


def digest(path: Path) -> str:
    """Give the SHA-256 of a file."""
    return sha256(read_bytes(path)).hexdigest()
