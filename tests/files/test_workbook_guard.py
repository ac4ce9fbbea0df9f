import io
import zipfile
import zlib
from collections.abc import Callable

import openpyxl
import pytest
from defusedxml import EntitiesForbidden
from openpyxl import Workbook

from toolkit.errors import InputError
from toolkit.files.sheets import read_sheets
from toolkit.files.workbook_guard import MOST_CELLS, MOST_PARTS, MOST_UNPACKED, refuse_unsafe

ENTITIES = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'


def good() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "lots"
    sheet.append(["lot_id"])
    sheet.append(["N"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(name: str, text: bytes) -> bytes:
    """Add a part to a sound workbook, or put another text in its place."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good())) as held, zipfile.ZipFile(out, "w") as file:
        for info in held.infolist():
            if info.filename != name:
                file.writestr(info.filename, held.read(info))
        file.writestr(name, text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(InputError) as error:
        refuse_unsafe("b.xlsx", data)
    assert len(error.value.faults) == 1
    assert "\n" not in str(error.value)
    return str(error.value)


def test_a_sound_workbook_passes() -> None:
    refuse_unsafe("b.xlsx", good())
    assert list(read_sheets("b.xlsx", good())) == ["lots"]


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("xl/vbaProject.bin", "b.xlsx: holds macros; save it as .xlsx without them"),
        ("xl/macrosheets/sheet1.xml", "holds macros"),
        ("xl/externalLinks/externalLink1.xml", "links to other files or programs"),
        ("xl/embeddings/oleObject1.bin", "holds embedded objects"),
        ("xl/activeX/activeX1.xml", "holds embedded objects"),
        ("xl/connections.xml", "fetches outside data"),
        ("xl/queryTables/queryTable1.xml", "fetches outside data"),
    ],
)
def test_what_could_act_is_refused(part: str, what: str) -> None:
    assert what in refused(with_part(part, b"x"))


def test_a_macro_workbook_under_another_name_is_refused() -> None:
    kind = b'<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled"/></Types>'
    assert "holds macros" in refused(with_part("[Content_Types].xml", kind))


@pytest.mark.parametrize("text", [ENTITIES, LAUGHS])
@pytest.mark.parametrize("code", ["utf-8", "utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/styles.xml", "docProps/core.xml"])
def test_xml_that_names_entities_is_refused_in_any_width(text: str, code: str, part: str) -> None:
    assert "declares XML entities" in refused(with_part(part, text.encode(code)))


def test_behind_that_openpyxl_refuses_entities_by_itself() -> None:
    assert openpyxl.DEFUSEDXML
    data = with_part("xl/worksheets/sheet1.xml", LAUGHS.encode())
    with pytest.raises(ValueError, match="invalid XML") as error:
        openpyxl.load_workbook(io.BytesIO(data))
    assert isinstance(error.value.__cause__, EntitiesForbidden)


@pytest.mark.parametrize(
    "make",
    [
        lambda: with_part("xl/media/a.bin", b"\0" * (MOST_UNPACKED + 1)),
        lambda: with_part("xl/media/a.bin", b"\0" * (20 * 1024 * 1024)),
        lambda: _lying(8 * 1024 * 1024),
    ],
    ids=["in all", "in one part", "whatever the list says"],
)
def test_a_bomb_is_refused_before_it_goes_off(make: Callable[[], bytes]) -> None:
    data = make()
    assert len(data) < 1024 * 1024
    try:
        assert "give a smaller workbook" in refused(data)
    except zipfile.BadZipFile:
        pass  # a list of parts that lies is no workbook, which reading says


def _lying(size: int) -> bytes:
    """Pack a part whose list entry claims a few bytes."""
    data = bytearray(with_part("xl/media/a.bin", b"\0" * size))
    while (at := data.find(size.to_bytes(4, "little"))) >= 0:
        data[at : at + 4] = (10).to_bytes(4, "little")
    return bytes(data)


def test_a_lying_list_of_parts_ends_in_a_sentence() -> None:
    with pytest.raises(InputError, match=r"can be opened|smaller"):
        read_sheets("b.xlsx", _lying(8 * 1024 * 1024))


def test_thousands_of_sheets_and_of_empty_cells_with_a_format_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for number in range(MOST_PARTS + 1):
            file.writestr(f"xl/worksheets/sheet{number}.xml", b"<x/>")
    assert "give a smaller workbook" in refused(out.getvalue())
    row = "".join(f'<c r="A{n}" s="5"/>' for n in range(1000))
    cells = f"<sheetData>{f'<row>{row}</row>' * (MOST_CELLS // 1000 + 1)}</sheetData>"
    assert "delete rows and columns that hold nothing" in refused(
        with_part("xl/worksheets/sheet1.xml", cells.encode())
    )


def test_a_part_under_a_password_is_refused() -> None:
    data = bytearray(with_part("xl/media/a.bin", b"x"))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    assert "is protected by a password; save it as .xlsx without a password" in refused(bytes(data))


def test_a_part_that_is_damaged_is_no_workbook() -> None:
    data = with_part("xl/media/a.bin", bytes(range(256)) * 40)
    at = data.find(b"xl/media/a.bin") + 20
    damaged = data[:at] + b"\xff" * 20 + data[at + 20 :]
    with pytest.raises((zipfile.BadZipFile, zlib.error)):
        refuse_unsafe("b.xlsx", damaged)
    with pytest.raises(InputError, match="is not an Excel workbook that can be opened"):
        read_sheets("b.xlsx", damaged)
