"""How far the money of an option stretches when every lot costs more or less than planned."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.funding import Funded, fund_at, largest_fundable_factor
from toolkit.allocation.problem import state_problem
from toolkit.allocation.results import Allocation
from toolkit.statements.case import Case
from toolkit.statements.options import Option


@dataclass(frozen=True)
class Stretch:
    """Funding of one award at several levels of cost.

    Args:
        largest_factor: On the cost of every lot, at which all of it can still be paid.
        steps: Spending and shortfalls, in rising order of the factor.
    """

    largest_factor: float
    steps: tuple[Funded, ...]


def stretch(
    case: Case, option: Option, allocation: Allocation, factors: Sequence[float]
) -> Stretch:
    """Fund an award again with the cost of every lot multiplied by each factor.

    Args:
        case: The case whose budgets hold.
        option: Decides who may pay for what.
        allocation: An award.
        factors: On the cost of every lot, in rising order.

    Returns:
        Funding at those factors, and at the largest fundable one where it lies between them.
    """
    problem = state_problem(case, option)
    cost: dict[str, Decimal] = defaultdict(Decimal)
    for award in allocation.awards:
        cost[award.lot] += award.cost_gbp
    largest = largest_fundable_factor(problem, cost)
    inside = [largest] if factors[0] < largest < factors[-1] else []
    return Stretch(largest, tuple(fund_at(problem, cost, sorted({*factors, *inside}))))
