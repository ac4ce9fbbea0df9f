"""How assumptions hang together: through hidden causes that several of them follow.

Behind every drawn value stands a standard normal one. An assumption with a common factor mixes the
factor's with its own, so that the correlation of two is the product of their loadings whatever
their distributions are (a Gaussian copula with one factor each).
"""

from collections.abc import Iterable, Iterator
from math import asin, pi

from toolkit.errors import Fault
from toolkit.statements.assumptions import Assumption
from toolkit.statements.raw import RawTable
from toolkit.statements.reading import did_you_mean


def correlation(one: Assumption, other: Assumption) -> float:
    """Give the correlation of the normal values behind two assumptions, -1 to 1.

    It is that of the values themselves where both are normal with even sides.
    """
    if one.assumption_id == other.assumption_id:
        return 1.0
    if one.common_factor is None or one.common_factor != other.common_factor:
        return 0.0
    return float(one.loading or 0) * float(other.loading or 0)


def correlation_apart(assumption: Assumption) -> float:
    """Give the correlation between two lots, providers or members that are drawn apart, 0 to 1."""
    return float(assumption.loading or 0) ** 2


def rank_correlation(one: Assumption, other: Assumption) -> float:
    """Give Spearman's correlation of the drawn values of two assumptions without point masses.

    Source:
        Kruskal (1958), Ordinal Measures of Association, for the bivariate normal distribution.
    """
    return 6 / pi * asin(correlation(one, other) / 2)


def at_odds(assumptions: Iterable[Assumption]) -> tuple[str, ...]:
    """Name the common factors that are followed both once a future and year by year.

    A factor is drawn in one of the two ways, so such a pair could not have the correlation stated.
    """
    ways: dict[str, set[str]] = {}
    for one in assumptions:
        if one.common_factor is not None:
            ways.setdefault(one.common_factor, set()).add(one.varies)
    return tuple(name for name, found in ways.items() if len(found) > 1)


def factors_vary_alike(table: RawTable) -> Iterator[Fault]:
    """Assumptions that follow one common factor are all drawn once, or all each year."""
    if "common_factor" not in table.columns:
        return
    first: dict[str, str] = {}
    for row in table.rows:
        name, cell = row["common_factor"].text, row["varies"]
        varies = first.setdefault(name, cell.text)
        if name and cell.text != varies:
            what = f"{cell.text!r} differs from {varies!r} of others that follow {name!r}"
            yield Fault(cell.place, "varies", f"{what}; draw all alike or name another factor")


def names_are_known(table: RawTable, known: Iterable[str]) -> Iterator[Fault]:
    """What an assumption applies to is there: a lot, a service type, a provider, an activity.

    Args:
        table: The table `assumptions`, as read.
        known: Every name that may stand in `applies_to`.
    """
    if "applies_to" not in table.columns:
        return
    names = set(known)
    for row in table.rows:
        cell = row["applies_to"]
        for part in filter(None, map(str.strip, cell.text.split(";"))):
            if part not in names:
                what = f"{part!r} is nothing that an assumption can move"
                yield Fault(cell.place, "applies_to", f"{what}; {did_you_mean(part, names)}")
