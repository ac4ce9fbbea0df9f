"""Reading a Word report back, as fast as its tables are long."""

import io

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement


def opened(content: bytes) -> WordDocument:
    return Document(io.BytesIO(content))


def text_of(part: BaseOxmlElement) -> str:
    """Give the text of an element as it reads, spaces made alike."""
    words = [node.text or "" if node.tag == qn("w:t") else " " for node in part.iter(*READ)]
    return " ".join("".join(words).split())


def paragraphs_of(document: WordDocument) -> list[str]:
    return [text_of(node) for node in document.element.body.iter(qn("w:p"))]


def tables_of(document: WordDocument) -> list[list[list[str]]]:
    """Give every table as rows of texts."""
    return [
        [[text_of(cell) for cell in row.iter(qn("w:tc"))] for row in table.iter(qn("w:tr"))]
        for table in document.element.body.iter(qn("w:tbl"))
    ]


READ = (qn("w:t"), qn("w:br"))
