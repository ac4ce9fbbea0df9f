"""Proof: an award that comes to what no award can be below, in whole pence."""

from collections.abc import Sequence
from decimal import Decimal

from toolkit.allocation.goals.aims import all_whole
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award
from toolkit.allocation.verifying import rounding_of

HALF_PENNY = Decimal("0.005")


def tolerance(problem: Problem, awards: Sequence[Award]) -> Decimal:
    """Give by how much a price may lie above its bound and still be proved.

    Prices of whole lots are whole pence, so that no price lies within half a penny above another.
    Where lots are split, each award is rounded to the penny.
    """
    return HALF_PENNY if all_whole(problem) else rounding_of(tuple(awards))


def is_proved(
    problem: Problem, awards: Sequence[Award], gbp: Decimal, bound_gbp: Decimal | None
) -> bool:
    """Say whether a bound proves a price to be the least.

    Args:
        problem: What was solved.
        awards: Whose price it is.
        gbp: Yearly price, with charges.
        bound_gbp: No award costs less; none where that is not known.
    """
    if bound_gbp is None:
        return False
    over, allowed = gbp - bound_gbp, tolerance(problem, awards)
    return over < allowed if all_whole(problem) else over <= allowed
