"""Refusing what a workbook should not be before any program reads its sheets.

Nothing is unpacked beyond a limit, whatever the file says of itself, and nothing that could act
(macros, links to other files, embedded objects) or name other files (XML entities) comes in.
"""

import re
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from toolkit.errors import InputError, Place

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how .xls and password-protected files start
MOST_UNPACKED = 128 * 1024 * 1024  # bytes; a workbook of a real case unpacks to a few million
MOST_PARTS = 1000
MOST_RATIO = 500  # bytes for each one packed; sheets of a real case reach about 20
LEAST_SUSPECT = 1024 * 1024  # bytes of a part below which its ratio does not matter
MOST_CELLS = 500_000  # of all sheets, empty ones with a format among them

ACTING = (
    (re.compile(r"vbaproject|vbadata|macrosheets/|dialogsheets/", re.I), "holds macros"),
    (re.compile(r"externallinks/", re.I), "links to other files or programs"),
    (re.compile(r"embeddings/|activex/|ctrlprops/|customui", re.I), "holds embedded objects"),
    (re.compile(r"connections\.xml|querytables/|webextensions/", re.I), "fetches outside data"),
)
_SHEET = re.compile(r"xl/worksheets/[^/]+$", re.I)
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_ENCRYPTED = 0x1
_MACRO_TYPE = b"macroEnabled"


def refuse_unsafe(name: str, data: bytes) -> None:
    """Refuse a file that is no plain workbook of reasonable size.

    Args:
        name: Of the workbook, used in messages.
        data: The file.

    Raises:
        InputError: It is protected, far too large inside, or holds what could act.
        BadZipFile: It is no workbook at all.
    """
    if data.startswith(OLD_OFFICE):
        raise _refusal(name, "is protected by a password, or an old .xls", "without a password")
    with ZipFile(BytesIO(data)) as parts:
        infos = parts.infolist()
        if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
            raise _too_large(name)
        for info in infos:
            _refuse_part(name, info)
        left, cells = MOST_UNPACKED, 0
        for info in infos:
            with parts.open(info) as part:
                text = part.read(left + 1)  # whatever the list of parts says, no more comes out
            left -= len(text)
            if left < 0:
                raise _too_large(name)
            _refuse_words(name, text)
            if _SHEET.search(info.filename):
                cells += sum(1 for _ in _CELL.finditer(text))
            if cells > MOST_CELLS:
                what = f"holds over {MOST_CELLS:,} cells, empty ones with a format among them; "
                what += "delete rows and columns that hold nothing"
                raise InputError.single(Place(name), "", what)


def _refuse_part(name: str, info: ZipInfo) -> None:
    """Judge a part by what the list of parts says of it."""
    if info.flag_bits & _ENCRYPTED:
        raise _refusal(name, "is protected by a password", "without a password")
    for pattern, what in ACTING:
        if pattern.search(info.filename):
            raise _refusal(name, what, "without them")
    if info.file_size > LEAST_SUSPECT and info.file_size > MOST_RATIO * info.compress_size:
        raise _too_large(name)


def _refuse_words(name: str, text: bytes) -> None:
    """Refuse XML that names entities, in any width of characters, and types of macro workbooks."""
    plain = text.replace(b"\0", b"")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise _refusal(name, "declares XML entities, which no Excel workbook does", "again")
    if _MACRO_TYPE in plain:
        raise _refusal(name, "holds macros", "without them")


def _refusal(name: str, what: str, how: str) -> InputError:
    remedy = "save it again as .xlsx" if how == "again" else f"save it as .xlsx {how}"
    return InputError.single(Place(name), "", f"{what}; {remedy}")


def _too_large(name: str) -> InputError:
    what = (
        f"unpacks to over {MOST_UNPACKED // 2**20} MB or {MOST_PARTS} parts, or far more than it "
    )
    return InputError.single(Place(name), "", f"{what}packs; give a smaller workbook")
