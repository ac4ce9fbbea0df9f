"""How far the money of an option stretches when every lot costs more or less than planned."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from toolkit.allocation.funding import Funded, fund_at, largest_fundable_factor
from toolkit.allocation.results import Allocation, cost_by_lot

FIRST = 8  # intervals looked at before any is halved
LITTLE = 0.0005  # part of all factors between two steps at which a bend no longer matters
POUND = 1.0


@dataclass(frozen=True)
class Stretch:
    """Funding of one award over a range of costs.

    Args:
        largest_factor: On the cost of every lot, at which all of it can still be paid; infinite
            where nothing costs anything.
        steps: Spending and shortfalls, in rising order of the factor. Between two steps they run
            straight, to a pound, or hardly any of the factors asked for lie there.
    """

    largest_factor: float
    steps: tuple[Funded, ...]


def stretch(allocation: Allocation, factors: Sequence[float]) -> Stretch:
    """Fund an award with the cost of every lot multiplied by factors.

    Spending runs straight between a few bends, where a stream or a limit is used up. Intervals are
    halved until none with a bend holds more than a little of the factors.

    Args:
        allocation: An award, with the budgets of its problem.
        factors: On the cost of every lot, one a future, in any order.
    """
    problem = allocation.problem
    cost = cost_by_lot(allocation.awards, allocation.charges)
    wanted = sorted(factors)
    largest = largest_fundable_factor(problem, cost)

    def between(low: Funded, high: Funded) -> list[Funded]:
        inside = bisect_left(wanted, high.factor) - bisect_left(wanted, low.factor)
        if inside <= LITTLE * len(wanted):
            return []
        middle = fund_at(problem, cost, (low.factor + high.factor) / 2)
        if _straight(low, middle, high):
            return []
        return [*between(low, middle), middle, *between(middle, high)]

    width = wanted[-1] - wanted[0]
    first = {wanted[0] + width * n / FIRST for n in range(FIRST)} | {wanted[-1]}
    first |= {largest} if wanted[0] < largest < wanted[-1] else set()
    steps = [fund_at(problem, cost, factor) for factor in sorted(first)]
    refined = [steps[0]]
    for low, high in pairwise(steps):
        refined += [*between(low, high), high]
    return Stretch(largest, tuple(refined))


def _straight(low: Funded, middle: Funded, high: Funded) -> bool:
    """Say whether spending and shortfalls in the middle are what a straight line gives."""
    return all(
        abs(float(here[name]) - (float(left[name]) + float(right[name])) / 2) <= POUND
        for left, here, right in (
            (low.spent_gbp, middle.spent_gbp, high.spent_gbp),
            (low.unfunded_gbp, middle.unfunded_gbp, high.unfunded_gbp),
        )
        for name in here
    )
