"""How far the money of an option stretches when every lot costs more or less than planned."""

from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.allocation.funding import Funded, fund_at, largest_fundable_factor
from toolkit.allocation.results import Allocation, cost_by_lot


@dataclass(frozen=True)
class Stretch:
    """Funding of one award at several levels of cost.

    Args:
        largest_factor: On the cost of every lot, at which all of it can still be paid.
        steps: Spending and shortfalls, in rising order of the factor.
    """

    largest_factor: float
    steps: tuple[Funded, ...]


def stretch(allocation: Allocation, factors: Iterable[float]) -> Stretch:
    """Fund an award again with the cost of every lot multiplied by each factor.

    Args:
        allocation: An award, with the budgets of its problem.
        factors: On the cost of every lot.
    """
    problem, cost = allocation.problem, cost_by_lot(allocation.awards)
    steps = tuple(fund_at(problem, cost, factor) for factor in sorted(set(factors)))
    return Stretch(largest_fundable_factor(problem, cost), steps)
