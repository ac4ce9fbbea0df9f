"""The command line: parse, call a public name, print.

Results go to standard output, everything else to standard error. Exit status 0 is a result, 1 a
result that `--strict` does not accept, 2 refused input.
"""

import json as json_module
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
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
from toolkit.files.folder_writing import write_folder
from toolkit.files.workbook_writing import write_workbook
from toolkit.futures import draw_futures
from toolkit.law import check as check_option
from toolkit.report import say, write_report
from toolkit.report.documenting import (
    allocation_document,
    appraisal_document,
    check_document,
    simulation_document,
)
from toolkit.report.documents import (
    AllocationDocument,
    AppraisalDocument,
    CheckDocument,
    Document,
    SimulationDocument,
)
from toolkit.simulation import charges_of
from toolkit.simulation import simulate as simulate_option
from toolkit.statements.case import Case
from toolkit.statements.options import Option
from toolkit.statements.reading import did_you_mean
from toolkit.statements.terms import set_parameter
from toolkit.version import VERSION

DRAWS = 10_000
INTERRUPTED = 130  # what a shell expects after Ctrl-C
DOCUMENTS: dict[str, type[Document]] = {
    "run": AppraisalDocument,
    "appraise": AppraisalDocument,
    "check": CheckDocument,
    "allocate": AllocationDocument,
    "simulate": SimulationDocument,
}

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
    """What every verb that computes is told on the command line."""

    name: str
    scope: str
    scenario: str
    scenarios: Path | None
    settings: list[str] | None
    as_of: datetime | None = None
    seed: int | None = None
    tries_all: bool = False  # `run` solves every scenario again, so none need be named

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
        return case.model_copy(
            update={
                "as_of": case.as_of if self.as_of is None else self.as_of.date(),
                "seed": case.seed if self.seed is None else self.seed,
            }
        )


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
    with Progress(*columns, what_it_does, console=console, transient=True, disable=quiet) as bar:
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
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed)
    appraisal = _appraise(replace(asked, tries_all=True), draws, what_ifs=not scenario)
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
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed)
    appraisal = _appraise(asked, draws)
    if json:
        _print(appraisal_document(appraisal))
    else:
        typer.echo(say.appraisal(appraisal))
    _accept(strict, all(result.rank is not None for result in appraisal.results))


def _appraise(asked: Asked, draws: int, *, what_ifs: bool = False) -> Appraisal:
    """Run the pipeline; what-ifs are the case under each of its scenarios and the file's."""
    case = asked.case()
    changed = {
        scenario: replace(asked, scenario=scenario).case()
        for scenario in (case.scenarios if what_ifs else ())
    }
    with _bar("starting") as tell:
        return pipeline.run(
            case,
            load_law(),
            as_of=case.as_of,
            seed=case.seed,
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
    asked = Asked(case, scope, scenario, scenarios, settings, as_of).case()
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
    asked = Asked(case, scope, scenario, scenarios, settings, as_of).case()
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
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed).case()
    chosen = _options(asked, option)[0]
    limits = check_option(asked, chosen, load_law()).limits
    futures = draw_futures(asked.assumptions, asked.years, draws=draws, seed=asked.seed)
    with _bar("simulating") as tell:
        award = allocate_option(asked, chosen, limits)
        simulation = simulate_option(asked, chosen, award, futures, progress=tell)
    if json:
        document = simulation_document(asked, chosen.id, simulation, seed=asked.seed, draws=draws)
        _print(document)
    else:
        typer.echo(say.simulation(asked, award, simulation))
    _accept(strict, simulation is not None)


@app.command()
def convert(
    case: CaseName,
    target: Annotated[Path, typer.Argument(help="A new .xlsx workbook, or a new folder.")],
) -> None:
    """Write a case as a workbook or as a folder; nothing is lost on the way."""
    write = write_workbook if target.suffix.lower() == ".xlsx" else write_folder
    typer.echo(f"Case: {write(case, target)}")


@app.command()
def schema(
    verb: Annotated[str, typer.Argument(help="run, appraise, check, allocate or simulate.")],
) -> None:
    """Print the JSON schema of what a verb prints with --json."""
    if verb not in DOCUMENTS:
        what = f"{verb!r} prints no document; {did_you_mean(verb, DOCUMENTS)}"
        raise InputError.single(Place("schema"), "", what)
    typer.echo(json_module.dumps(DOCUMENTS[verb].model_json_schema(), indent=1))


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
    except SystemExit as ended:
        if ended.code == INTERRUPTED:
            print("Stopped; nothing was written.", file=sys.stderr)
        raise
    except KeyboardInterrupt:
        print("Stopped; nothing was written.", file=sys.stderr)
        sys.exit(INTERRUPTED)
