"""Which weights count as possible: any, in an order of importance, or within bounds."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.futures.streams import stream

BATCH = 10_000
MOST_BATCHES = 1_000  # of which none may fit before a set is called too narrow to draw from

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class WeightSet:
    """Weights of at least 0 that sum to 1 and keep bounds and an order.

    Args:
        least: Least weight of each criterion, shape (criteria,).
        most: Greatest weight of each criterion, shape (criteria,).
        order: Positions of criteria, none of which weighs less than the one after it; criteria
            left out are free.
    """

    least: Array
    most: Array
    order: tuple[int, ...] = ()


def any_weights(criteria: int) -> WeightSet:
    """Give every set of weights."""
    return WeightSet(np.zeros(criteria), np.ones(criteria))


def in_order(criteria: int, order: Sequence[int]) -> WeightSet:
    """Give the weights that agree with an order of importance, heaviest first."""
    return WeightSet(np.zeros(criteria), np.ones(criteria), tuple(order))


def half_spaces(allowed: WeightSet) -> tuple[Array, Array]:
    """Write a set as `rows @ weights <= limits`, beside a sum of 1 and no weight below 0.

    Returns:
        Rows, shape (limits, criteria), and limits.
    """
    unit = np.eye(allowed.least.size)
    lighter, heavier = list(allowed.order[1:]), list(allowed.order[:-1])
    rows = np.vstack([unit, -unit, unit[lighter] - unit[heavier]])
    return rows, np.concatenate([allowed.most, -allowed.least, np.zeros(len(lighter))])


def draw_weights(allowed: WeightSet, count: int, seed: int) -> Array:
    """Draw weights evenly over a set.

    Args:
        allowed: The set.
        count: How many.
        seed: Chooses them.

    Returns:
        Shape (count, criteria).

    Raises:
        ValueError: No weights keep the bounds, or so few do that they cannot be found by drawing.

    Source:
        Normalised exponentials are uniform on the simplex (Dirichlet with every parameter 1);
        sorted, they are uniform on the part of it that keeps an order.
    """
    room = 1 - allowed.least.sum()
    if room < 0 or allowed.most.sum() < 1:
        raise ValueError("no weights that sum to 1 keep these bounds; widen them")
    random = stream(seed, "@weights", 0)
    rows, limits = half_spaces(allowed)
    found, kept = [np.empty((0, allowed.least.size))], 0
    for batch in range(MOST_BATCHES):
        drawn = random.standard_exponential((BATCH, allowed.least.size))
        drawn /= drawn.sum(axis=1, keepdims=True)
        if allowed.order and not allowed.least.any():
            places = list(allowed.order)
            drawn[:, places] = -np.sort(-drawn[:, places], axis=1)
        drawn = allowed.least + room * drawn
        drawn = drawn[(drawn @ rows.T <= limits + 1e-12).all(axis=1)]
        found.append(drawn)
        kept += len(drawn)
        if kept >= count:
            return np.concatenate(found)[:count]
        if batch >= 99 and kept * MOST_BATCHES < count * (batch + 1):
            break
    raise ValueError("so few weights keep these bounds that none can be drawn; widen them")
