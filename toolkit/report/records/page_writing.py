"""Writing a record or a draft as a page that reads and prints like a paper, not like a report."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, UndefinedError

from toolkit.errors import ReportError
from toolkit.files.shipped import shipped
from toolkit.report.content import Bullets, Paragraph, Report, Table
from toolkit.report.html import side
from toolkit.report.putting import put_one
from toolkit.report.records.showing_items import is_mark
from toolkit.report.showing import clean, heading_of, in_cell, plain

TEMPLATE = "record.html.j2"


def page(report: Report, kind: str) -> bytes:
    """Write a page that needs no network and no script; the same content gives the same bytes.

    Args:
        report: What it says.
        kind: What sort of paper it is, such as `Decision record`.

    Raises:
        ReportError: The template asks for a value that the report lacks.
    """
    try:
        text = _environment().get_template(TEMPLATE).render(report=report, kind=kind)
    except UndefinedError as error:
        raise ReportError(f"{TEMPLATE}: {error.message}") from None
    except TemplateError as error:
        raise ReportError(f"{TEMPLATE} cannot be used: {error}; mend the template") from None
    return text.lstrip().encode("utf-8")


def write_page(report: Report, kind: str, path: Path) -> None:
    """Write a page to a file; nothing is left behind on failure.

    Raises:
        InputError: The name does not end in `.html`, or the folder cannot be written to.
        ReportError: The template asks for a value that the report lacks.
    """
    put_one(path, "page", page(report, kind))


def _environment() -> Environment:
    found = Environment(
        loader=FileSystemLoader(shipped("reports", "templates")),
        autoescape=True,  # text from a case is hostile
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters |= {"cell": in_cell, "prose": plain, "side": side}
    found.globals |= {"heading_of": heading_of}
    found.tests |= {
        "bullets": lambda block: isinstance(block, Bullets),
        "mark": is_mark,
        "paragraph": lambda block: isinstance(block, Paragraph),
        "table": lambda block: isinstance(block, Table),
    }
    return found


def _finalize(value: object) -> object:
    return clean(value) if type(value) is str else value
