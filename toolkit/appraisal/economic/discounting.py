"""Present values: what a sum of a later year counts for today."""

from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from toolkit.errors import InputError, Place
from toolkit.statements.editions import RateSchedule

type Array = NDArray[np.float64]


def rate_of(schedule: RateSchedule, year: int) -> Decimal:
    """Give the rate by which one year is discounted against the year before.

    Args:
        schedule: Rates by band of years.
        year: 1 or later.

    Raises:
        InputError: The schedule has no rate for the year, and none is made up.
    """
    for band in schedule.bands:
        if band.first <= year and (band.last is None or year <= band.last):
            return band.rate
    last = max(band.last or 0 for band in schedule.bands)
    what = f"no rate is known beyond year {last} ({schedule.source}), and none is made up; shorten "
    what += "horizon_years or leave the edition out"
    raise InputError.single(Place("case.yaml"), "editions", what)


def discount_factors(schedule: RateSchedule, years: int) -> Array:
    """Give what one pound of each year from the base year on counts for in the base year.

    Args:
        schedule: Rates by band of years.
        years: How many after the base year.

    Returns:
        Shape (years + 1,), the base year first, which counts in full.

    Raises:
        InputError: The schedule does not reach so far.

    Source:
        Green Book: a running product of yearly factors, so year 31 is the factor of year 30
        divided by 1.03, never 1.03 to the power of 31.
    """
    factors = np.ones(years + 1)
    for year in range(1, years + 1):
        factors[year] = factors[year - 1] / (1 + float(rate_of(schedule, year)))
    return factors


def annuity(factors: Array) -> float:
    """Give what one pound a year counts for, from the year after the base year on.

    Args:
        factors: As `discount_factors` gives them.
    """
    return float(factors[1:].sum())


def present_value(flows: Array, factors: Array) -> Array:
    """Add up yearly sums by what they count for in the base year.

    Args:
        flows: Real sums, shape (..., years).
        factors: Of the same years, shape (years,).

    Returns:
        Shape (...).
    """
    total: Array = np.asarray(flows @ factors)
    return total
