"""The aim that a case publishes: least price, or the highest score."""

from toolkit.allocation.goals.aims import Aim, least_pence
from toolkit.allocation.goals.scoring import fixed_scale, relative_scale
from toolkit.allocation.problem import Problem


def published_aim(problem: Problem) -> Aim:
    """Give what the published method makes best.

    Args:
        problem: With its method.

    Raises:
        InputError: Packages cannot be scored against the lowest price of a lot.
    """
    method = problem.method
    match method.goal:
        case "least_price":
            return least_pence(problem)
        case "highest_score":
            return fixed_scale(problem, method.scales, method.price_weight)
        case "highest_relative_score":
            aim, _ = relative_scale(problem, method.price_weight)
            return aim
