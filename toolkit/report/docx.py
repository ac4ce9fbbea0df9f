"""The report as a Word document, in our own style or in a client's."""

import io
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import groupby

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from toolkit.errors import ReportError
from toolkit.report.content import Paragraph, Report, Section
from toolkit.report.docx_marks import (
    element,
    field_around,
    paragraph,
    place_names,
    run,
    worded,
)
from toolkit.report.docx_package import fixed
from toolkit.report.docx_pages import put_pages, room_of, turned
from toolkit.report.docx_pieces import heading, linked, piece_marks
from toolkit.report.docx_setting import Setting
from toolkit.report.docx_styles import put_styles, tighten
from toolkit.report.docx_template import BROKEN, damaged, opened
from toolkit.report.printed import Chapter, ids_of, is_short, printed, running
from toolkit.report.stamping import MADE

TRIAL = Report("trial", "Trial", "", "", (), (Section("one", "One", (Paragraph(("Text",)),)),))
BREAK = '<w:r><w:br w:type="page"/></w:r>'
LOW = '<w:spacing w:before="3000" w:after="0"/>'
END = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
)


def word(report: Report, template: bytes | None = None) -> bytes:
    """Write a report as a Word document.

    Args:
        report: What it says.
        template: A client's Word file: its styles, pages, header and footer are used, its text not.

    Raises:
        ReportError: The template is damaged, or could act.
    """
    if template is not None:
        refuse_unusable(template)
    return _written_into(report, template)


def refuse_unusable(template: bytes) -> None:
    """Try a template with a report of one line, so that its faults are not taken for ours.

    Raises:
        ReportError: It is damaged, or could act.
    """
    try:
        _written_into(TRIAL, template)
    except ReportError:
        raise
    except BROKEN as error:
        raise damaged() from error


def _written_into(report: Report, template: bytes | None) -> bytes:
    ours = template is None
    document = docx.Document() if template is None else opened(template)
    styles = put_styles(document, ours)
    put_pages(document, styles, (running(report.stamp), running(report.watermark)), ours)
    chapters = printed(report)
    if ours and is_short(chapters):
        tighten(document)
    setting = _setting(document, styles, chapters)
    _fill(document, [(False, _opening(report, chapters, setting)), *_written(chapters, setting)])
    _describe(document, report)
    held = io.BytesIO()
    document.save(held)
    return fixed(held.getvalue())


def _setting(document: Document, styles: dict[str, str], chapters: Sequence[Chapter]) -> Setting:
    part = document.part

    def address(url: str) -> str:
        return part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def image(content: bytes) -> str:
        return part.get_or_add_image(io.BytesIO(content))[0]

    rooms = room_of(document, wide=False), room_of(document, wide=True)
    return Setting(styles, place_names(ids_of(chapters)), address, image, rooms)


def _opening(report: Report, chapters: Sequence[Chapter], setting: Setting) -> list[str]:
    """Write the title and, for more than a few pages, the contents."""
    styles, short = setting.styles, is_short(chapters)
    told = [report.stamp, *report.banners, *((f"{report.watermark}.",) if report.watermark else ())]
    opening = [
        paragraph(styles["Normal"], run(report.kind), "" if short else LOW),
        paragraph(styles["Title"], run(report.title)),
        paragraph(styles["Subtitle"], run(report.subtitle)),
        *(paragraph(styles["Report Stamp"], run(text)) for text in told),
    ]
    return opening if short else [*opening, *_contents(chapters, setting)]


def _contents(chapters: Sequence[Chapter], setting: Setting) -> list[str]:
    """List the chapters in a field that Word can renew."""
    styles = setting.styles
    entries = [linked(chapter.id, chapter.title, setting) for chapter in chapters]
    listed = field_around('TOC \\o "1-1" \\h \\z \\u', entries)
    lines = "".join(paragraph(styles["toc 1"], entry) for entry in listed)
    gallery = '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
    return [
        paragraph(styles["TOC Heading"], BREAK + run("Contents")),
        f"<w:sdt><w:sdtPr><w:docPartObj>{gallery}</w:docPartObj></w:sdtPr>"
        f"<w:sdtContent>{lines}</w:sdtContent></w:sdt>",
        paragraph(styles["Normal"], BREAK),
    ]


def _written(chapters: Sequence[Chapter], setting: Setting) -> Iterator[tuple[bool, list[str]]]:
    """Write the chapters, each stretch with the way its pages are turned."""
    for chapter in chapters:
        title = [heading("heading 1", chapter.id, chapter.title, setting)]
        for each in chapter.runs:
            here = replace(setting, wide=each.wide)
            yield (
                each.wide,
                title + [mark for piece in each.pieces for mark in piece_marks(piece, here)],
            )
            title = []


def _fill(document: Document, stretches: Sequence[tuple[bool, list[str]]]) -> None:
    """Put the text in place of what the body held, a section for each way the pages are turned."""
    body = document.element.body
    base = deepcopy(body.get_or_add_sectPr())
    for old in list(body):
        body.remove(old)
    sections = [
        (wide, [mark for _, marks in held for mark in marks])
        for wide, held in groupby(stretches, key=lambda stretch: stretch[0])
    ]
    for number, (wide, marks) in enumerate(sections, start=1):
        for mark in marks:
            body.append(element(mark))
        properties = turned(base, wide, first=number == 1)
        if number == len(sections):
            body.append(properties)
        else:
            end = element(END)
            end[0].append(properties)
            body.append(end)


def _describe(document: Document, report: Report) -> None:
    """State title and language; nobody's name and no moment."""
    about = document.core_properties
    about.title, about.subject = running(worded(report.title)), running(worded(report.stamp))
    about.author = about.last_modified_by = about.comments = about.keywords = about.category = ""
    about.language, about.revision = "en-GB", 1
    about.created = about.modified = MADE
