"""Starting a case of one's own."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from toolkit.files.starting import start_folder, start_workbook

NameArgument = Annotated[
    Path, typer.Argument(metavar="NAME", help="Name of the new folder or workbook.")
]


def new(
    name: NameArgument,
    xlsx: Annotated[bool, typer.Option("--xlsx", help="One Excel workbook, not a folder.")] = False,
) -> None:
    """Start a case: a small example that runs at once, to be replaced sheet by sheet."""
    wanted = xlsx or name.suffix.lower() == ".xlsx"
    if wanted and name.suffix.lower() != ".xlsx":
        name = name.with_name(f"{name.name}.xlsx")
    made = start_workbook(name) if wanted else start_folder(name)
    first = "Read me" if wanted else "README.md"
    typed = sys.argv[0] if Path(sys.argv[0]).stem == "toolkit" else "toolkit"
    typer.echo(f"Case: {made}\nIt runs as it is: {typed} run {made}\nThen see {first} in it.")
