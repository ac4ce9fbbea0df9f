"""An allocation at hand, read as the answer of a search, so that it need not be sought again."""

from dataclasses import replace
from decimal import Decimal

from toolkit.allocation.finding import Found
from toolkit.allocation.goals.aims import Aim, aim_value, least_pence, linear
from toolkit.allocation.goals.published import published_aim
from toolkit.allocation.goals.seeking import OPTIONAL, Sought
from toolkit.allocation.modelling import fewest_unawarded
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Allocation


def sought_of(problem: Problem, allocation: Allocation) -> Sought:
    """Read an allocation as the award sought by what the case publishes.

    Args:
        problem: As it was solved.
        allocation: Of that problem, with an award or the answer that there is none.
    """
    aims: tuple[Aim, ...] = (published_aim(problem),)
    if optional := fewest_unawarded(problem):
        aims = (replace(linear(optional, Decimal(1)), name=OPTIONAL), *aims)
    if allocation.objective_gbp is None:
        return Sought(allocation.status, aims, bound=allocation.bound_gbp)
    reached = tuple(aim_value(problem, aim, allocation.awards) for aim in aims)
    bound = allocation.bound_gbp
    if problem.method.goal != "least_price":
        bound = reached[-1] if allocation.proved else None
    return Sought(
        allocation.status,
        aims,
        reached,
        bound,
        allocation.awards,
        allocation.flows,
        allocation.charges,
    )


def sought_by_price(problem: Problem, found: Found) -> Sought:
    """Read what was found by least price as the award sought.

    Args:
        problem: As it was solved.
        found: An award, or the answer that there is none.
    """
    aims: tuple[Aim, ...] = (least_pence(problem),)
    if optional := fewest_unawarded(problem):
        aims = (replace(linear(optional, Decimal(1)), name=OPTIONAL), *aims)
    reached = (
        ()
        if found.reached is None
        else tuple(aim_value(problem, aim, found.awards) for aim in aims)
    )
    return Sought(
        found.status, aims, reached, found.bound, found.awards, found.flows, found.charges
    )
