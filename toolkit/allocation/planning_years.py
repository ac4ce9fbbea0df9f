"""The award plan of an option over its contract years, from what the case states."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.contributions import Year
from toolkit.allocation.funding_terms import terms_of
from toolkit.allocation.solving import Limits
from toolkit.allocation.stating import state_problem
from toolkit.allocation.transition import award_years
from toolkit.allocation.years import NOBODY, Handover, Horizon, YearsAward, over_years
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.options import Option

DAYS_PER_WEEK = 7


@dataclass(frozen=True)
class YearsAsked:
    """Which years are planned, and what changes in them.

    Args:
        years: How many, 1 or more, from the year in which service starts.
        reletting: Years beside the first in which winners may change.
        price_growth: Change of every bid's price a year, as a share; 0 leaves bids as they stand.
    """

    years: int
    reletting: frozenset[Year] = frozenset()
    price_growth: Decimal = Decimal(0)


@dataclass(frozen=True)
class YearsPlan:
    """An award over several years with what changing providers costs.

    Args:
        option: Its id.
        asked: Which years, and what changes.
        horizon: Problems, handovers and terms of funding of all years.
        found: The award that costs least over all of them, or why there is none.
    """

    option: str
    asked: YearsAsked
    horizon: Horizon
    found: YearsAward


def plan_years(
    case: Case,
    option: Option,
    limits: Iterable[Limit],
    asked: YearsAsked,
    stop: Limits | None = None,
) -> YearsPlan:
    """Find the award that costs least over several years, handovers included.

    Args:
        case: Whose handovers, streams and virements are read.
        option: Which lots, and who may pay for what.
        limits: What the law adds to the case's award rules; the same in every year.
        asked: Which years. Streams grow as stated, prices as asked.
        stop: When to stop each search before the end.

    Raises:
        SolverError: The solver failed, or its award breaks a rule when checked without it.
    """
    problem = state_problem(case, option, limits)
    first = case.start.year
    years = tuple(range(first, first + asked.years))
    growth = {one.bid: asked.price_growth for one in problem.offers} if asked.price_growth else {}
    horizon = Horizon(
        years=years,
        problems=over_years(problem, years, growth),
        handovers=handovers_of(case),
        reletting=frozenset({first, *asked.reletting}),
        money=terms_of(case, problem, years),
    )
    return YearsPlan(option.id, asked, horizon, award_years(horizon, stop))


def handovers_of(case: Case) -> tuple[Handover, ...]:
    """Read what passing on each lot takes; a week has seven days."""
    return tuple(
        Handover(
            lot=one.lot_id,
            incumbent=one.provider_id or NOBODY,
            incumbent_gbp=one.today_gbp_per_year or Decimal(0),
            transfer_gbp=(one.tupe_people or Decimal(0)) * (one.tupe_gbp_per_person or Decimal(0)),
            double_running_days=DAYS_PER_WEEK * (one.double_running_weeks or 0),
        )
        for one in case.handovers.values()
    )
