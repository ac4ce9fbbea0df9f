"""The WordprocessingML that the Word report is built from; text from a case is always escaped."""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from toolkit.report.showing import clean

NAMESPACES = nsdecls("w", "r", "wp", "a", "pic")
NO_XML = re.compile("[\ufffe\uffff]")
TWIPS = 56.6929  # twentieths of a point in a millimetre


def element(marks: str) -> BaseOxmlElement:
    """Read marks as an element of a document."""
    tag = re.match("<[A-Za-z:]+", marks)
    if tag is None:
        raise ValueError(f"no element: {marks[:20]}")
    return parse_xml(f"{tag[0]} {NAMESPACES}{marks[tag.end() :]}")


def twips(millimetres: float) -> int:
    """Give a length as Word counts it."""
    return round(millimetres * TWIPS)


def worded(text: str) -> str:
    """Drop what no XML can hold."""
    return NO_XML.sub("", clean(text))


def attribute(text: str) -> str:
    """Quote a text for an attribute."""
    return quoteattr(worded(text))


def run(text: str, properties: str = "") -> str:
    r"""Set a text; its line breaks stay.

    >>> run("a<b")
    '<w:r><w:t xml:space="preserve">a&lt;b</w:t></w:r>'
    """
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in worded(text).split("\n")
    )
    kept = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{kept}{lines}</w:r>"


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Set runs as a paragraph of a style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def field_around(code: str, lines: list[str]) -> list[str]:
    """Put the runs of several paragraphs into one field, as a list of contents has them."""
    first = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    last = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return [f"{first}{lines[0]}", *lines[1:-1], f"{lines[-1]}{last}"] if lines[1:] else lines


def field(code: str, shown: str, properties: str = "") -> str:
    """Set a field whose result stands there already, so that it reads well before any update."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return (
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{look}<w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(shown, properties)}"
        f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def bookmark(number: int, name: str, content: str) -> str:
    """Name a place that links lead to."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def inner_link(name: str, content: str) -> str:
    """Lead to a bookmark."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{content}</w:hyperlink>'


def outer_link(relation: str, content: str) -> str:
    """Lead to an address that a relation of the document holds."""
    return f'<w:hyperlink r:id="{relation}" w:history="1">{content}</w:hyperlink>'


def place_names(ids: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Give every id the number and the name of a bookmark: letters, digits and lines only."""
    return {
        id: (number, f"r{number}_{re.sub(r'[^A-Za-z0-9]', '_', id)[:30]}")
        for number, id in enumerate(ids, start=1)
    }
