"""`toolkit explorer`: an appraisal and its scenarios as one page that can be e-mailed."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from toolkit import pipeline
from toolkit.appraisal import Appraisal
from toolkit.cli import locking
from toolkit.cli.asking import Asked, AsOf, CaseName, ScopeName, Seed, Settings, bar
from toolkit.cli.noting import note
from toolkit.cli.reading import AudienceName, BidderName
from toolkit.errors import InputError, Place
from toolkit.files import load_law
from toolkit.report.audience.readers import reader_of
from toolkit.report.explorer.page import write_explorer
from toolkit.report.explorer.runs import runs_of
from toolkit.statements.case import Case
from toolkit.statements.reading import did_you_mean

FIRST = 6  # scenarios that are worked out where none is named
DRAWS = 500

Page = Annotated[Path, typer.Option("--out", help="The page, ending in .html.")]
Names = Annotated[
    list[str] | None,
    typer.Option("--scenario", help=f"Work this one out; the first {FIRST} where none is named."),
]
Futures = Annotated[int, typer.Option(min=1, max=10_000, help="How many futures a run meets.")]


def explorer(
    case: CaseName,
    out: Page,
    scenario: Names = None,
    audience: AudienceName = "public",
    bidder: BidderName = "",
    as_of: AsOf = None,
    seed: Seed = None,
    draws: Futures = DRAWS,
    scope: ScopeName = "core",
    settings: Settings = None,
) -> None:
    """Write one page with every option under several scenarios; it needs no network."""
    asked = Asked(case, scope, "", None, settings, as_of, seed)
    stated = locking.several_compared(asked.case())
    reader, chosen = reader_of(stated, audience, bidder), _scenarios(stated, scenario)
    found = {name: replace(asked, scenario=name).case() for name in chosen}
    with bar("starting") as tell:
        base = _play(stated, draws, tell)
        runs = runs_of(base, {name: _play(one, draws, tell) for name, one in found.items()})
    write_explorer(runs, out, reader)
    count = "1 run" if len(runs) == 1 else f"{len(runs)} runs"
    typer.echo(f"Explorer: {out} ({out.stat().st_size:,} bytes, {count})")
    if not reader.sees_everything:
        note(f"A copy for {reader.named}: scores, weights and money are left out.")
    if scenario is None and len(stated.scenarios) > len(chosen):
        note(f"{len(stated.scenarios)} scenarios; name others with --scenario.")


def _play(case: Case, draws: int, tell: pipeline.Progress) -> Appraisal:
    law = load_law()
    return pipeline.run(case, law, as_of=case.as_of, seed=case.seed, draws=draws, progress=tell)


def _scenarios(case: Case, named: list[str] | None) -> list[str]:
    """Give the scenarios to work out; none at the award stage, where an award is what it is.

    Raises:
        InputError: The case has no such scenario.
    """
    if case.stage == "award":
        return []
    for name in named or []:
        if name not in case.scenarios:
            what = f"{name!r} is not a scenario of {case.id}; {did_you_mean(name, case.scenarios)}"
            raise InputError.single(Place("--scenario"), "", what)
    return list(dict.fromkeys(named)) if named else [*case.scenarios][:FIRST]
