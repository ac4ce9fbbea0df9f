"""`toolkit texts`: the authors' own texts, the figures they may show, and what is out of date."""

from typing import Annotated

import typer

from toolkit.cli import appraising, money
from toolkit.cli.asking import (
    Asked,
    AsOf,
    CaseName,
    Draws,
    Json,
    ScenarioName,
    ScenariosFile,
    ScopeName,
    Seed,
    Settings,
    accept,
    print_document,
)
from toolkit.cli.reading import EVERYTHING, AudienceName, BidderName, reader_asked
from toolkit.errors import InputError, Place
from toolkit.files.text_accepting import accept_texts
from toolkit.report.audience.open_documents import document_for
from toolkit.report.texts import say_texts
from toolkit.report.texts.documenting import texts_document
from toolkit.report.texts.figures import figures_of
from toolkit.report.texts.staleness import against

Strict = Annotated[bool, typer.Option("--strict", help="Exit 1 where a text is out of date.")]


def texts(
    case: CaseName,
    list_: Annotated[
        bool, typer.Option("--list", help="List every figure that a text may show.")
    ] = False,
    accept_: Annotated[
        bool, typer.Option("--accept", help="Store present figures as those the texts rest on.")
    ] = False,
    as_of: AsOf = None,
    seed: Seed = None,
    draws: Draws = money.DRAWS,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    audience: AudienceName = EVERYTHING,
    bidder: BidderName = "",
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Say which texts of a case are out of date, and which figures texts may show."""
    if accept_ and (scenario or settings):
        what = "stores what the case says as it stands; leave --scenario and --set out"
        raise InputError.single(Place("--accept"), "", what)
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed).case()
    reader = reader_asked(asked, audience, bidder, json=json)
    appraisal = appraising.appraised(asked, draws)
    if accept_:
        figures = figures_of(appraisal)
        values = {one.text_id: against(one, figures) for one in appraisal.case.texts.values()}
        typer.echo(f"Accepted: {accept_texts(case, values)}")
        return
    if json:
        print_document(document_for(texts_document(appraisal, reader), reader))
    else:
        typer.echo(say_texts.figures(appraisal) if list_ else say_texts.texts(appraisal))
    accept(strict, not list(say_texts.stale_lines(appraisal)))
