"""Every number of a report is the same in every format, and each leads to where it comes from."""

import io
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup
from openpyxl import load_workbook

from tests import programs
from tests.report.wording import opened, paragraphs_of, tables_of
from toolkit.report.content import Bullets, Number, Paragraph, Report, Table, Text
from toolkit.report.docx import word
from toolkit.report.pdf import pdf
from toolkit.report.printed import Laid, printed
from toolkit.report.sheet_names import names_of
from toolkit.report.showing import in_cell, in_prose, plain
from toolkit.report.xlsx import xlsx


def squeezed(text: str) -> str:
    return " ".join(text.split())


def sentences(report: Report) -> Iterator[Text]:
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Bullets):
                yield from block.items
            elif isinstance(block, Paragraph):
                yield block.text


def laid(report: Report) -> list[Table]:
    """Give the tables that paper holds, in their order."""
    runs = [run for chapter in printed(report) for run in chapter.runs]
    return [piece.table for run in runs for piece in run.pieces if isinstance(piece, Laid)]


def numbers(tables: list[Table]) -> Iterator[Number]:
    for table in tables:
        for row in (*table.cells, table.totals, table.weights):
            yield from (cell for cell in row if isinstance(cell, Number))


def test_every_number_says_where_it_comes_from(report: Report) -> None:
    tables = [table for _, table, _ in report.tables]
    assert all(number.origin for number in numbers(tables))
    said = [part for text in sentences(report) for part in text if isinstance(part, Number)]
    assert said
    assert all(number.origin for number in said)


def test_the_page_shows_every_value(report: Report, page: BeautifulSoup) -> None:
    for _, table, _ in report.tables:
        shown = page.select_one(f"#{table.id} tbody")
        assert shown is not None
        found = [squeezed(cell.get_text()) for cell in shown.select("th, td")]
        expected = [squeezed(in_cell(cell)) for row in table.cells for cell in row]
        assert found == (expected or [squeezed(table.empty)])


def test_the_workbook_holds_every_value(report: Report) -> None:
    book = load_workbook(io.BytesIO(xlsx(report)), data_only=True)
    names = names_of(table for _, table, _ in report.tables)
    for _, table, _ in report.tables:
        rows = book[names[table.id]].iter_rows(values_only=True)
        held = Counter(
            f"{float(value):.12g}"
            for row in rows
            for value in row
            if isinstance(value, int | float)
        )
        wanted = Counter(f"{float(number.value):.12g}" for number in numbers([table]))
        assert not wanted - held, table.id


def test_the_word_report_shows_every_value(report: Report) -> None:
    document = opened(word(report))
    tables = laid(report)
    found = tables_of(document)
    assert len(found) == len(tables)
    for table, rows in zip(tables, found, strict=True):
        first = 2 if table.weights else 1
        last = len(rows) - bool(table.totals)
        expected = [[squeezed(in_cell(cell)) for cell in row] for row in table.cells]
        assert rows[first:last] == (expected or [[squeezed(table.empty)]]), table.id
        if table.totals:
            shown = ["Total", *("" if one is None else in_cell(one) for one in table.totals[1:])]
            assert rows[-1] == [squeezed(one) for one in shown]
    said = set(paragraphs_of(document))
    assert {squeezed(plain(text)) for text in sentences(report)} <= said


def test_the_pdf_shows_every_value(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf(report))
    command = [programs.pdf_reader(), "-raw", "-enc", "UTF-8", str(path), "-"]
    read = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    found = Counter(re.sub("[\u200b\u00ad]", "", read).split())
    shown = [in_cell(number) for number in numbers(laid(report))]
    shown += [
        in_prose(part) for text in sentences(report) for part in text if isinstance(part, Number)
    ]
    wanted = Counter(token for text in shown for token in text.split())
    whole = Counter({token.rstrip(".,;:)"): 0 for token in found})
    for token, count in found.items():
        whole[token.strip("(.,;:)")] += count
    missing = {token: count for token, count in wanted.items() if whole[token] < count}
    assert not missing
