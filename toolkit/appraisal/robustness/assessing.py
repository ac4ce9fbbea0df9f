"""The verb of the room: how robust an appraisal is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.affordability import Affordable, affordable_first
from toolkit.appraisal.robustness.of_futures import OfFutures, Outlook, assess_futures
from toolkit.appraisal.robustness.of_weights import OfWeights, Weighing, assess_weights
from toolkit.appraisal.robustness.weight_sets import any_weights

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Spending:
    """What options cost and what could be paid.

    Args:
        costs: GBP, nominal, to whoever holds the budget, shape (options, draws).
        budgets: Levels to test, GBP in the same unit, shape (levels,).
    """

    costs: Array
    budgets: Array


@dataclass(frozen=True)
class Robustness:
    """How wrong one would have to be before the answer changes.

    Args:
        options: Ids, in the order of every array.
        criteria: Ids, in the order of every array.
        weights: What other weights would do; nothing where nothing was scored.
        futures: What inputs would do; nothing where no net benefit was drawn.
        affordable: First places among what can be afforded; nothing without scores or costs.
        scenarios: Ids of those in which regret was measured, in the order of its arrays.
    """

    options: tuple[str, ...]
    criteria: tuple[str, ...]
    weights: OfWeights | None
    futures: OfFutures | None
    affordable: Affordable | None
    scenarios: tuple[str, ...] = ()


@dataclass(frozen=True)
class Compared:
    """What an appraisal has found, in one order of options and criteria.

    Args:
        options: Ids.
        criteria: Ids; none where nothing was scored.
        weighing: Scores and weights, if there are any.
        outlook: Net benefits and inputs by draw, if there are any.
        spending: Costs by draw and budgets, if there are any.
        scenarios: Ids of those in `outlook.by_scenario`.
    """

    options: tuple[str, ...]
    criteria: tuple[str, ...] = ()
    weighing: Weighing | None = None
    outlook: Outlook | None = None
    spending: Spending | None = None
    scenarios: tuple[str, ...] = ()


def assess(compared: Compared, *, seed: int) -> Robustness:
    """Ask how robust the answer is to weights, inputs, futures and budgets.

    Args:
        compared: What the appraisal has found.
        seed: Chooses the weights that are drawn, where they cannot be counted exactly.

    Raises:
        SolverError: The region of weights could not be found.
        ValueError: Arrays do not fit each other, or no weights are possible.
    """
    weighing, outlook, spending = compared.weighing, compared.outlook, compared.spending
    affordable = None
    if weighing and spending:
        allowed = weighing.allowed or any_weights(weighing.weights.size)
        affordable = affordable_first(
            weighing.scores, allowed, spending.costs, spending.budgets, seed
        )
    return Robustness(
        options=compared.options,
        criteria=compared.criteria,
        weights=assess_weights(weighing, seed) if weighing else None,
        futures=assess_futures(outlook) if outlook else None,
        affordable=affordable,
        scenarios=compared.scenarios,
    )
