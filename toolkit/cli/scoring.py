"""`toolkit scores`: the record of scores, and whether it is as it was made."""

from typing import Annotated

import typer

from toolkit.cli.asking import (
    Asked,
    CaseName,
    Json,
    ScenarioName,
    ScenariosFile,
    accept,
    print_document,
)
from toolkit.report.judged_documents import scores_document
from toolkit.report.say_scores import scores as say_scores
from toolkit.statements.score_record import first_changed

Check = Annotated[
    bool, typer.Option("--check", help="Status 1 if a stated digest does not hold, or none is.")
]


def scores(
    case: CaseName,
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    check: Check = False,
    json: Json = False,
) -> None:
    """Show who scored what and why it changed, with the digest of every entry."""
    asked = Asked(case, "core", scenario, scenarios, None).case()
    if json:
        print_document(scores_document(asked))
    else:
        typer.echo(say_scores(asked))
    stated = any(one.digest for one in asked.scores)
    accept(check, stated and first_changed(asked.scores) is None)
