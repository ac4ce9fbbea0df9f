"""`toolkit simulate` and `toolkit agree`: money by party, and terms that every party would sign."""

from typing import Annotated

import typer

from toolkit import pipeline
from toolkit.appraisal import OptionResult
from toolkit.cli.asking import (
    KEPT,
    Asked,
    AsOf,
    CaseName,
    Json,
    MaybeOption,
    OptionName,
    ScenarioName,
    ScenariosFile,
    ScopeName,
    Seed,
    Settings,
    Strict,
    accept,
    bar,
    option_asked,
    options_asked,
    print_document,
)
from toolkit.cli.locking import refuse_once_frozen
from toolkit.cli.noting import note
from toolkit.cli.reading import EVERYTHING, AudienceName, BidderName, reader_asked
from toolkit.files import load_law
from toolkit.futures.drawing import MOST_DRAWS
from toolkit.report import say, say_agreement, say_parties
from toolkit.report.agreement_documents import agreement_document
from toolkit.report.audience.open_documents import document_for
from toolkit.report.documenting import simulation_document
from toolkit.report.options_documents import simulations_document
from toolkit.statements.case import Case

DRAWS = 10_000
FEW = 1_000  # futures below which percentiles are rough
ROUGH = "{draws:,} futures make rough percentiles; ask for {few:,} or more with --draws."
MEMORY = (
    "{draws:,} futures: percentiles are counted in steps beyond {kept:,}; a million of them need "
    "up to 1 GB of memory and some minutes; Ctrl-C stops."
)

AllParties = Annotated[
    bool, typer.Option("--all-parties", help="List every party in every year, and every red line.")
]
Points = Annotated[int, typer.Option(min=2, max=50, help="Values tried of each open term.")]
ManyDraws = Annotated[int, typer.Option(min=1, max=MOST_DRAWS, help="How many futures.")]
FewDraws = Annotated[int, typer.Option(min=1, max=10_000, help="How many futures.")]


def simulate(
    case: CaseName,
    option: MaybeOption = "",
    as_of: AsOf = None,
    seed: Seed = None,
    draws: ManyDraws = DRAWS,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    all_parties: AllParties = False,
    audience: AudienceName = EVERYTHING,
    bidder: BidderName = "",
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Say what each party pays, gets and bears, who would sign, and whether the money is enough."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed).case()
    chosen = options_asked(asked, option)
    reader = reader_asked(asked, audience, bidder, json=json)
    if draws > KEPT:
        note(MEMORY.format(draws=draws, kept=KEPT))
    found = _play(asked, tuple(one.id for one in chosen), draws)
    if not json:
        typer.echo("\n\n".join(_said(asked, one, everyone=all_parties) for one in found))
    elif option:
        (one,) = found
        alone = simulation_document(asked, option, one.simulation, seed=asked.seed, draws=draws)
        print_document(document_for(alone, reader))
    else:
        told = simulations_document(asked, found, seed=asked.seed, draws=draws)
        print_document(document_for(told, reader))
    accept(strict, all(one.simulation is not None for one in found))


def _play(case: Case, options: tuple[str, ...], draws: int) -> tuple[OptionResult, ...]:
    """Play options one after the other; a problem that was solved before is not solved again."""
    law, found = load_law(), list[OptionResult]()
    with bar("simulating") as tell:
        for done, option in enumerate(options):

            def inside(what: str, part: float, before: int = done) -> bool:
                return tell(what, (before + part) / len(options))

            earlier = tuple(one.allocation for one in found)
            found.append(
                pipeline.play_one(case, option, law, draws=draws, earlier=earlier, progress=inside)
            )
    return tuple(found)


def _said(case: Case, one: OptionResult, *, everyone: bool) -> str:
    """Say what an option means, the parties last because they are the longest."""
    told = say.simulation(case, one.allocation, one.simulation)
    if one.simulation is None:
        return told
    parts = [told, say_parties.parties(case, one.simulation, everyone=everyone)]
    if one.simulation.draws < FEW:
        parts.append(ROUGH.format(draws=one.simulation.draws, few=FEW))
    return "\n\n".join(parts)


def agree(
    case: CaseName,
    option: OptionName,
    as_of: AsOf = None,
    seed: Seed = None,
    draws: FewDraws = pipeline.AGREEMENT_DRAWS,
    points: Points = pipeline.POINTS,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Find terms that every party would sign, or the smallest concession and who would make it."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed).case()
    refuse_once_frozen(asked, "seek other terms")
    chosen = option_asked(asked, option)
    with bar("agreement") as tell:
        sought = pipeline.seek_agreement(
            asked, chosen.id, load_law(), draws=draws, points=points, progress=tell
        )
    if json:
        print_document(agreement_document(asked, sought, seed=asked.seed, draws=draws))
    else:
        typer.echo(say_agreement.agreement(asked, sought))
    accept(strict, sought.agreement is not None and sought.agreement.signed)
