"""`toolkit notebook`: run a notebook afresh and hand it over as files."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import typer

from toolkit.cli.asking import bar
from toolkit.cli.noting import note
from toolkit.errors import ReportError
from toolkit.files import load_case
from toolkit.report.putting import put
from toolkit.report.stamping import stamp

UNDONE = "Could not be worked out: {}"
Code = Literal["hidden", "shown"]


def notebook(
    name: Annotated[
        str, typer.Argument(metavar="NOTEBOOK", help="Number or name of a notebook, or a file.")
    ],
    case: Annotated[str, typer.Option("--case", help="A shipped id, folder or workbook.")] = "",
    settings: Annotated[
        list[str] | None, typer.Option("--set", help="NAME=VALUE of a parameter; repeatable.")
    ] = None,
    formats: Annotated[str, typer.Option(help="Among html, pdf and docx.")] = "html",
    code: Annotated[Code, typer.Option(help="Whether the code of each step is shown.")] = "hidden",
    out: Annotated[Path, typer.Option(help="Folder for the files.")] = Path("reports/exports"),
) -> None:
    """Run a notebook from its first step to its last, and write it as files to hand over."""
    try:
        from toolkit.widgets import notebook_content, notebook_exporting  # noqa: PLC0415
        from toolkit.widgets import notebook_running as running  # noqa: PLC0415
    except ModuleNotFoundError as error:  # a plain installation has no notebooks
        what = f"{error.name} is not installed; install commissioning-toolkit[notebooks]"
        raise ReportError(what) from None
    writers = notebook_exporting.writers_of(formats)
    path = running.notebook_path(name)
    asked = running.read_notebook(path)
    values = running.values_asked(asked, case, settings or [])
    used = running.parameters_of(asked) | values
    marked = stamp(load_case(str(used["case"]))) if "case" in used else "Not legal advice"
    with bar("starting") as tell:
        done = running.executed(running.told(asked, values), folder=Path.cwd(), progress=tell)
    said = ", ".join(f"{key} {value}" for key, value in used.items())
    subtitle = f"Worked out with {said}" if said else ""
    report = notebook_content.report_of(
        done, id=path.stem, subtitle=subtitle, stamp=marked, code=code == "shown"
    )
    report = replace(report, banners=tuple(map(UNDONE.format, running.failed_cells(done))))
    written = {out / f"{path.stem}.{kind}": write(done, report) for kind, write in writers.items()}
    put(out, written)
    for failed in report.banners:
        note(failed)
    for file in written:
        typer.echo(f"Notebook: {file}")
