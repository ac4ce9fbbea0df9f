"""Moving money between the prices of two years with a price index."""

import re
from collections.abc import Sequence
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from toolkit.errors import InputError, Place
from toolkit.statements.deflators import Deflator

type Array = NDArray[np.float64]

_CALENDAR, _FINANCIAL = re.compile(r"\d{4}", re.ASCII), re.compile(r"(\d{4})-(\d{2})", re.ASCII)


def first_calendar_year(year: str, kind: str) -> int:
    """Read the name of a calendar or financial year.

    Args:
        year: Such as `2019` or `2025-26`.
        kind: `calendar` or `financial`.

    Raises:
        InputError: It is no year of that kind; the two are never mixed.

    >>> first_calendar_year("2025-26", "financial")
    2025
    """
    found = _FINANCIAL.fullmatch(year)
    if kind == "financial" and found and (int(found[1]) + 1) % 100 == int(found[2]):
        return int(found[1])
    if kind == "calendar" and _CALENDAR.fullmatch(year):
        return int(year)
    example = "2025-26" if kind == "financial" else "2025"
    what = f"{year!r} is no {kind} year such as {example}; calendar and financial years never mix"
    raise InputError.single(Place("case.yaml"), "price_base", what)


def index_of(deflator: Deflator, year: str) -> Decimal:
    """Give the price index in a year, grown beyond its last one as the index assumes.

    Raises:
        InputError: The index does not reach the year, or is of the other kind.
    """
    wanted = first_calendar_year(year, deflator.kind)
    known = {first_calendar_year(one.year, deflator.kind): one.value for one in deflator.index}
    last = max(known)
    if wanted in known:
        return known[wanted]
    if wanted > last and deflator.onward_share is not None:
        return known[last] * (1 + deflator.onward_share) ** (wanted - last)
    what = f"{year} is not in {deflator.id}, which runs from {min(known)} to {last}; give another"
    raise InputError.single(Place("case.yaml"), "deflator", f"{what} price index or year")


def between(deflator: Deflator, year: str, base: str) -> Decimal:
    """Give the factor that brings prices of one year to those of another."""
    return index_of(deflator, base) / index_of(deflator, year)


def to_base(deflator: Deflator, years: Sequence[str], base: str) -> Array:
    """Give the factor that brings prices of each year to those of the base year, (years,)."""
    return np.array([float(between(deflator, year, base)) for year in years])
