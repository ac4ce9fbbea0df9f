"""`toolkit diff`: what changed between two appraisals of one case, and why."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.asking import Json, print_document
from toolkit.files.text_files import read_bytes
from toolkit.report.diff.comparing import compare
from toolkit.report.diff.documents import diff_document
from toolkit.report.diff.reading import RunSeen, read_run, refuse_strangers
from toolkit.report.diff.say_diff import differences
from toolkit.report.diff.writing_up import written_up
from toolkit.report.writing import formats_of, write_alone

LARGEST = 128 * 1024 * 1024  # bytes; the flagship's appraisal is five million
Run = Annotated[Path, typer.Argument(help="An appraisal written as JSON.")]


def diff(
    run1: Run,
    run2: Run,
    out: Annotated[
        Path | None, typer.Option("--out", help="Folder for a report of the differences.")
    ] = None,
    formats: Annotated[
        str, typer.Option("--formats", help="Of that report, with commas between.")
    ] = "html",
    json: Json = False,
) -> None:
    """Say what changed between two appraisals of one case, and what was put in otherwise."""
    wanted = formats_of(formats)
    before, after = _read(run1), _read(run2)
    refuse_strangers(before, after, str(run2))
    found = compare(before, after)
    if json:
        print_document(diff_document(before, after, found))
    else:
        typer.echo(differences(found))
    if out is not None:
        for path in write_alone(written_up(before, after, found), wanted, out, "changes"):
            typer.echo(f"Report: {path}", err=json)


def _read(path: Path) -> RunSeen:
    return read_run(read_bytes(path, LARGEST), str(path))
