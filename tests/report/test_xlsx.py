import io
import re
import zipfile
from collections.abc import Iterator

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

from toolkit.appraisal import Appraisal
from toolkit.report.chapters import compose
from toolkit.report.content import Report
from toolkit.report.sheet_names import INDEX, names_of
from toolkit.report.xlsx import xlsx

# Formulas name cells of their own sheet, names and numbers: no text, no other sheet, no other file.
OURS = re.compile(r"=((SUM|SUMPRODUCT|ROUND)(?=\()|[A-Za-z_]+\d\w*|[$A-Z]+[$\d]+|[-+*/(),:>=\d.])+")


def cells(book: Workbook) -> Iterator[Cell]:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from row


def test_the_answer_comes_first_and_leads_to_every_sheet(book: Workbook, report: Report) -> None:
    assert book.sheetnames[0] == INDEX
    names = names_of(table for _, table, _ in report.tables)
    assert book.sheetnames[1:] == list(names.values())
    links = {cell.hyperlink.location for (cell,) in book[INDEX].iter_rows() if cell.hyperlink}
    assert links == {f"'{name}'!A1" for name in names.values()}
    words = " ".join(str(cell.value) for (cell,) in book[INDEX].iter_rows(max_col=1))
    assert report.title in words
    assert "ranks first" in words


def test_every_sheet_bears_the_stamp_and_so_does_every_printed_page(
    book: Workbook, report: Report
) -> None:
    for sheet in book.worksheets:
        assert report.stamp in sheet["A2"].value
        assert report.stamp in sheet.oddFooter.left.text


def test_the_same_report_has_the_same_bytes(report: Report) -> None:
    first = xlsx(report)
    assert first == xlsx(report)
    held = zipfile.ZipFile(io.BytesIO(first))
    assert {info.date_time for info in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"2000-01-01" in held.read("docProps/core.xml")


def test_hostile_text_is_only_text(hostile: Appraisal) -> None:
    book = load_workbook(io.BytesIO(xlsx(compose(hostile))))
    texts = [cell for cell in cells(book) if cell.value and isinstance(cell.value, str)]
    dangerous = [cell for cell in texts if str(cell.value)[:1] in "=+-@"]
    ours = [cell for cell in dangerous if cell.data_type == "f"]
    assert ours
    assert [cell.value for cell in ours if not OURS.fullmatch(str(cell.value))] == []
    others = [cell for cell in dangerous if cell.data_type != "f"]
    assert {str(cell.value)[0] for cell in others} >= {"=", "+", "-", "@"}
    assert all(cell.data_type == "s" for cell in others)
    assert all(not cell.hyperlink or cell.hyperlink.location for cell in cells(book))
    assert not any("\u202e" in str(cell.value) or "\u0007" in str(cell.value) for cell in texts)


def test_a_case_that_nothing_can_serve_still_has_a_workbook(barren: Appraisal) -> None:
    book = load_workbook(io.BytesIO(xlsx(compose(barren))))
    assert "none is ranked" in " ".join(str(row[0].value) for row in book[INDEX].iter_rows())


def test_unsigned_assumptions_mark_every_sheet(book: Workbook, report: Report) -> None:
    assert report.watermark == "Draft: 3 of 3 assumptions not signed off"
    for sheet in book.worksheets:
        assert sheet.oddFooter.left.text.startswith(report.watermark)
    assert f"{report.watermark}." in [row[0].value for row in book.worksheets[0].iter_rows()]
