"""A report as paper shows it: folded tables stand in an annex, wide ones on turned pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from toolkit.report.content import (
    Bullets,
    Figure,
    Heading,
    Paragraph,
    Report,
    Section,
    Table,
)
from toolkit.report.printed_widths import Fit, fit, fit_turned
from toolkit.report.showing import in_cell, plain

ANNEX = Heading("annex", "Annex: tables in full")
FEW = 14  # lines that are not worth turning the page for
MOST_RUNNING = 220  # characters of a text that every page repeats
PAPER = 9_000  # characters, about three pages
MOST = 20_000  # characters of a folded table, about six pages; longer ones stay on the screen


@dataclass(frozen=True)
class Laid:
    """A table with its number and how it fits a page.

    Args:
        name: Empty where the table is too long to print.
    """

    table: Table
    name: str
    fit: Fit


@dataclass(frozen=True)
class Picture:
    """A figure with its number; its table stands beside it as any other."""

    figure: Figure
    name: str


@dataclass(frozen=True)
class Pointers:
    """What stands in the annex instead of here, or only on the page and in the workbook."""

    tables: tuple[Laid, ...]


type Piece = Paragraph | Heading | Bullets | Laid | Picture | Pointers


@dataclass(frozen=True)
class Run:
    """Pieces on pages turned the same way."""

    wide: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Chapter:
    """A chapter in the order of its pages."""

    id: str
    title: str
    runs: tuple[Run, ...]


def printed(report: Report) -> tuple[Chapter, ...]:
    """Lay a report out, the annex last."""
    laid = _numbered(report)
    names = _pictures(report)
    chapters = []
    annexed: list[list[Piece]] = []
    for section in report.sections:
        pieces = tuple(_pieces(section, laid, names))
        chapters.append(Chapter(section.id, section.title, _runs(pieces)))
        held = [laid[table.id] for table in _tables(section) if table.folded]
        folded = [one for one in held if one.name]
        if folded:
            annexed.append([Heading(f"annex-{section.id}", section.title), *folded])
    if annexed:
        chapters.append(Chapter(ANNEX.id, ANNEX.title, _runs(*annexed)))
    return tuple(chapters)


def running(text: str) -> str:
    """Cut a text to what every page, or a property of the file, can hold of it."""
    return text if len(text) <= MOST_RUNNING else text[: MOST_RUNNING - 1] + "\u2026"


def is_short(chapters: Sequence[Chapter]) -> bool:
    """Whether a report is a paper of a few pages, which needs no title page and no contents."""
    return sum(_size(piece) for one in chapters for run in one.runs for piece in run.pieces) < PAPER


def _size(piece: Piece) -> int:
    """Count the characters of a piece; a picture takes a third of a page."""
    match piece:
        case Paragraph():
            return len(plain(piece.text))
        case Bullets():
            return sum(len(plain(item)) for item in piece.items)
        case Laid():
            return _length(piece.table)
        case Picture():
            return PAPER // 8
        case _:
            return 0


def ids_of(chapters: Sequence[Chapter]) -> Iterator[str]:
    """Walk all that a link may lead to: chapters, headings, pictures and printed tables."""
    for chapter in chapters:
        yield chapter.id
        for piece in (piece for run in chapter.runs for piece in run.pieces):
            match piece:
                case Laid():
                    yield piece.table.id
                case Picture():
                    yield piece.figure.id
                case Heading():
                    yield piece.id


def _numbered(report: Report) -> dict[str, Laid]:
    """Number the tables, those of the annex apart."""
    counts = {"": 0, "A": 0}
    laid = {}
    for _, table, _ in report.tables:
        letter = "A" if table.folded else ""
        long = table.folded and _length(table) > MOST
        counts[letter] += not long
        name = "" if long else f"Table {letter}{counts[letter]}"
        laid[table.id] = Laid(table, name, fit(table))
    return laid


def _length(table: Table) -> int:
    return sum(len(in_cell(cell)) for row in table.cells for cell in row)


def _pictures(report: Report) -> dict[str, str]:
    figures = [figure.id for _, _, figure in report.tables if figure]
    return {id: f"Figure {number}" for number, id in enumerate(figures, start=1)}


def _tables(section: Section) -> Iterator[Table]:
    for block in section.blocks:
        if isinstance(block, Table | Figure):
            yield block.table if isinstance(block, Figure) else block


def _pieces(
    section: Section, laid: Mapping[str, Laid], names: Mapping[str, str]
) -> Iterator[Piece]:
    """Walk a section; tables that follow one another into the annex are pointed to together."""
    away: list[Laid] = []
    for block in section.blocks:
        table = block.table if isinstance(block, Figure) else block
        if away and not (block is table and isinstance(table, Table) and table.folded):
            yield Pointers(tuple(away))
            away = []
        if isinstance(block, Figure):
            yield Picture(block, names[block.id])
        if not isinstance(table, Table):
            yield table
        elif table.folded:
            away.append(laid[table.id])
        else:
            yield laid[table.id]
    if away:
        yield Pointers(tuple(away))


def _runs(*parts: Sequence[Piece]) -> tuple[Run, ...]:
    """Part pieces where the page turns, each part by itself."""
    turned = [wide for part in parts for wide in _turned(part)]
    pieces = map(_set, turned, (piece for part in parts for piece in part))
    together = groupby(zip(turned, pieces, strict=True), key=itemgetter(0))
    runs = tuple(Run(wide, tuple(piece for _, piece in held)) for wide, held in together)
    return runs or (Run(False, ()),)


def _set(wide: bool, piece: Piece) -> Piece:
    """Let a table use the width of the page that it came to stand on."""
    if wide and isinstance(piece, Laid) and not piece.fit.wide:
        return replace(piece, fit=fit_turned(piece.table))
    return piece


def _turned(pieces: Sequence[Piece]) -> list[bool]:
    """Turn wide tables with what leads to them, and what is too short for a page of its own.

    Where a third of the tables are wide, all of it is turned, so that it reads in one go.
    """
    turned = [isinstance(piece, Laid) and piece.fit.wide for piece in pieces]
    tables = sum(isinstance(piece, Laid) for piece in pieces)
    if tables and 3 * sum(turned) >= tables:
        return [True] * len(pieces)
    for place in range(len(pieces) - 2, -1, -1):
        leads = isinstance(pieces[place], Heading | Paragraph)
        turned[place] = turned[place] or (leads and turned[place + 1])
    start = 0
    for wide, held in groupby(list(turned)):
        size = len(list(held))
        if not wide and start and _short(pieces[start : start + size]):
            turned[start : start + size] = [True] * size
        start += size
    return turned


def _short(pieces: Sequence[Piece]) -> bool:
    rows = [len(piece.table.rows) + 3 for piece in pieces if isinstance(piece, Laid)]
    lines = [len(plain(piece.text)) / 100 for piece in pieces if isinstance(piece, Paragraph)]
    drawn = any(isinstance(piece, Picture) for piece in pieces)
    return not drawn and len(pieces) + sum(rows) + sum(lines) <= FEW
