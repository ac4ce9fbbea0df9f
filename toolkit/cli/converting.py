"""`toolkit convert`: a case as a workbook, or as a folder."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.asking import CaseName
from toolkit.cli.locking import refuse_while_sealed
from toolkit.files import write_folder, write_workbook


def convert(
    case: CaseName,
    target: Annotated[
        Path, typer.Argument(metavar="TARGET", help="A new .xlsx workbook, or a new folder.")
    ],
) -> None:
    """Write a case as a workbook or folder; comments and notes beside its tables stay behind."""
    refuse_while_sealed(case)
    write = write_workbook if target.suffix.lower() == ".xlsx" else write_folder
    typer.echo(f"Case: {write(case, target)}")
