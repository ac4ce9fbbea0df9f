"""Writing a record or a draft as a page that reads and prints like a paper, not like a report."""

from pathlib import Path

from jinja2 import Environment

from toolkit.report.content import Report
from toolkit.report.html import environment, filled
from toolkit.report.putting import put_one
from toolkit.report.records.showing_items import is_mark
from toolkit.report.showing import plain

TEMPLATE = "record.html.j2"


def page(report: Report, kind: str) -> bytes:
    """Write a page that needs no network and no script; the same content gives the same bytes.

    Args:
        report: What it says.
        kind: What sort of paper it is, such as `Decision record`.

    Raises:
        ReportError: The template asks for a value that the report lacks.
    """
    return filled(_environment(), TEMPLATE, {"report": report, "kind": kind})


def write_page(report: Report, kind: str, path: Path) -> None:
    """Write a page to a file; nothing is left behind on failure.

    Raises:
        InputError: The name does not end in `.html`, or the folder cannot be written to.
        ReportError: The template asks for a value that the report lacks.
    """
    put_one(path, "page", page(report, kind))


def _environment() -> Environment:
    """Give what pages have in common, sentences without links and lines that are to be filled."""
    found = environment()
    found.filters["prose"] = plain
    found.tests["mark"] = is_mark
    return found
