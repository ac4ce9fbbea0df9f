"""`toolkit fund` and `toolkit years`: who pays for an award, and an award over several years."""

from decimal import Decimal
from typing import Annotated

import typer

from toolkit.allocation import allocate
from toolkit.allocation.planning_funds import plan_funding
from toolkit.allocation.planning_years import YearsAsked, plan_years
from toolkit.allocation.solving import Limits
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
    bar,
    options_asked,
    print_document,
)
from toolkit.errors import InputError, Place
from toolkit.files import load_law
from toolkit.law.check import check_all
from toolkit.report.pool_documents import fund_document
from toolkit.report.say_pool import funds
from toolkit.report.say_years import years as say_years
from toolkit.report.years_documents import years_document
from toolkit.statements.case import MOST_YEARS
from toolkit.units import read_number

TimeLimit = Annotated[
    float | None, typer.Option(min=0.01, help="Seconds for each search; the best so far is given.")
]
HowManyYears = Annotated[
    int | None,
    typer.Option("--years", min=1, max=MOST_YEARS, help="How many; else the whole contract."),
]
Relet = Annotated[
    list[int] | None,
    typer.Option("--relet", help="A later year in which winners may change. May be repeated."),
]
Growth = Annotated[
    str, typer.Option("--price-growth", help="Change of every bid's price a year, such as 0.03.")
]


def fund(
    case: CaseName,
    option: MaybeOption = "",
    as_of: AsOf = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    time_limit: TimeLimit = None,
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Say who funds whom, on whose approval, and whether any partner of a pool would leave."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of).case()
    chosen = options_asked(asked, option)
    law = check_all(asked, chosen, load_law())
    plans = []
    with bar("funding") as tell:
        stop = Limits(time_limit, tell)
        for one, found in zip(chosen, law, strict=True):
            award = allocate(asked, one, found.limits, time_limit_s=time_limit, progress=tell)
            plans.append(plan_funding(asked, one, award, found.limits, stop))
    if json:
        print_document(fund_document(asked, plans))
    else:
        typer.echo(funds(asked, plans))
    accept(strict, all(plan.plan is not None for plan in plans))


def years(
    case: CaseName,
    option: MaybeOption = "",
    years: HowManyYears = None,
    relet: Relet = None,
    price_growth: Growth = "0",
    as_of: AsOf = None,
    scope: ScopeName = "core",
    scenario: ScenarioName = "",
    scenarios: ScenariosFile = None,
    settings: Settings = None,
    time_limit: TimeLimit = None,
    json: Json = False,
    strict: Strict = False,
) -> None:
    """Plan the award over several years, with what changing providers costs."""
    asked = Asked(case, scope, scenario, scenarios, settings, as_of).case()
    chosen = options_asked(asked, option)
    wanted = _wanted(years or asked.years, asked.start.year, relet or [], price_growth)
    law = check_all(asked, chosen, load_law())
    with bar("years") as tell:
        stop = Limits(time_limit, tell)
        plans = [
            plan_years(asked, one, found.limits, wanted, stop)
            for one, found in zip(chosen, law, strict=True)
        ]
    if json:
        print_document(years_document(asked, plans))
    else:
        typer.echo(say_years(asked, plans))
    accept(strict, all(plan.found.status == "optimal" for plan in plans))


def _wanted(years: int, first: int, relet: list[int], growth: str) -> YearsAsked:
    """Read which years are asked for, and refuse those outside the plan."""
    for year in relet:
        if not first < year < first + years:
            what = f"{year} is not a later year of the plan, {first} to {first + years - 1}"
            raise InputError.single(Place("--relet"), "", f"{what}; give one of those")
    try:
        share = read_number(growth)
    except ValueError as error:
        raise InputError.single(Place("--price-growth"), "", str(error)) from None
    if not isinstance(share, Decimal) or not -1 < share <= 1:
        what = f"{growth!r} is not above -1 and up to 1; write 3% as 0.03"
        raise InputError.single(Place("--price-growth"), "", what)
    return YearsAsked(years, frozenset(relet), share)
