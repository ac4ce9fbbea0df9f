"""Reading a text file: UTF-8, with a fault for every line that is not."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass
from hashlib import sha256
from os.path import isdir
from pathlib import Path
from stat import S_ISREG

from toolkit.errors import Fault, InputError, Place

MOST_BYTES = 16 * 1024 * 1024  # far above any real case; guards against a file given by mistake
MOST_LINES = 20  # with bytes that are not text; beyond it the whole file is not

_BAD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\udc80-\udcff]")  # controls, and undecoded bytes
_FIRST_BYTE = 0xDC00  # how undecoded bytes are marked


@dataclass(frozen=True)
class TextRead:
    """The text of a file with plain line feeds, and what is wrong with its characters.

    Args:
        text: Characters at fault are replaced, so that the rest can still be checked.
        faults: One for each line that holds any.
    """

    text: str
    faults: tuple[Fault, ...]


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """Read a whole file.

    Raises:
        InputError: It is absent, not a file, unreadable or too large.
    """
    place = Place(str(path))
    try:
        if isdir(path):
            raise InputError.single(
                place, "", "is a folder where a file is meant; rename or move it"
            )
        known = path.stat()
        if not S_ISREG(known.st_mode):  # a pipe would never end
            raise InputError.single(place, "", "is not a plain file; put a plain file there")
        if known.st_size > most:
            raise _too_large(place, most)
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        what = f"cannot be read ({reason(error)}); check the path"
        raise InputError.single(place, "", what) from None
    if len(data) > most:
        raise _too_large(place, most)
    return data


def reason(error: OSError) -> str:
    """Say why the computer refused, as the middle of a sentence."""
    return (error.strerror or "no reason given").lower()


def _too_large(place: Place, most: int) -> InputError:
    return InputError.single(place, "", f"is over {most // 2**20} MB; give a smaller file")


def read_text(path: Path, most: int = MOST_BYTES) -> TextRead:
    """Read a UTF-8 text, with or without a byte-order mark, its lines ended in any usual way.

    Raises:
        InputError: It cannot be read, or most of it is not UTF-8.
    """
    return decoded(str(path), read_bytes(path, most), most)


def decoded(name: str, data: bytes, most: int = MOST_BYTES) -> TextRead:
    """Turn the bytes of a file into text.

    Args:
        name: Used in messages.
        data: What the file holds, or is to hold.
        most: Bytes that it may have.

    Raises:
        InputError: It is too large, or most of it is not UTF-8.
    """
    place = Place(name)
    if len(data) > most:
        raise _too_large(place, most)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        what = "is UTF-16; save it as UTF-8 (in Excel: CSV UTF-8)"
        raise InputError.single(place, "", what)
    text = data.decode("utf-8", errors="surrogateescape").removeprefix("\ufeff")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = [
        Fault(Place(name, line, bad.start() + 1), "", _say(bad.group()))
        for line, content in enumerate(text.split("\n"), start=1)
        if (bad := _BAD.search(content))
    ]
    if len(found) > MOST_LINES:
        what = f"holds bytes that are not text on {len(found)} lines; save it as UTF-8 text"
        raise InputError.single(place, "", what)
    return TextRead(_BAD.sub("\ufffd", text), tuple(found))


def _say(character: str) -> str:
    code = ord(character)
    if code < _FIRST_BYTE:
        return f"holds the control character U+{code:04X}; delete it"
    return f"holds the byte 0x{code - _FIRST_BYTE:02x}, which is not UTF-8; save the file as UTF-8"


def digest(path: Path) -> str:
    """Give the SHA-256 of a file."""
    return sha256(read_bytes(path)).hexdigest()
