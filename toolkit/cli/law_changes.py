"""`toolkit law changes`: the law of another version of the toolkit beside the law of this one."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.asking import Json, print_document
from toolkit.files import load_law
from toolkit.files.text_files import read_bytes
from toolkit.report.law_changes import changes_document, read_law, say_changes
from toolkit.report.law_documenting import law_document

LARGEST = 16 * 1024 * 1024  # bytes; the law that ships takes one million
Earlier = Annotated[
    Path,
    typer.Argument(metavar="EARLIER", help="What `toolkit law --json` printed elsewhere."),
]


def changes(earlier: Earlier, json: Json = False) -> None:
    """Say which rules and figures differ from those that another version of the toolkit lists."""
    before = read_law(read_bytes(earlier, LARGEST), str(earlier))
    found = changes_document(before, law_document(tuple(load_law().rulebooks.values())))
    if json:
        print_document(found)
    else:
        typer.echo(say_changes(found))
