"""`toolkit check`: what the law finds about each option of a case."""

from typing import Annotated

import typer

from toolkit.cli.asking import (
    Asked,
    AsOf,
    CaseName,
    Json,
    MaybeOption,
    ScenarioName,
    ScenariosFile,
    ScopeName,
    Settings,
    Strict,
    accept,
    options_asked,
    print_document,
)
from toolkit.cli.reading import EVERYTHING, AudienceName, BidderName, reader_asked
from toolkit.files import load_law
from toolkit.law.check import check_all
from toolkit.report import say_findings
from toolkit.report.audience.open_documents import document_for
from toolkit.report.audience.without_bidders import findings_of_lots
from toolkit.report.findings_documenting import check_document


def check(
    case: CaseName,
    option: MaybeOption = "",
    as_of: AsOf = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    everything: Annotated[bool, typer.Option("--all", help="Print every reason in full.")] = False,
    audience: AudienceName = EVERYTHING,
    bidder: BidderName = "",
    json: Json = False,
    trees: Annotated[bool, typer.Option("--trees", help="Reasoning too, with --json.")] = False,
    strict: Strict = False,
) -> None:
    """Say what the law finds about each option, with its reasons and open questions."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of).case()
    reader = reader_asked(asked, audience, bidder, json=json)
    found = check_all(asked, options_asked(asked, option), load_law())
    if json:
        if not reader.sees_everything:
            found = tuple(findings_of_lots(asked, one) for one in found)
        print_document(document_for(check_document(asked, found, trees=trees), reader))
    else:
        typer.echo(say_findings.findings(asked, found, everything=everything))
    accept(strict, all(one.settled for each in found for one in each.findings))
