"""An executed notebook as the content of a report, so that every format shows the same.

Its text, its tables and its pictures are kept; controls are not, because a page on paper has none.
What stands in a notebook may come from a case or from somebody else, so only words leave here.
"""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from toolkit.report.content import (
    Block,
    Bullets,
    Column,
    Figure,
    Heading,
    Paragraph,
    Report,
    Section,
    Table,
)
from toolkit.report.showing import clean
from toolkit.widgets.notebook_pictures import inert
from toolkit.widgets.notebook_tables import Grid, words_of

type Cell = Mapping[str, Any]
type Numbering = Callable[[], int]

PICTURE, CONTROLS = "image/svg+xml", "application/vnd.jupyter.widget-view+json"
FOR_TESTS = "# NBVAL_"
LEFT_OUT = "The live page has controls here; what they show stands in the tables that follow."
OPENING = "What this is about"
FIGURES = re.compile(r"[-\u2212+<>£]*[\d,.]+ ?(%|[a-z]{0,2})")
INDENT = "\u2003"  # as wide as a letter is high; plain spaces at the start of a line are lost


def parser() -> MarkdownIt:
    """Give the one reader of Markdown: tables are known, raw HTML is words."""
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def report_of(
    notebook: Mapping[str, Any], *, id: str, subtitle: str, stamp: str, code: bool = False
) -> Report:
    """Write an executed notebook up as a report.

    Args:
        notebook: As its file states it.
        id: Names the files and anchors.
        subtitle: What it was worked out with.
        stamp: What a reader must know wherever a result is shown.
        code: Whether the code of every step is shown.
    """
    number = count(1)
    title = id
    parts: list[tuple[str, list[Block]]] = [(OPENING, [])]
    about, named = OPENING, Counter[str]()
    for cell in notebook["cells"]:
        for block in blocks_of(cell, lambda: next(number), code=code):
            match block:
                case Heading("h1", words):
                    title = words
                case Heading("h2", words):
                    about = words
                    parts.append((words, []))
                case Heading(_, words):
                    about = words
                    parts[-1][1].append(Heading(f"heading-{next(number)}", words))
                case Table(caption=""):
                    named[about] += 1
                    again = f" ({named[about]})" if named[about] > 1 else ""
                    parts[-1][1].append(replace(block, caption=about + again))
                case _:
                    parts[-1][1].append(block)
    sections = tuple(
        Section(f"part-{place}", name, tuple(blocks))
        for place, (name, blocks) in enumerate(parts, start=1)
        if blocks
    )
    return Report(id, title, subtitle, stamp, (), sections, kind="Notebook")


def blocks_of(cell: Cell, number: Numbering, *, code: bool = False) -> Iterator[Block]:
    """Give what one cell says; a heading carries its level as its id.

    Args:
        cell: Of an executed notebook.
        number: Gives a number that was not given before.
        code: Whether the code of the cell is shown.
    """
    source = "".join(cell["source"])
    if cell["cell_type"] == "markdown":
        yield from _prose(source, number)
    elif cell["cell_type"] == "code":
        if code and source.strip():
            yield _code(source, number)
        for output in cell["outputs"]:
            yield from _shown(output, number)


def _prose(source: str, number: Numbering) -> Iterator[Block]:
    tokens = parser().parse(source)
    items: list[str] = []
    rows: list[list[str]] = []
    listed = 0
    for place, token in enumerate(tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            listed += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            listed -= 1
            if not listed and items:
                yield Bullets(tuple((item,) for item in items))
                items = []
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "table_close":
            yield table_of(Grid(tuple(rows[0]), tuple(map(tuple, rows[1:]))), number)
            rows = []
        elif token.type in ("fence", "code_block"):
            yield _code(token.content, number)
        elif token.type == "inline":
            words = _words(token)
            opened = tokens[place - 1]
            if opened.type == "heading_open":
                yield Heading(opened.tag, words)
            elif opened.type in ("th_open", "td_open"):
                rows[-1].append(words)
            elif listed:
                items.append(words)
            else:
                bold = re.fullmatch(r"\*\*[^*]+\*\*", token.content)
                yield Paragraph((words,), "notice" if bold else "plain")


def _words(token: Token) -> str:
    parts = (
        " " if one.type in ("softbreak", "hardbreak") else one.content
        for one in token.children or ()
    )
    return clean("".join(parts).strip())


def _code(source: str, number: Numbering) -> Table:
    """Show code line by line; a table keeps its lines in every format."""
    lines = (
        INDENT * ((len(line) - len(line.lstrip())) // 2) + clean(line.strip())
        for line in source.splitlines()
        if not line.startswith(FOR_TESTS)
    )
    place = number()
    rows = tuple((line,) for line in lines if line.strip())
    columns = (Column("Code"),)
    return Table(f"code-{place}", f"Code {place}", f"Code of step {place}", columns, rows)


def _shown(output: Mapping[str, Any], number: Numbering) -> Iterator[Block]:
    data: Mapping[str, Any] = output.get("data", {})
    if output["output_type"] == "error":
        name = re.sub(r"[^A-Za-z]", "", str(output.get("ename", "")))[:40] or "an error"
        said = (
            f"This step could not be worked out for this case ({name}); see the command's output."
        )
        yield Paragraph((said,), "notice")
    elif output["output_type"] == "stream":
        if output["name"] == "stdout":
            yield from _lines("".join(output["text"]))
    elif CONTROLS in data:
        yield Paragraph((LEFT_OUT,))
    elif PICTURE in data:
        yield from _picture(output, number)
    elif "text/html" in data:
        for one in words_of("".join(data["text/html"])):
            yield Paragraph((clean(one),)) if isinstance(one, str) else table_of(one, number)
    elif "text/markdown" in data:
        yield from _prose("".join(data["text/markdown"]), number)
    elif "text/plain" in data:
        yield from _lines(_unquoted("".join(data["text/plain"])))


def _lines(text: str) -> Iterator[Paragraph]:
    yield from (Paragraph((clean(line.strip()),)) for line in text.splitlines() if line.strip())


def _unquoted(text: str) -> str:
    """Give the words of a text that Python shows in quotes."""
    try:
        found = ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return text
    return found if isinstance(found, str) else text


def _picture(output: Mapping[str, Any], number: Numbering) -> Iterator[Block]:
    said: Mapping[str, str] = output.get("metadata", {}).get(PICTURE, {})
    alt, place = clean(str(said.get("alt", ""))), number()
    drawn = inert("".join(output["data"][PICTURE]))
    if not alt or not drawn:
        yield Paragraph(("A picture without a description is left out here.",), "notice")
        return
    beside = words_of("".join(output["data"].get("text/html", "")))
    grids = [one for one in beside if isinstance(one, Grid)] or [Grid(("Finding",), ((alt,),))]
    title = clean(str(said.get("title", ""))) or "Picture"
    table = table_of(grids[0], number, f"Data of the picture: {title}")
    yield Figure(f"picture-{place}", title, alt, drawn, table)


def table_of(grid: Grid, number: Numbering, caption: str = "") -> Table:
    """Show a table of words; a column of figures leans right.

    Args:
        grid: The table.
        number: Gives a number that was not given before.
        caption: Empty where what it stands under names it.
    """
    place = number()
    columns = tuple(
        Column(clean(head) or "Row", "number" if _figures(cells) else "text", "this notebook")
        for head, cells in zip(grid.heads, _columns(grid), strict=True)
    )
    rows = tuple(tuple(clean(cell) for cell in row) for row in grid.rows)
    return Table(f"table-{place}", f"Table {place}", caption, columns, rows)


def _columns(grid: Grid) -> Iterable[Sequence[str]]:
    return ([row[place] for row in grid.rows] for place in range(len(grid.heads)))


def _figures(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(FIGURES.fullmatch(cell) for cell in filled)
