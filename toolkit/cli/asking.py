"""What commands have in common: their flags, the case they ask for, how they print and end."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import BaseModel

from toolkit.errors import InputError, Place
from toolkit.files import load_case
from toolkit.statements.case import Case
from toolkit.statements.leading_edition import led_by
from toolkit.statements.options import Option
from toolkit.statements.reading import did_you_mean
from toolkit.statements.terms import set_parameter

if TYPE_CHECKING:
    from toolkit.pipeline import Progress

KEPT = 100_000  # futures that are kept one by one; more are counted in steps

CaseName = Annotated[str, typer.Argument(metavar="CASE", help="A shipped id, folder or workbook.")]
OptionName = Annotated[str, typer.Option("--option", help="Id of one option of the case.")]
MaybeOption = Annotated[str, typer.Option("--option", help="Only this option.")]
AsOf = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="Day whose knowledge of the law is used."),
]
Seed = Annotated[int | None, typer.Option(min=0, max=2**63 - 1, help="Chooses the futures.")]
Draws = Annotated[int, typer.Option(min=1, max=KEPT, help="How many futures.")]
ScopeName = Annotated[str, typer.Option("--scope", help="core or all lots.")]
ScenarioName = Annotated[str, typer.Option("--scenario", help="Apply this scenario.")]
ScenariosFile = Annotated[Path | None, typer.Option("--scenarios", help="A scenarios file.")]
Settings = Annotated[
    list[str] | None,
    typer.Option("--set", help="OPTION.PARAMETER=VALUE; none lifts a cap. May be repeated."),
]
EditionName = Annotated[
    str, typer.Option("--edition", help="Edition of the Green Book that leads the economic case.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit 1 where an option has no award.")]


@dataclass(frozen=True)
class Asked:
    """What every verb that computes is told on the command line."""

    name: str
    scope: str
    scenario: str
    scenarios: Path | None
    settings: list[str] | None
    as_of: datetime | None = None
    seed: int | None = None
    tries_all: bool = False  # `run` solves every scenario again, so none need be named
    edition: str = ""

    def case(self) -> Case:
        """Load the case that was asked for, scenario and settings applied."""
        if self.scope not in ("core", "all"):
            what = f"{self.scope!r} is neither core nor all; write one of them"
            raise InputError.single(Place("--scope"), "", what)
        case = load_case(
            self.name,
            scope="all" if self.scope == "all" else "core",
            scenario=self.scenario or None,
            scenarios=self.scenarios,
        )
        if self.scenarios is not None and not self.scenario and not self.tries_all:
            what = "holds scenarios and none is applied; name one with --scenario"
            raise InputError.single(Place(str(self.scenarios)), "", what)
        for setting in self.settings or []:
            case = set_parameter(case, setting)
        if self.edition:
            case = led_by(case, self.edition)
        return case.model_copy(
            update={
                "as_of": case.as_of if self.as_of is None else self.as_of.date(),
                "seed": case.seed if self.seed is None else self.seed,
            }
        )


def options_asked(case: Case, wanted: str) -> tuple[Option, ...]:
    """Give the option asked for, or every one where none is named.

    Raises:
        InputError: The case has no such option.
    """
    known = [option.id for option in case.options]
    if wanted and wanted not in known:
        what = f"{wanted!r} is not an option of {case.id}; {did_you_mean(wanted, known)}"
        raise InputError.single(Place("--option"), "", what)
    return tuple(option for option in case.options if wanted in ("", option.id))


def option_asked(case: Case, wanted: str) -> Option:
    """Give the one option asked for.

    Raises:
        InputError: The case has no such option, or none was named.
    """
    if not wanted:
        what = f"names no option; write one of {', '.join(one.id for one in case.options)}"
        raise InputError.single(Place("--option"), "", what)
    (chosen,) = options_asked(case, wanted)
    return chosen


def print_document(document: BaseModel) -> None:
    """Print one JSON document on standard output."""
    typer.echo(document.model_dump_json(indent=1))


@contextmanager
def bar(what: str) -> "Iterator[Progress]":
    """Show progress on standard error, where a person is looking at it."""
    from rich import progress  # noqa: PLC0415 - Typer imports it only to show help and refusals
    from rich.console import Console  # noqa: PLC0415

    console = Console(stderr=True)
    columns = (
        progress.SpinnerColumn(),
        progress.TextColumn("{task.percentage:>3.0f}%"),
        progress.TimeElapsedColumn(),
    )
    what_it_does = progress.TextColumn("{task.description}")
    quiet = not console.is_terminal
    shown = progress.Progress(
        *columns, what_it_does, console=console, transient=True, disable=quiet
    )
    with shown as bar:
        task = bar.add_task(what, total=1.0)

        def tell(stage: str, done: float) -> bool:
            bar.update(task, completed=done, description=stage)
            return True

        yield tell


def accept(strict: bool, fine: bool) -> None:
    """End with status 1 where `--strict` does not accept a result."""
    if strict and not fine:
        raise typer.Exit(1)
