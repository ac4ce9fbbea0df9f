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
from toolkit.law.findings import Findings
from toolkit.report import say_findings
from toolkit.report.audience.readers import Reader
from toolkit.statements.case import Case


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
        _print(asked, found, reader, trees=trees)
    else:
        typer.echo(say_findings.findings(asked, found, everything=everything))
    accept(strict, all(one.settled for each in found for one in each.findings))


def _print(case: Case, found: tuple[Findings, ...], reader: Reader, *, trees: bool) -> None:
    """Print a document; what writes one knows awards too, and words do without."""
    from toolkit.report.audience.open_documents import document_for  # noqa: PLC0415
    from toolkit.report.audience.without_bidders import findings_of_lots  # noqa: PLC0415
    from toolkit.report.findings_documenting import check_document  # noqa: PLC0415

    if not reader.sees_everything:
        found = tuple(findings_of_lots(case, one) for one in found)
    print_document(document_for(check_document(case, found, trees=trees), reader))
