"""`toolkit allocate`: the award that is best as published, and who funds it."""

from typing import Annotated

import typer

from toolkit.allocation import allocate as allocate_option
from toolkit.allocation.explaining.unfiltered import unfiltered
from toolkit.cli import explaining
from toolkit.cli.asking import (
    Asked,
    AsOf,
    CaseName,
    Json,
    OptionName,
    ScenarioName,
    ScenariosFile,
    ScopeName,
    Settings,
    Strict,
    accept,
    bar,
    option_asked,
    print_document,
)
from toolkit.cli.locking import refuse_unless_award
from toolkit.cli.reading import EVERYTHING, AudienceName, BidderName, reader_asked
from toolkit.files import load_law
from toolkit.law.check import check
from toolkit.report import say
from toolkit.report.audience.open_documents import document_for
from toolkit.report.documenting import allocation_document
from toolkit.simulation import charges_of


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
    explain: explaining.Explain = None,
    bid: explaining.BidName = "",
    confirm: explaining.Confirm = "",
    award: Annotated[
        bool, typer.Option("--award", help="Refuse unless stage, lock and rules make it an award.")
    ] = False,
    audience: AudienceName = EVERYTHING,
    bidder: BidderName = "",
    strict: Strict = False,
) -> None:
    """Find the award that is best as published and keeps every rule, and who funds it."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of).case()
    chosen = option_asked(asked, option)
    reader = reader_asked(asked, audience, bidder, json=json)
    more = explaining.asked_of(explain, bid, confirm, time_limit)
    if award:
        refuse_unless_award(case, asked, option)
    asked = asked.model_copy(update={"no_award": asked.no_award_by(option)})
    explaining.refuse_what_is_frozen(more, asked)
    limits = check(asked, chosen, load_law()).limits
    with bar("solving") as tell:
        found = allocate_option(asked, chosen, limits, time_limit_s=time_limit, progress=tell)
    fees = charges_of(asked, chosen, found)
    told = explaining.tell(more, asked, found, lambda: unfiltered(asked, chosen, limits))
    if json:
        whole = allocation_document(asked, found, fees, explaining.document_of(told))
        print_document(document_for(whole, reader))
    else:
        typer.echo(
            say.allocation(asked, found, fees) + explaining.words_of(asked, more, found, told)
        )
    accept(strict, found.status == "optimal")
