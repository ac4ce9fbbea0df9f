"""Nominal and real money, kept apart by type so that the type checker refuses a sum of both."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.errors import InputError, Place

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Nominal:
    """Money of the day, GBP, shape (..., years)."""

    gbp: Array

    def __add__(self, other: "Nominal") -> "Nominal":
        """Add money of the day to money of the day."""
        return Nominal(self.gbp + other.gbp) if isinstance(other, Nominal) else NotImplemented

    def __sub__(self, other: "Nominal") -> "Nominal":
        """Take money of the day from money of the day."""
        return Nominal(self.gbp - other.gbp) if isinstance(other, Nominal) else NotImplemented


@dataclass(frozen=True)
class Real:
    """Money in the prices of one year, GBP, shape (..., years).

    Args:
        gbp: The sums.
        price_base: The year.
    """

    gbp: Array
    price_base: str

    def __add__(self, other: "Real") -> "Real":
        """Add sums in the prices of the same year.

        Raises:
            InputError: The years differ.
        """
        if not isinstance(other, Real):
            return NotImplemented
        return Real(self.gbp + _same_base(self, other).gbp, self.price_base)

    def __sub__(self, other: "Real") -> "Real":
        """Take sums in the prices of the same year away.

        Raises:
            InputError: The years differ.
        """
        if not isinstance(other, Real):
            return NotImplemented
        return Real(self.gbp - _same_base(self, other).gbp, self.price_base)


def real(money: Nominal, factors: Array, price_base: str) -> Real:
    """Take inflation out of money of the day.

    Args:
        money: GBP nominal, shape (..., years).
        factors: Of each year into the price base, as `deflating.to_base` gives them.
        price_base: The year whose prices they lead to.

    Source:
        Green Book: real = nominal x index of the base year / index of the year.
    """
    return Real(money.gbp * factors, price_base)


def _same_base(one: Real, other: Real) -> Real:
    if one.price_base != other.price_base:
        what = f"{one.price_base} and {other.price_base} are prices of two years; bring both to one"
        raise InputError.single(Place("economic case"), "price_base", what)
    return other
