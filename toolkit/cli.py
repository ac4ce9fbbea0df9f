"""The command line: parse, call a public name, print.

Results go to standard output, everything else to standard error. Exit status 0 is a result, 1 a
result that `--strict` does not accept, 2 refused input.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from pydantic import BaseModel
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from toolkit import pipeline
from toolkit.allocation import allocate as allocate_option
from toolkit.appraisal import Appraisal
from toolkit.errors import InputError, Place, ToolkitError
from toolkit.files import load_case, load_law
from toolkit.files.commit import commit
from toolkit.futures import draw_futures
from toolkit.law import check as check_option
from toolkit.report import say, write_report
from toolkit.report.documenting import (
    allocation_document,
    appraisal_document,
    check_document,
    simulation_document,
)
from toolkit.simulation import charges_of
from toolkit.simulation import simulate as simulate_option
from toolkit.statements.case import Case, Scope
from toolkit.statements.options import Option
from toolkit.statements.reading import did_you_mean
from toolkit.statements.terms import set_parameter
from toolkit.version import VERSION

DRAWS = 10_000

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Choose how to contract for integrated health and care, and defend the choice.",
)

CaseName = Annotated[str, typer.Argument(metavar="CASE", help="A shipped id, folder or workbook.")]
OptionName = Annotated[str, typer.Option("--option", help="Id of one option of the case.")]
MaybeOption = Annotated[str, typer.Option("--option", help="Only this option.")]
AsOf = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="Day whose knowledge of the law is used."),
]
Seed = Annotated[int | None, typer.Option(min=0, max=2**63 - 1, help="Chooses the futures.")]
Draws = Annotated[int, typer.Option(min=1, max=100_000, help="How many futures.")]
ScopeName = Annotated[str, typer.Option("--scope", help="core or all lots.")]
ScenarioName = Annotated[str, typer.Option("--scenario", help="Apply this scenario.")]
ScenariosFile = Annotated[Path | None, typer.Option("--scenarios", help="A scenarios file.")]
Settings = Annotated[
    list[str] | None,
    typer.Option("--set", help="OPTION.PARAMETER=VALUE; none lifts a cap. May be repeated."),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit 1 where an option has no award.")]


@dataclass(frozen=True)
class Asked:
    """What every verb that computes is told."""

    case: Case
    seed: int


def _ask(
    name: str,
    scope: str,
    scenario: str,
    scenarios: Path | None,
    settings: list[str] | None,
    as_of: datetime | None = None,
    seed: int | None = None,
) -> Asked:
    """Load the case that the options on the command line describe."""
    if scope not in ("core", "all"):
        raise InputError.single(Place("--scope"), "", f"{scope!r} is neither core nor all")
    chosen: Scope = "all" if scope == "all" else "core"
    case = load_case(name, scope=chosen, scenario=scenario or None, scenarios=scenarios)
    for setting in settings or []:
        case = set_parameter(case, setting)
    day = case.as_of if as_of is None else date(as_of.year, as_of.month, as_of.day)
    number = case.seed if seed is None else seed
    return Asked(case.model_copy(update={"as_of": day, "seed": number}), number)


def _options(case: Case, wanted: str) -> tuple[Option, ...]:
    known = [option.id for option in case.options]
    if wanted and wanted not in known:
        what = f"{wanted!r} is not an option of {case.id}; {did_you_mean(wanted, known)}"
        raise InputError.single(Place("--option"), "", what)
    return tuple(option for option in case.options if wanted in ("", option.id))


def _print(document: BaseModel) -> None:
    sys.stdout.write(document.model_dump_json(indent=1) + "\n")


@contextmanager
def _bar(what: str) -> Iterator[pipeline.Progress]:
    """Show progress on standard error, where a person is looking at it."""
    console = Console(stderr=True)
    columns = SpinnerColumn(), TextColumn("{task.percentage:>3.0f}%"), TimeElapsedColumn()
    what_it_does = TextColumn("{task.description}")
    quiet = not console.is_terminal
    with Progress(
        *columns, what_it_does, console=console, transient=True, disable=quiet
    ) as bar:
        task = bar.add_task(what, total=1.0)

        def tell(stage: str, done: float) -> bool:
            bar.update(task, completed=done, description=stage)
            return True

        yield tell


@app.command()
def run(
    case: CaseName,
    out: Annotated[Path, typer.Option(help="Folder for the reports.")] = Path("reports/exports"),
    as_of: AsOf = None,
    seed: Seed = None,
    draws: Draws = DRAWS,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Appraise every option of a case and write the reports."""
    asked = _ask(case, scope, scenario, scenarios, settings, as_of, seed)
    appraisal = _appraise(asked, case, draws, what_ifs=not scenario, scenarios=scenarios, settings=settings)
    written = write_report(appraisal, out=out, commit=commit())
    if json:
        _print(appraisal_document(appraisal))
    else:
        typer.echo(say.appraisal(appraisal))
        for path in written:
            typer.echo(f"Report: {path}")
    _accept(strict, all(result.rank is not None for result in appraisal.results))


@app.command()
def appraise(
    case: CaseName,
    as_of: AsOf = None,
    seed: Seed = None,
    draws: Draws = DRAWS,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Score and rank the options of a case; writes nothing."""
    asked = _ask(case, scope, scenario, scenarios, settings, as_of, seed)
    appraisal = _appraise(asked, case, draws)
    if json:
        _print(appraisal_document(appraisal))
    else:
        typer.echo(say.appraisal(appraisal))
    _accept(strict, all(result.rank is not None for result in appraisal.results))


def _appraise(
    asked: Asked,
    name: str,
    draws: int,
    *,
    what_ifs: bool = False,
    scenarios: Path | None = None,
    settings: list[str] | None = None,
) -> Appraisal:
    """Run the pipeline; what-ifs are the case under each of its scenarios and the file's."""
    changed = {
        scenario: _ask(name, asked.case.scope, scenario, scenarios, settings).case
        for scenario in (asked.case.scenarios if what_ifs else ())
    }
    with _bar("starting") as tell:
        return pipeline.run(
            asked.case,
            load_law(),
            as_of=asked.case.as_of,
            seed=asked.seed,
            draws=draws,
            what_ifs=changed,
            progress=tell,
        )


@app.command()
def check(
    case: CaseName,
    option: MaybeOption = "",
    as_of: AsOf = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Say what the law finds about each option, with its reasons and open questions."""
    asked = _ask(case, scope, scenario, scenarios, settings, as_of).case
    law = load_law()
    found = tuple(check_option(asked, one, law) for one in _options(asked, option))
    if json:
        _print(check_document(asked, found))
    else:
        typer.echo(say.findings(asked, found))
    _accept(strict, all(one.settled for each in found for one in each.findings))


@app.command()
def allocate(
    case: CaseName,
    option: OptionName,
    as_of: AsOf = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    time_limit: Annotated[
        float | None, typer.Option(min=0.01, help="Seconds; the best award so far is given.")
    ] = None,
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Find the cheapest award that keeps every rule, and who funds it."""
    asked = _ask(case, scope, scenario, scenarios, settings, as_of).case
    chosen = _options(asked, option)[0]
    limits = check_option(asked, chosen, load_law()).limits
    with _bar("solving") as tell:
        award = allocate_option(asked, chosen, limits, time_limit_s=time_limit, progress=tell)
    fees = charges_of(asked, chosen, award)
    if json:
        _print(allocation_document(asked, award, fees))
    else:
        typer.echo(say.allocation(asked, award, fees))
    _accept(strict, award.status == "optimal")


@app.command()
def simulate(
    case: CaseName,
    option: OptionName,
    as_of: AsOf = None,
    seed: Seed = None,
    draws: Draws = DRAWS,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Say what each party pays and gets, and whether the money is enough."""
    asked = _ask(case, scope, scenario, scenarios, settings, as_of, seed)
    chosen = _options(asked.case, option)[0]
    limits = check_option(asked.case, chosen, load_law()).limits
    futures = draw_futures(asked.case.assumptions, asked.case.years, draws=draws, seed=asked.seed)
    with _bar("simulating") as tell:
        award = allocate_option(asked.case, chosen, limits)
        simulation = simulate_option(asked.case, chosen, award, futures, progress=tell)
    if json:
        document = simulation_document(
            asked.case, chosen.id, simulation, seed=asked.seed, draws=draws
        )
        _print(document)
    else:
        typer.echo(say.simulation(asked.case, award, simulation))
    _accept(strict, simulation is not None)


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(VERSION)


def _accept(strict: bool, fine: bool) -> None:
    if strict and not fine:
        raise typer.Exit(1)


def main() -> None:
    """Run a command; a deliberate refusal is one clear message and exit status 2."""
    try:
        app()
    except InputError as error:
        count = len(error.faults)
        head = "Refused: " if count == 1 else f"Refused, {count} faults:\n"
        print(f"{head}{error}", file=sys.stderr)
        sys.exit(2)
    except ToolkitError as error:
        print(f"Refused: {error}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("Stopped; nothing was written.", file=sys.stderr)
        sys.exit(130)
