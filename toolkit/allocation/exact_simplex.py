"""A small linear programme solved without rounding, for sums that must be right to the penny.

Made for a handful of unknowns and some hundreds of conditions; awards are solved elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

PATIENCE = 20  # pivots without gain after which the order of columns decides, which cannot circle


class AtLeast(NamedTuple):
    """A condition: the unknowns times their coefficients come to at least a bound."""

    coefficients: tuple[int, ...]
    bound: int


@dataclass(frozen=True)
class Least:
    """The smallest value of the last unknown.

    Args:
        values: Of all unknowns.
        binding: Positions of conditions that hold with equality in every solution this good.
    """

    values: tuple[Fraction, ...]
    binding: tuple[int, ...]


@dataclass
class _Tableau:
    """Whole numbers over one divisor: rows of the dual, its gain, and what makes it feasible."""

    rows: list[list[int]]
    basis: list[int]
    gain: list[int]
    real: int
    divisor: int = 1


def least_last(conditions: Sequence[AtLeast]) -> Least | None:
    """Find the smallest value that the last unknown can take.

    Args:
        conditions: On the same unknowns, one or more; they keep the last one from falling forever.

    Returns:
        One best solution; nothing where the conditions contradict each other.

    Source:
        The simplex method on the dual, with whole numbers throughout (Edmonds 1967; Bareiss 1968).
    """
    size, real = len(conditions[0].coefficients), len(conditions)
    rows = [
        [one.coefficients[i] for one in conditions]
        + [int(i == j) for j in range(size)]
        + [int(i == size - 1)]
        for i in range(size)
    ]
    start = [sum(row[j] for row in rows) for j in range(real)]
    start += [0] * size + [1]
    tableau = _Tableau(rows, [real + i for i in range(size)], start, real)
    _climb(tableau)
    if any(row[-1] and basic >= real for row, basic in zip(rows, tableau.basis, strict=True)):
        raise ValueError("the last unknown can fall without end")
    _price(tableau, [one.bound for one in conditions])
    if not _climb(tableau):
        return None
    values = tuple(Fraction(-tableau.gain[real + i], tableau.divisor) for i in range(size))
    binding = [
        basic
        for row, basic in zip(tableau.rows, tableau.basis, strict=True)
        if row[-1] and basic < real
    ]
    return Least(values, tuple(sorted(binding)))


def _price(tableau: _Tableau, bounds: Sequence[int]) -> None:
    """Give each column its gain, given the basis."""
    worth = [*bounds, *([0] * (len(tableau.rows) + 1))]
    gain = [one * tableau.divisor for one in worth]
    for row, basic in zip(tableau.rows, tableau.basis, strict=True):
        for j, entry in enumerate(row):
            gain[j] -= worth[basic] * entry
    tableau.gain = gain


def _climb(tableau: _Tableau) -> bool:
    """Pivot until nothing gains; say whether the gain ends."""
    idle = 0
    while True:
        gaining = [j for j in range(tableau.real) if tableau.gain[j] > 0]
        if not gaining:
            return True
        column = min(gaining, key=lambda j: (0 if idle > PATIENCE else -tableau.gain[j], j))
        row = _leaving(tableau, column)
        if row is None:
            return False
        idle = 0 if tableau.rows[row][-1] else idle + 1
        _pivot(tableau, row, column)


def _leaving(tableau: _Tableau, column: int) -> int | None:
    """Find the row that a column meets first; what only made a start leaves at the first chance."""
    best: int | None = None
    for i, row in enumerate(tableau.rows):
        if tableau.basis[i] >= tableau.real and not row[-1] and row[column]:
            return i
        if row[column] <= 0:
            continue
        if best is None:
            best = i
            continue
        ahead = row[-1] * tableau.rows[best][column] - tableau.rows[best][-1] * row[column]
        if ahead < 0 or (ahead == 0 and tableau.basis[i] < tableau.basis[best]):
            best = i
    return best


def _pivot(tableau: _Tableau, at: int, column: int) -> None:
    """Bring a column into the basis; every division is exact."""
    pivot, leaving = tableau.rows[at][column], tableau.rows[at]
    sign = 1 if pivot > 0 else -1

    def swept(row: list[int]) -> list[int]:
        entry = row[column]
        return [
            sign * ((one * pivot - entry * other) // tableau.divisor)
            for one, other in zip(row, leaving, strict=True)
        ]

    tableau.rows = [
        swept(row) if i != at else [sign * one for one in row] for i, row in enumerate(tableau.rows)
    ]
    tableau.gain = swept(tableau.gain)
    tableau.basis[at] = column
    tableau.divisor = abs(pivot)
