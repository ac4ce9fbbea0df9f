"""`toolkit advice`: privileged legal advice, written to a file of its own and nowhere else."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.asking import CaseName
from toolkit.cli.noting import note
from toolkit.errors import InputError, Place
from toolkit.files import load_case
from toolkit.report.advice_writing import EMPTY, KIND, advice_page
from toolkit.report.records.page_writing import write_page

Out = Annotated[Path, typer.Option("--out", help="The page to write, FILE.html.")]


def advice(case: CaseName, out: Out) -> None:
    """Write the privileged legal advice of a case to a page of its own, for commissioners only."""
    found = load_case(case)
    if not found.legal_advice:
        raise InputError.single(Place(str(case)), "legal_advice", f"is empty. {EMPTY}")
    write_page(advice_page(found), KIND, out)
    typer.echo(f"Advice: {out}")
    note("Privileged and confidential: no report holds it; keep the file closed.")
