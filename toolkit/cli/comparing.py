"""`toolkit compare`: the same bids under the structure of every option."""

from typing import Annotated

import typer

from toolkit.allocation.structures.comparing import compare as compare_structures
from toolkit.cli.asking import (
    Asked,
    AsOf,
    CaseName,
    Json,
    ScenarioName,
    ScenariosFile,
    ScopeName,
    Settings,
    Strict,
    accept,
    bar,
    print_document,
)
from toolkit.cli.locking import refuse_once_frozen
from toolkit.files import load_law
from toolkit.law.check import check_all
from toolkit.report.compare_documents import compare_document
from toolkit.report.say_compare import compared

TimeLimit = Annotated[
    float | None,
    typer.Option(min=0.01, help="Seconds for each structure; the best so far is given."),
]

NextBest = Annotated[
    bool, typer.Option(help="Whether to seek the next best set of winners of each structure.")
]


def compare(
    case: CaseName,
    as_of: AsOf = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    runner_up: NextBest = True,
    time_limit: TimeLimit = None,
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Show the structures of a case side by side, on one set of bids; awards nothing."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of).case()
    refuse_once_frozen(asked, "compare structures")
    found = check_all(asked, asked.options, load_law())
    limits = {option.id: one.limits for option, one in zip(asked.options, found, strict=True)}
    with bar("comparing") as tell:
        rows = compare_structures(
            asked, limits, gaps=runner_up, time_limit_s=time_limit, progress=tell
        )
    if json:
        print_document(compare_document(asked, rows))
    else:
        typer.echo(compared(asked, rows))
    accept(strict, all(row.status == "optimal" for row in rows))
