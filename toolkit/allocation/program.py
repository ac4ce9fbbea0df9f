"""A mathematical programme as plain data: columns, rows and a cost to make small.

It knows no solver. Rows carry the id of the award rule that they come from, so that a rule can be
dropped, priced or blamed by name.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

Sign = Literal["<=", "=", ">="]
type Term = tuple[int, float]
"""A column's position and its coefficient."""


class Column(NamedTuple):
    """One choice.

    Args:
        name: For readers of the model; unique.
        low: Least value.
        up: Largest value; none where there is no limit.
        whole: Whether only whole numbers will do.
    """

    name: str
    low: float
    up: float | None
    whole: bool


class Row(NamedTuple):
    """One condition: the sum of its terms stands in a relation to a number.

    Args:
        label: For readers of the model; unique.
        terms: What is added up.
        sign: The relation.
        bound: The number.
        rule: Id of the award rule it states; empty where it belongs to the model itself.
    """

    label: str
    terms: Sequence[Term]
    sign: Sign
    bound: float
    rule: str = ""


@dataclass(frozen=True)
class Program:
    """A minimisation.

    Args:
        columns: The choices.
        rows: The conditions.
        cost: Coefficients of what is minimised, by column.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    cost: Mapping[int, float]

    def with_rows(self, more: Iterable[Row]) -> "Program":
        """Add conditions."""
        return replace(self, rows=(*self.rows, *more))

    def without(self, rules: Iterable[str]) -> "Program":
        """Drop every row of some award rules."""
        dropped = set(rules)
        return replace(self, rows=tuple(row for row in self.rows if row.rule not in dropped))

    def fixed(self, values: Mapping[int, float]) -> "Program":
        """Hold some columns at a value."""
        columns = list(self.columns)
        for position, value in values.items():
            columns[position] = columns[position]._replace(low=value, up=value)
        return replace(self, columns=tuple(columns))

    def costing(self, cost: Mapping[int, float]) -> "Program":
        """Minimise something else."""
        return replace(self, cost=cost)


def components(program: Program) -> list[tuple[list[int], list[int]]]:
    """Split a programme into parts that share no row: columns and rows of each, by position.

    Each part can be solved by itself, which is faster and gives the same answer.
    """
    root = list(range(len(program.columns)))

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = root[root[n]]
            n = root[n]
        return n

    for row in program.rows:
        if row.terms:
            first = find(row.terms[0][0])
            for position, _ in row.terms[1:]:
                root[find(position)] = first
    parts: dict[int, tuple[list[int], list[int]]] = {}
    for n in range(len(program.columns)):
        parts.setdefault(find(n), ([], []))[0].append(n)
    for m, row in enumerate(program.rows):
        if row.terms:
            parts[find(row.terms[0][0])][1].append(m)
    return list(parts.values())
