"""The years that an economic case counts, and how far each is from the year discounted to."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.economic.deflating import first_calendar_year, to_base
from toolkit.appraisal.economic.discounting import discount_factors
from toolkit.errors import InputError, Place
from toolkit.statements.case import Case
from toolkit.statements.editions import RateSchedule

type Array = NDArray[np.float64]

FINANCIAL_YEAR_STARTS = 4  # April


@dataclass(frozen=True)
class Timeline:
    """Contract years as financial years; a contract year counts as the one in which it begins.

    Args:
        years: Financial year of each year of the horizon.
        priced: How many of them the contract, and so the ledger, reaches.
        base_year: Financial year discounted to.
        offset: Years from it to the first contract year.
        to_real: Factor that brings money of each year to the case's price base, shape (years,).
    """

    years: tuple[str, ...]
    priced: int
    base_year: str
    offset: int
    to_real: Array


def timeline_of(case: Case) -> Timeline:
    """Lay out the years of a case.

    Raises:
        InputError: The base year is after the start, or the price index does not reach a year.
    """
    first = _financial_year(case.start)
    base = first_calendar_year(case.base_year or _name(first), "financial")
    if base > first:
        what = f"is after {_name(first)}, in which service starts; give that year or an earlier one"
        raise InputError.single(Place("case.yaml"), "base_year", what)
    horizon = case.horizon_years or case.years
    years = tuple(_name(first + number) for number in range(horizon))
    return Timeline(
        years=years,
        priced=min(horizon, case.years),
        base_year=_name(base),
        offset=first - base,
        to_real=to_base(case.deflators[case.deflator], years, case.price_base),
    )


def factors_over(timeline: Timeline, schedule: RateSchedule) -> Array:
    """Give what a pound of each year of the horizon counts for in the base year, (years,)."""
    factors = discount_factors(schedule, timeline.offset + len(timeline.years) - 1)
    return factors[timeline.offset :]


def _financial_year(day: date) -> int:
    return day.year if day.month >= FINANCIAL_YEAR_STARTS else day.year - 1


def _name(year: int) -> str:
    return f"{year}-{(year + 1) % 100:02d}"
