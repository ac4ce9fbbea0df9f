"""How the numbers of a column follow from other columns of their table, as plain data.

A workbook turns this into formulas, so that a reader may change a number and see what follows.
"""

from dataclasses import dataclass
from typing import Literal

How = Literal["product", "ratio", "difference", "sum", "part", "rank", "discounting"]


@dataclass(frozen=True)
class Made:
    """How the numbers of a column are made of others.

    Args:
        how: `product` of two, to the penny; `ratio` of the first over the second; `difference` of
            the first less the second; `sum` of them all; `part` of the first in its column's sum
            over the rows where the second says the same; `rank` by one, largest first, where
            equals to nine decimals share a place; `discounting` the row above by one rate.
        of: Titles of the columns.
    """

    how: How
    of: tuple[str, ...]
