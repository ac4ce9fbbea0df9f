"""An executed notebook as files: HTML through nbconvert, PDF and Word as reports are."""

from collections.abc import Callable, Mapping
from typing import Any

from nbconvert import HTMLExporter
from nbformat import NotebookNode

from toolkit.errors import ReportError
from toolkit.files.shipped import shipped
from toolkit.report.content import Report
from toolkit.report.docx import word
from toolkit.report.html import equipped
from toolkit.report.pdf import pdf

type Writer = Callable[[NotebookNode, Report], bytes]


def page_of(notebook: NotebookNode, report: Report) -> bytes:
    """Write an executed notebook as one page that needs no network and no script.

    Args:
        notebook: Executed.
        report: What it says.
    """
    templates = shipped("reports", "templates")
    exporter: Any = HTMLExporter(
        template_name="notebook",
        extra_template_basedirs=[str(templates)],
        extra_template_paths=[str(templates)],
    )
    equipped(exporter.environment)
    page, _ = exporter.from_notebook_node(notebook, resources={"report": report})
    return str(page).lstrip().encode("utf-8")


WRITERS: Mapping[str, Writer] = {
    "html": page_of,
    "pdf": lambda _, report: pdf(report),
    "docx": lambda _, report: word(report),
}


def writers_of(formats: str) -> dict[str, Writer]:
    """Give the writers of the formats asked for, in their order.

    Args:
        formats: Names with commas between them.

    Raises:
        ReportError: One of them is no format of a notebook.
    """
    wanted = [name.strip() for name in formats.split(",")]
    unknown = [name for name in wanted if name not in WRITERS]
    if unknown:
        named = ", ".join(repr(name) for name in unknown)
        raise ReportError(
            f"{named} is not a format of a notebook; choose from {', '.join(WRITERS)}"
        )
    return {name: WRITERS[name] for name in wanted}
