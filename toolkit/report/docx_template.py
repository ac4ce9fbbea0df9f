"""A client's Word file as what a report is written into: its look, and nothing else of it."""

import io
import zlib
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.opc.rel import Relationships
from docx.oxml.ns import qn
from lxml.etree import LxmlError

from toolkit.errors import ReportError
from toolkit.report.docx_package import as_document

BROKEN = (
    *(AttributeError, IndexError, LookupError, TypeError, ValueError, NotImplementedError),
    *(BadZipFile, OSError, OpcError, LxmlError, RecursionError, zlib.error),
)
"""What reading a Word file may end in where its parts are not what they say they are."""
OF_PACKAGE = frozenset({KIND.OFFICE_DOCUMENT})  # properties are begun afresh
OF_DOCUMENT = frozenset(
    {KIND.STYLES, KIND.SETTINGS, KIND.NUMBERING, KIND.THEME, KIND.FONT_TABLE}
    | {KIND.HEADER, KIND.FOOTER}
)
OF_PARTS = frozenset({KIND.IMAGE, KIND.HYPERLINK, KIND.FONT})
WEB = ("https://", "http://", "mailto:")
AWAY = tuple(
    qn(f"w:{name}")
    for name in ("attachedTemplate", "mailMerge", "footnotePr", "endnotePr", "docVars", "rsids")
)
"""Settings that name other files, notes that are gone, values of programs, or who wrote when."""


def opened(template: bytes) -> Document:
    """Open a client's file with its styles, pages, headers and footers alone.

    What is kept is a list: comments, properties, notes, pictures of its text, data of programs,
    macros and the path of the template it was made from stay behind, whatever they are called.

    Raises:
        ReportError: It is damaged, or a header or footer needs what lies outside it or could act.
    """
    try:
        document = docx.Document(io.BytesIO(as_document(template)))
        _keep(document.part.package.rels, OF_PACKAGE)
        _keep(document.part.rels, OF_DOCUMENT)
        _plain(document)
        for relation in document.part.rels.values():
            part = relation.target_part
            if relation.reltype in (KIND.HEADER, KIND.FOOTER):
                _refuse_acting(part)
            _keep(part.rels, frozenset() if relation.reltype == KIND.SETTINGS else OF_PARTS)
        return document
    except ReportError:
        raise
    except BROKEN as error:
        raise damaged() from error


def damaged() -> ReportError:
    """Say that a template cannot be used as it is."""
    return ReportError(
        "the Word template is damaged or lacks a part; open it in Word and save it again"
    )


def _keep(relations: Relationships, kinds: frozenset[str]) -> None:
    for id, relation in list(relations.items()):
        if relation.reltype not in kinds:
            del relations[id]


def _plain(document: Document) -> None:
    """Take out what would ask for parts that are left behind."""
    settings = document.settings.element
    for child in list(settings):
        if child.tag in AWAY:
            settings.remove(child)
    for background in document.element.findall(qn("w:background")):
        document.element.remove(background)


def _refuse_acting(part: Part) -> None:
    """Refuse a header or footer that fetches anything or holds what could act."""
    for relation in part.rels.values():
        leads = relation.reltype == KIND.HYPERLINK and relation.target_ref.startswith(WEB)
        if relation.reltype not in OF_PARTS or (relation.is_external and not leads):
            raise ReportError(
                "the header or footer of the Word template fetches from outside or holds objects; "
                "paste pictures into it instead of links"
            )
