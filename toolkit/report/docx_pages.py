"""The pages of a Word report: which way they are turned, what stands above and below on each."""

from collections.abc import Mapping
from copy import deepcopy

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.section import CT_SectPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from toolkit.report.docx_marks import element, field, paragraph, run
from toolkit.report.printed_widths import LANDSCAPE, PORTRAIT

SIDE = Mm(18)


def put_pages(
    document: Document, styles: Mapping[str, str], marks: tuple[str, str], ours: bool
) -> None:
    """Give every page its stamp, the mark of a draft and its number; a client's header stays.

    Args:
        document: Has one section.
        styles: Id of each style by its name.
        marks: Stamp and watermark of the report.
        ours: Whether the pages are ours to set; a client's keep their size, header and footer.
    """
    section = document.sections[0]
    if ours:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = SIDE
        section.top_margin, section.bottom_margin = Mm(26), Mm(20)
        section.header_distance = section.footer_distance = Mm(11)
    stamp, watermark = marks
    lines = [paragraph(styles["Report Mark"], run(watermark))] if watermark else []
    lines.append(paragraph(styles["header"], run(stamp)))
    headers = [section.header]
    if section.different_first_page_header_footer:
        headers.append(section.first_page_header)
    if document.settings.odd_and_even_pages_header_footer:
        headers.append(section.even_page_header)
    for header in headers:
        header.is_linked_to_previous = False
        _fill(header._element, lines, kept=not ours)
    if ours:
        section.footer.is_linked_to_previous = False
        count = run("Page ") + field("PAGE", "1") + run(" of ") + field("NUMPAGES", "1")
        _fill(section.footer._element, [paragraph(styles["footer"], count)], kept=False)


def _fill(part: BaseOxmlElement, lines: list[str], kept: bool) -> None:
    """Put lines below what a header holds, or in its place."""
    for old in [] if kept else list(part):
        part.remove(old)
    for line in lines:
        part.append(element(line))


def turned(base: CT_SectPr, wide: bool, first: bool) -> CT_SectPr:
    """Give the properties of a section, its pages turned where a table needs it.

    Args:
        base: Properties of upright pages.
        wide: Whether the pages are turned.
        first: Whether it is the first, which alone may have a first page unlike the others.
    """
    made = deepcopy(base)
    size = made.find(qn("w:pgSz"))
    if size is not None:
        width, height = sorted(int(size.get(qn(f"w:{side}"), "0")) for side in ("w", "h"))
        size.set(qn("w:w"), str(height if wide else width))
        size.set(qn("w:h"), str(width if wide else height))
        size.set(qn("w:orient"), "landscape" if wide else "portrait")
    if not first:
        for only in made.findall(qn("w:titlePg")):
            made.remove(only)
    return made


def room_of(document: Document, wide: bool) -> float:
    """Say how wide the text of a page is beside our own, as a share."""
    section = document.sections[0]
    sides = [int(section.page_width or 0), int(section.page_height or 0)]
    margins = int(section.left_margin or 0) + int(section.right_margin or 0)
    room = (max(sides) if wide else min(sides)) - margins
    return room / Mm(LANDSCAPE if wide else PORTRAIT) if room > 0 else 1.0
