"""Scoring options on criteria whose scales were fixed before the options were known."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from toolkit.allocation import Allocation
from toolkit.appraisal.results import Scored
from toolkit.statements.case import Case
from toolkit.statements.criteria import Criterion, Measure
from toolkit.statements.options import Option


def measure(
    case: Case, option: Option, allocation: Allocation, yearly_cost_gbp: float
) -> dict[Measure, float]:
    """Read every measure off the results of an option.

    Args:
        case: The case.
        option: The option.
        allocation: Its award.
        yearly_cost_gbp: What commissioners pay in the first year, fees and overheads included.
    """
    reference = reference_value(case, option)
    spend = float(sum(award.cost_gbp for award in allocation.awards))
    quality = float(sum(award.cost_gbp * award.quality for award in allocation.awards))
    return {
        "cost_to_reference_value": yearly_cost_gbp / reference if reference else 0.0,
        "award_quality": quality / spend if spend else 0.0,
    }


def reference_value(case: Case, option: Option) -> float:
    """Give the yearly value that the case puts on an option's lots, GBP at the price base."""
    return float(sum(lot.annual_value_gbp for lot in case.lots_in(option)))


def on_scale(criterion: Criterion, value: NDArray[np.float64]) -> NDArray[np.float64]:
    """Place values on a criterion's scale: 0 at worst, 100 at best, never beyond.

    Source:
        Local linear value function between two fixed anchors.
    """
    worst, best = float(criterion.worst), float(criterion.best)
    return np.clip((value - worst) / (best - worst) * 100, 0, 100)


def score(criteria: Mapping[str, Criterion], values: Mapping[Measure, float]) -> tuple[Scored, ...]:
    """Score one option on every measured criterion."""
    rows = []
    for criterion in criteria.values():
        if criterion.measure is None:
            continue
        value = values[criterion.measure]
        low, high = sorted((float(criterion.worst), float(criterion.best)))
        placed = float(on_scale(criterion, np.array([value]))[0])
        rows.append(Scored(criterion.criterion_id, value, placed, not low <= value <= high))
    return tuple(rows)


def weighted(criteria: Mapping[str, Criterion], scores: tuple[Scored, ...]) -> float:
    """Add up scores by weight, 0 to 100."""
    return sum(float(criteria[one.criterion].weight) * one.score for one in scores)


def weighted_draws(
    criteria: Mapping[str, Criterion],
    values: Mapping[Measure, float],
    cost_to_reference_value: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Add up scores by weight in every future, cost moving and the rest held."""
    total = np.zeros_like(cost_to_reference_value)
    for criterion in criteria.values():
        if criterion.measure is None:
            continue
        moving = criterion.measure == "cost_to_reference_value"
        value = cost_to_reference_value if moving else np.array([values[criterion.measure]])
        total = total + float(criterion.weight) * on_scale(criterion, value)
    return total
