"""The report as one HTML page that needs no network and no script."""

import re
from collections.abc import Mapping

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, UndefinedError
from markupsafe import Markup

from toolkit.errors import ReportError
from toolkit.files.shipped import shipped
from toolkit.report.content import (
    Bullets,
    Column,
    Figure,
    Heading,
    Number,
    Paragraph,
    Report,
    Table,
    Text,
)
from toolkit.report.showing import clean, heading_of, in_cell, in_prose

TEMPLATE = "appraisal.html.j2"
SHORT, NARROW, ESSAY = 12, 26, 240  # characters; a longer text keeps a width of its own in a table
UNSAFE = re.compile(r"[^A-Za-z0-9 .,:;_-]")


def html(report: Report) -> bytes:
    """Write a report as a page.

    Raises:
        ReportError: The template asks for a value that the report lacks.
    """
    return filled(environment(), TEMPLATE, {"report": report})


def filled(environment: Environment, template: str, values: Mapping[str, object]) -> bytes:
    """Fill a template in.

    Raises:
        ReportError: The template asks for a value that is not given, or cannot be used.
    """
    try:
        page = environment.get_template(template).render(values)
    except UndefinedError as error:
        raise ReportError(f"{template}: {error.message}") from None
    except TemplateError as error:
        raise ReportError(f"{template} cannot be used: {error}; mend the template") from None
    return page.lstrip().encode("utf-8")


def environment() -> Environment:
    """Give the environment in which a page is filled in, every text of a case escaped."""
    return equipped(
        Environment(
            loader=FileSystemLoader(shipped("reports", "templates")),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
    )


def equipped(environment: Environment) -> Environment:
    """Give an environment of templates what `parts.html.j2` asks for, and escape every value."""
    environment.autoescape = True  # text from a case is hostile
    environment.finalize = _finalize
    environment.filters |= {
        "cell": in_cell,
        "css": _css,
        "picture": Markup,
        "prose": _prose,
        "side": side,
        "width": _width,
    }
    environment.globals |= {"heading_of": heading_of, "heavy": heavy, "is_link": is_link}
    environment.tests |= {
        "bullets": lambda block: isinstance(block, Bullets),
        "figure": lambda block: isinstance(block, Figure),
        "heading": lambda block: isinstance(block, Heading),
        "paragraph": lambda block: isinstance(block, Paragraph),
        "table": lambda block: isinstance(block, Table),
    }
    return environment


def is_link(column: Column, value: object) -> bool:
    """Whether a cell may become a link: only an address of the web, whatever the case says."""
    return (
        column.kind == "link"
        and isinstance(value, str)
        and value.lower().startswith(("https://", "http://"))
        and not any(character.isspace() for character in value)
    )


def side(column: Column) -> str:
    """Say on which side of its column a value stands."""
    return "text" if column.kind in ("text", "link", "day") else "number"


def _prose(text: Text) -> Markup:
    """Write a sentence, each number linked to the table that holds it."""
    return Markup("").join(
        _linked(part) if isinstance(part, Number) else clean(part) for part in text
    )


def _linked(number: Number) -> Markup:
    shown = Markup('<data value="{}" data-origin="{}">{}</data>').format(
        float(number.value), number.origin, in_prose(number).replace(" ", "\u00a0")
    )
    if not number.where:
        return shown
    return Markup('<a class="n" href="#{}">{}</a>').format(number.where, shown)


def heavy(table: Table) -> bool:
    """Whether the names of the rows are short enough to be set in bold."""
    return all(len(row[0]) <= NARROW for row in table.cells if isinstance(row[0], str))


def _css(text: str) -> str:
    """Write a text for the style sheet, where escapes of HTML do not hold."""
    return UNSAFE.sub("", text)


def _width(value: object) -> str:
    if not isinstance(value, str) or len(value) <= NARROW:
        return "list" if isinstance(value, str) and len(value) > SHORT and " " in value else ""
    if len(value) > ESSAY:
        return "essay"
    return "long" if max(map(len, value.split()), default=0) <= NARROW else "token"


def _finalize(value: object) -> object:
    return clean(value) if type(value) is str else value
