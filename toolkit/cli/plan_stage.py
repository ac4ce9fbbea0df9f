"""`toolkit market` and `toolkit call-off`: before bids exist, and under a framework."""

from typing import Annotated

import typer

from toolkit.cli.asking import (
    Asked,
    AsOf,
    CaseName,
    Draws,
    Json,
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
    print_document,
)
from toolkit.cli.locking import refuse_once_frozen
from toolkit.errors import InputError, Place
from toolkit.files import load_law
from toolkit.law import check
from toolkit.report import say_call_offs, say_markets
from toolkit.report.call_off_documents import call_off_document
from toolkit.report.market_documents import market_document
from toolkit.simulation import futures_of
from toolkit.simulation.calling_off import call_offs
from toolkit.simulation.framework import CallOffTerms, framework_of
from toolkit.simulation.markets import MarketPlan, over_markets
from toolkit.simulation.wanting import wanted_in

MARKETS, DRAWS = 100, 1_000

HowMany = Annotated[
    int, typer.Option("--markets", min=1, max=10_000, help="How many markets are drawn.")
]


def market(
    case: CaseName,
    option: OptionName,
    markets: HowMany = MARKETS,
    as_of: AsOf = None,
    seed: Seed = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Say what an option would cost over many markets, where nobody has bid yet."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed).case()
    refuse_once_frozen(asked, "draw markets")
    chosen = option_asked(asked, option)
    if not asked.market:
        what = f"case {asked.id} states no market to draw; add the table market"
        raise InputError.single(Place("market"), "", what)
    limits = check(asked, chosen, load_law()).limits
    plan = MarketPlan(asked.market_model, asked.seed, tuple(range(1, markets + 1)))
    with bar("markets") as tell:
        found = over_markets(asked, chosen, limits, plan, progress=tell)
    if json:
        print_document(market_document(asked, found))
    else:
        typer.echo(say_markets.markets(asked, found))
    accept(strict, not found.stopped and found.without_award.share == 0)


def call_off(
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
) -> None:
    """Say what each place on a framework would bring; a place is never awarded hours."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of, seed).case()
    chosen = option_asked(asked, option)
    if not asked.call_off_rules:
        what = f"case {asked.id} does not say how packages are placed; add the table call_off_rules"
        raise InputError.single(Place("call_off_rules"), "", what)
    limits = check(asked, chosen, load_law()).limits
    terms = CallOffTerms(tuple(asked.call_off_rules.values()), asked.market_model)
    framework = framework_of(asked, chosen, limits, terms)
    futures = futures_of(asked, draws=draws, seed=asked.seed)
    with bar("calling off") as tell:
        wanted = wanted_in(asked, framework, futures)
        found = call_offs(framework, wanted, asked.seed, progress=tell)
    if json:
        print_document(call_off_document(asked, framework, found))
    else:
        typer.echo(say_call_offs.call_offs(asked, framework, found))
