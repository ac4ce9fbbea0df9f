"""Slides for a board: the answer, money, law, risk and what is to be decided, from the report."""

import io
from collections.abc import Iterator
from typing import Literal

import pptx
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Mm, Pt

from toolkit.report.charts import png
from toolkit.report.content import Bullets, Figure, Heading, Paragraph, Report, Section, Table
from toolkit.report.docx_marks import worded
from toolkit.report.docx_package import fixed
from toolkit.report.html import side
from toolkit.report.printed_widths import drawn_size, fit_turned
from toolkit.report.showing import heading_of, in_cell, plain
from toolkit.report.stamping import MADE

type Shown = Literal["words", "table", "figure"]

PLAN: tuple[tuple[str, str, Shown], ...] = (
    ("answer", "The answer", "words"),
    ("answer", "The options side by side", "table"),
    ("money", "Money", "figure"),
    ("law", "Law", "words"),
    ("risk", "Risk", "table"),
    ("robustness", "What would change the answer", "figure"),
    ("decisions", "Decisions sought", "table"),
    ("provenance", "How this was made", "table"),
)
"""Section, title and what of it a slide shows; a section that a report lacks has no slide."""

WIDE, HIGH, MARGIN = 338.67, 190.5, 16.0  # mm
ROOM, TOP, TALL = WIDE - 2 * MARGIN, 36.0, 134.0
INK, MUTED, DEEP, WARN, WASH = (
    RGBColor.from_string(one) for one in ("1B2A35", "4D5A64", "0B3C5D", "7A3D00", "E8EEF2")
)
GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"  # the plain grid of PowerPoint
ROWS, CELL, POINTS, MOST = 7, 160, 7, 620  # what a slide holds of rows, characters and points
MORE = "\u2026 (whole in the report)"


def slides(report: Report) -> bytes:
    """Write a report as slides with native tables and pictures that say what they show."""
    made = pptx.Presentation()
    made.slide_width, made.slide_height = Mm(WIDE), Mm(HIGH)
    _opening(made, report)
    sections = {section.id: section for section in report.sections}
    for id, title, shown in PLAN:
        if id in sections:
            slide = _titled(made, title, report)
            _show(slide, sections[id], shown)
    about = made.core_properties
    about.title, about.subject = worded(report.title)[:200], worded(report.stamp)[:200]
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = MADE
    about.language, about.revision = "en-GB", 1
    held = io.BytesIO()
    made.save(held)
    return fixed(held.getvalue())


def _opening(made: Presentation, report: Report) -> None:
    slide = _titled(made, report.title, report)
    lines = [report.kind, report.subtitle, *report.banners]
    _write(_box(slide, TOP + 20, 60), lines, 20)


def _titled(made: Presentation, title: str, report: Report) -> Slide:
    """Begin a slide: a real title, and below what every slide must say."""
    slide: Slide = made.slides.add_slide(made.slide_layouts[5])
    head = slide.shapes.title
    if head is not None:
        head.left, head.top, head.width, head.height = (
            Mm(length) for length in (MARGIN, 10, ROOM, 20)
        )
        head.text_frame.word_wrap = True
        _write(head.text_frame, [_cut(title, 120)], 28, DEEP)
        head.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        head.text_frame.paragraphs[0].runs[0].font.bold = True
    foot = ". ".join(part for part in (report.watermark, report.stamp) if part)
    _write(_box(slide, HIGH - 13, 8), [_cut(foot, 200)], 10, WARN if report.watermark else MUTED)
    return slide


def _show(slide: Slide, section: Section, shown: Shown) -> None:
    """Show the first picture or table of a section, or its words where it has none."""
    figures = [one for one in section.blocks if isinstance(one, Figure)]
    figure = max(figures, key=_breadth, default=None)
    tables = (one for one in section.blocks if isinstance(one, Table) and one.rows)
    table = next(tables, None)
    if shown == "figure" and figure is not None:
        _picture(slide, figure)
    elif shown == "table" and table is not None:
        _table(slide, table)
    else:
        _write(_box(slide, TOP, TALL), list(_points(section)), 15)


def _breadth(figure: Figure) -> float:
    """Say how well a picture fits a slide, which is broad."""
    width, height = drawn_size(figure.svg, wide=True)
    return min(width / height, 2.0)


def _points(section: Section) -> Iterator[str]:
    """Give what a section says before its first heading, a few points of it."""
    given = 0
    for block in section.blocks:
        if isinstance(block, Heading) or given >= POINTS:
            return
        if isinstance(block, Paragraph):
            yield _cut(plain(block.text), MOST)
            given += 1
        elif isinstance(block, Bullets):
            for item in block.items[: POINTS - given]:
                yield _cut(f"\u2022 {plain(item)}", MOST // 2)
                given += 1


def _picture(slide: Slide, figure: Figure) -> None:
    width, height = drawn_size(figure.svg, wide=True)
    scale = min(ROOM / width, (TALL - 24) / height)
    place = (Mm(MARGIN), Mm(TOP + 18), Mm(width * scale), Mm(height * scale))
    drawn = slide.shapes.add_picture(io.BytesIO(png(figure.svg, 2.0)), *place)
    _describe(drawn._element, figure.alt)
    _write(_box(slide, TOP - 4, 20), [_cut(figure.alt, MOST // 2)], 14)


def _table(slide: Slide, table: Table) -> None:
    """Set the first rows of a table, saying so where there are more."""
    rows = table.cells[:ROWS]
    place = (Mm(MARGIN), Mm(TOP + 10), Mm(ROOM), Mm(12 * (len(rows) + 1)))
    frame = slide.shapes.add_table(len(rows) + 1, len(table.columns), *place)
    _describe(frame._element, table.caption)
    for style in frame.table._tbl.iter(qn("a:tableStyleId")):
        style.text = GRID
    widths = fit_turned(table).widths
    for place_of, width in enumerate(widths):
        frame.table.columns[place_of].width = Mm(width * ROOM / sum(widths))
    lines = [[heading_of(column) for column in table.columns]]
    lines += [[_cut(in_cell(value), CELL) for value in row] for row in rows]
    for number, line in enumerate(lines):
        for place_of, text in enumerate(line):
            cell = frame.table.cell(number, place_of)
            right = side(table.columns[place_of]) == "number"
            _write(cell.text_frame, [text], 11, INK, right)
            if number == 0:
                cell.fill.solid()
                cell.fill.fore_color.rgb = WASH
    more = f"{table.caption} (first {ROWS} of {len(table.rows)} rows)"
    told = more if len(table.rows) > ROWS else table.caption
    _write(_box(slide, TOP - 4, 10), [_cut(told, MOST // 2)], 14)


def _describe(element: BaseOxmlElement, alt: str) -> None:
    """Say in words what a picture or a table shows."""
    for named in element.iter(qn("p:cNvPr")):
        named.set("descr", worded(alt))


def _box(slide: Slide, top: float, tall: float) -> TextFrame:
    box = slide.shapes.add_textbox(Mm(MARGIN), Mm(top), Mm(ROOM), Mm(tall))
    box.text_frame.word_wrap = True
    held: TextFrame = box.text_frame
    return held


def _write(
    frame: TextFrame,
    lines: list[str],
    size: float,
    colour: RGBColor | None = INK,
    right: bool = False,
) -> None:
    """Write lines as paragraphs of British English."""
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = worded(line).replace("\n", " ")
        run.font.size, run.font.name = Pt(size), "Arial"
        run.font._element.set("lang", "en-GB")
        if colour is not None:
            run.font.color.rgb = colour
        paragraph.space_after = Pt(size / 3)
        if right:
            paragraph.alignment = PP_ALIGN.RIGHT


def _cut(text: str, most: int) -> str:
    """Keep whole words of a text that a slide cannot hold, saying that there is more."""
    shown = worded(text)
    return shown if len(shown) <= most else shown[:most].rsplit(" ", 1)[0] + MORE
