"""The report as a tagged PDF, set by Typst from a template and from data that is never markup."""

import io
import json
import re
from collections.abc import Sequence
from datetime import UTC
from importlib.util import find_spec
from pathlib import Path

import pikepdf
import typst

from toolkit.errors import ReportError
from toolkit.files.shipped import shipped
from toolkit.report.charts.palette import FONT
from toolkit.report.content import Bullets, Column, Heading, Number, Paragraph, Report, Text
from toolkit.report.html import heavy, is_link, side
from toolkit.report.pdf_characters import named, showable
from toolkit.report.printed import (
    Chapter,
    Laid,
    Picture,
    Piece,
    Pointers,
    ids_of,
    is_short,
    printed,
    running,
)
from toolkit.report.printed_widths import drawn_size
from toolkit.report.showing import heading_of, in_cell, in_prose
from toolkit.report.stamping import MADE

TEMPLATE = "appraisal.typ"
FAMILY = "Source Sans Pro"
FONTS = "font_source_sans_pro"  # a package that holds nothing but the typeface
SLANTED = re.compile(r' font-style="italic"')  # the slanted faces hold fewer characters

type Data = dict[str, object]


def pdf(report: Report) -> bytes:
    """Write a report as PDF/UA-1 and PDF/A-2a.

    Raises:
        ReportError: The template cannot be used.
    """
    source = shipped("reports", "templates", TEMPLATE).read_bytes()
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[_fonts()])
    told = json.dumps(_report(report), ensure_ascii=False)
    compiler = typst.Compiler(source, font_paths=fonts, sys_inputs={"report": told})
    try:
        day = int(MADE.replace(tzinfo=UTC).timestamp())
        made = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=day)
    except typst.TypstError as error:
        raise ReportError(
            f"{TEMPLATE} cannot be used: {error.message}; mend the template"
        ) from None
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one run of bytes")
    return _packed(made)


def _packed(made: bytes) -> bytes:
    """Press together what makes up the tags, which is most of a long report."""
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(made)) as document:
        packing = pikepdf.ObjectStreamMode.generate
        document.save(held, object_stream_mode=packing, deterministic_id=True)
    return held.getvalue()


def _fonts() -> Path:
    found = find_spec(FONTS)
    if found is None or found.origin is None:
        raise ReportError(f"the typeface {FAMILY} is missing; install the package {FONTS}")
    return Path(found.origin).parent / "files"


def _report(report: Report) -> Data:
    chapters = printed(report)
    known = frozenset(ids_of(chapters))
    return {
        "short": is_short(chapters),
        "kind": showable(report.kind),
        "title": showable(report.title),
        "name": named(report.title),
        "subtitle": showable(report.subtitle),
        "stamp": showable(report.stamp),
        "running": showable(running(report.stamp)),
        "watermark": showable(running(report.watermark)),
        "banners": [showable(banner) for banner in report.banners],
        "chapters": [_chapter(chapter, known) for chapter in chapters],
    }


def _chapter(chapter: Chapter, known: frozenset[str]) -> Data:
    runs = [
        {"wide": run.wide, "pieces": [_piece(piece, known, run.wide) for piece in run.pieces]}
        for run in chapter.runs
    ]
    return {"id": chapter.id, "title": showable(chapter.title), "runs": runs}


def _piece(piece: Piece, known: frozenset[str], wide: bool) -> Data:
    match piece:
        case Paragraph():
            return {"kind": "paragraph", "style": piece.style, "text": _text(piece.text, known)}
        case Heading():
            return {"kind": "heading", "id": piece.id, "title": showable(piece.title)}
        case Bullets():
            return {"kind": "bullets", "items": [_text(item, known) for item in piece.items]}
        case Picture():
            return _picture(piece, wide)
        case Pointers():
            tables = [
                {
                    "id": one.table.id,
                    "name": one.name,
                    "caption": showable(one.table.caption),
                    "rows": len(one.table.rows),
                }
                for one in piece.tables
            ]
            return {"kind": "pointers", "tables": tables}
        case Laid():
            return _table(piece)


def _text(text: Text, known: frozenset[str]) -> list[Data]:
    return [
        {
            "shown": showable(in_prose(part)).replace(" ", "\u00a0"),
            "where": part.where if part.where in known else "",
        }
        if isinstance(part, Number)
        else {"shown": showable(part), "where": ""}
        for part in text
    ]


def _picture(piece: Picture, wide: bool) -> Data:
    figure = piece.figure
    drawn = SLANTED.sub("", named(figure.svg)).replace(FONT, FAMILY)
    return {
        "kind": "figure",
        "id": figure.id,
        "name": piece.name,
        "width": round(drawn_size(figure.svg, wide)[0], 2),
        "title": showable(figure.title),
        "alt": named(figure.alt),
        "svg": drawn,
    }


def _table(laid: Laid) -> Data:
    table = laid.table
    return {
        "kind": "table",
        "id": table.id,
        "name": laid.name,
        "caption": showable(table.caption),
        "size": laid.fit.size,
        "widths": [round(width, 2) for width in laid.fit.widths],
        "sides": [side(column) for column in table.columns],
        "heavy": heavy(table),
        "head": [showable(heading_of(column)) for column in table.columns],
        "weights": _row("Weight", table.weights),
        "rows": [
            [_cell(column, in_cell(cell)) for column, cell in zip(table.columns, row, strict=True)]
            for row in table.cells
        ],
        "totals": _row(table.summed, table.totals),
        "empty": showable(table.empty),
        "notes": [
            [showable(column.title), showable(column.note)]
            for column in table.columns
            if column.note
        ],
        "origins": showable(", ".join(table.origins)),
    }


def _cell(column: Column, text: str) -> Data | str:
    """Give a text, or an address of the web with where it leads."""
    shown = showable(text)
    return {"shown": shown, "where": text} if is_link(column, text) else shown


def _row(name: str, values: Sequence[Number | None]) -> list[str]:
    if not values:
        return []
    return [name, *("" if value is None else in_cell(value) for value in values[1:])]
