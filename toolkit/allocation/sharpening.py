"""Rows that follow from others because choices are whole: they shorten the search, not the answer.

Of choices that each take two of five places at most two can win; a solver that may award halves
sees two and a half. Such rows are added for limits that are counted in small whole numbers.
"""

from collections.abc import Iterator, Sequence

from toolkit.allocation.program import Column, Program, Row

MOST = 64  # a limit above this is no count of lots, and rounding gains next to nothing


def sharpened(program: Program) -> Program:
    """Add rows that no whole answer breaks.

    For whole x >= 0 with sum of a[n] x[n] <= b and a number d: sum of floor(a[n] / d) x[n] <=
    floor(b / d). Source: Chvatal (1973), Edmonds polytopes and a hierarchy of combinatorial
    problems.
    """
    more = [row for one in program.rows for row in _rounded(program.columns, one)]
    return program.with_rows(more) if more else program


def _rounded(columns: Sequence[Column], row: Row) -> Iterator[Row]:
    """Divide a count by 2, 3 and so on; where it divides without rest nothing is gained."""
    if row.sign != "<=" or not 2 < row.bound <= MOST or not row.bound.is_integer():
        return
    if not all(_counts(columns[n], c) for n, c in row.terms):
        return
    largest = max((c for _, c in row.terms if c <= row.bound), default=0.0)
    for by in range(2, int(largest) + 1):
        terms = tuple((n, float(c // by)) for n, c in row.terms if c >= by)
        if row.bound % by and len(terms) > 1:
            label = f"{row.label}_by_{by}"
            yield Row(label, terms, "<=", float(row.bound // by), row.rule)


def _counts(column: Column, coefficient: float) -> bool:
    """Say whether a term is a whole number of something, and never below nothing."""
    return column.whole and column.low >= 0 and coefficient >= 0 and coefficient.is_integer()
