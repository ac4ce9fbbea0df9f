"""Multipliers: numbers that show an optimum to be one, by adding up instead of solving again."""

from dataclasses import dataclass

import numpy as np
import scipy
from numpy.typing import NDArray

from toolkit.errors import SolverError

POINTS = 100.0  # leads are counted in hundredths of the scale, as large as weights

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Nearest:
    """The nearest weights at which a rival draws level, with what shows that none are nearer.

    For weights `w` and any other weights `v` at which the rival is level, the sums of the
    multipliers times what each keeps from being negative add up to: moved(v) is at least
    `whole + (given - taken) @ w`.

    Args:
        weights: The nearest ones, shape (criteria,).
        moved: Weight taken from some criteria and given to others to get there, 0 to 1.
        taken: One a criterion, for weight that goes up, 0 or more.
        given: One a criterion, for weight that goes down, 0 or more.
        sides: One for each other side, which is not crossed, 0 or more.
        rival: For the rival, which draws level, 0 or more.
        whole: For weights that sum to 1, of any sign.
    """

    weights: Array
    moved: float
    taken: Array
    given: Array
    sides: Array
    rival: float
    whole: float


def nearest(weights: Array, lead: Array, sides: Array) -> Nearest:
    """Find the nearest weights at which a rival draws level and no other side is crossed.

    Args:
        weights: As given, shape (criteria,).
        lead: Over the rival, in points on each criterion, shape (criteria,).
        sides: Leads over the rivals of the other sides, shape (sides, criteria).

    Raises:
        SolverError: There are none, or the linear programme could not be solved.

    Source:
        Weak duality of linear programmes.
    """
    count, unit = weights.size, np.eye(weights.size)
    rows = np.block(
        [
            [unit, -unit],
            [-unit, -unit],
            [-sides / POINTS, np.zeros_like(sides)],
            [lead[None, :] / POINTS, np.zeros((1, count))],
        ]
    )
    limits = np.concatenate([weights, -weights, np.zeros(len(sides) + 1)])
    cost = np.repeat([0.0, 0.5], count)
    whole = np.repeat([1.0, 0.0], count)[None, :]
    found = scipy.optimize.linprog(cost, rows, limits, whole, [1.0], method="highs")
    if found.status != 0:
        raise SolverError(f"the nearest weights could not be found: {found.message}")
    point = np.asarray(found.x)[:count]
    kept = np.maximum(-np.asarray(found.ineqlin.marginals), 0.0)
    return Nearest(
        weights=point,
        moved=float(np.abs(point - weights).sum() / 2),
        taken=kept[:count],
        given=kept[count : 2 * count],
        sides=kept[2 * count : -1],
        rival=float(kept[-1]),
        whole=float(found.eqlin.marginals[0]),
    )


def covering(lead: Array, sides: Array) -> Array:
    """Find how often to add up sides so that a lead is nowhere less than their sum.

    Where they all are 0 or more, the lead is then 0 or more too: its rival needs no side.

    Args:
        lead: Over the rival that needs no side, shape (criteria,).
        sides: Leads over the rivals of the sides, shape (sides, criteria).

    Returns:
        0 or more, shape (sides,); the lead less the sum is least below 0.

    Raises:
        SolverError: The linear programme could not be solved.

    Source:
        Farkas' lemma.
    """
    count, criteria = sides.shape
    rows = np.hstack([sides.T / POINTS, -np.ones((criteria, 1))])
    cost = np.append(np.zeros(count), 1.0)
    found = scipy.optimize.linprog(cost, rows, lead / POINTS, method="highs")
    if found.status != 0:
        raise SolverError(f"a rival could not be shown to be behind: {found.message}")
    return np.asarray(found.x)[:count]
