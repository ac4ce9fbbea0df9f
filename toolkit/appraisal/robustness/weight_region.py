"""The region of weights in which an option stays first, and the shortest way out of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy
from numpy.typing import NDArray

from toolkit.appraisal.robustness.ranks import NEAR
from toolkit.appraisal.robustness.weight_sets import WeightSet, half_spaces
from toolkit.errors import SolverError

LEVEL = 1e-5  # points of score that the solver's own tolerance leaves open

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Face:
    """One side of the region, on which a rival draws level.

    Args:
        rival: Position of the rival that comes first beyond it.
        level: Positions of others that draw level with it at the nearest weights.
        lead: Score of the option less that of the rival, on each criterion, shape (criteria,).
            The rival is ahead where `lead @ weights` is below 0.
        nearest: The weights on this side that lie nearest to those given.
        moved: Weight that has to be taken from some criteria and given to others to get there, 0
            to 1: half of the L1 distance.
    """

    rival: int
    level: tuple[int, ...]
    lead: Array
    nearest: Array
    moved: float


@dataclass(frozen=True)
class WeightRegion:
    """Where an option stays first, as straight sides that none of the others makes needless.

    Args:
        option: Position of the option.
        faces: Nearest first; none where the option is first under all weights allowed.
        behind: Rivals that need no side: another comes first, or draws level, before they do.
    """

    option: int
    faces: tuple[Face, ...]
    behind: tuple[int, ...]

    @property
    def flip(self) -> Face | None:
        """The nearest way to another first place; nothing where there is none."""
        return self.faces[0] if self.faces else None


def weight_region(
    scores: Array, weights: Array, option: int, allowed: WeightSet
) -> WeightRegion | None:
    """Find every side of the region of weights in which an option is first.

    Args:
        scores: 0 to 100, shape (options, criteria).
        weights: As given; sum to 1, shape (criteria,).
        option: Position of an option.
        allowed: The weights that are possible; those given should be among them.

    Returns:
        Nothing where the option is not first under the weights given.

    Raises:
        SolverError: A linear programme could not be solved.
    """
    leads = scores[option] - scores
    if (leads @ weights < -NEAR).any():
        return None
    sides = [one for one in range(len(scores)) if one != option]
    for rival in reversed(sides):  # one after another, so that of rivals alike one is left
        rest = [leads[one] for one in sides if one != rival]
        if _least(leads[rival], rest, allowed) >= -LEVEL:
            sides = [one for one in sides if one != rival]
    faces = []
    for rival in sides:
        rest = [leads[one] for one in sides if one != rival]
        nearest = _nearest(weights, leads[rival], rest, allowed)
        found = np.flatnonzero(np.abs(leads @ nearest) <= LEVEL).tolist()
        level = tuple(one for one in found if one not in {option, rival})
        moved = float(np.abs(nearest - weights).sum() / 2)
        faces.append(Face(rival, level, leads[rival], nearest, moved))
    behind = tuple(one for one in range(len(scores)) if one not in {option, *sides})
    return WeightRegion(option, tuple(sorted(faces, key=lambda one: one.moved)), behind)


def _least(lead: Array, rest: Sequence[Array], allowed: WeightSet) -> float:
    """Give the smallest lead over one rival while the option leads all others."""
    rows, limits = _kept(rest, allowed)
    return float(_solved(lead, rows, limits, np.ones((1, lead.size))) @ lead)


def _nearest(weights: Array, lead: Array, rest: Sequence[Array], allowed: WeightSet) -> Array:
    """Give the nearest weights at which one rival draws level and all others stay behind."""
    rows, limits = _kept([*rest, -lead], allowed)
    count, unit = weights.size, np.eye(weights.size)
    rows = np.block([[rows, np.zeros_like(rows)], [unit, -unit], [-unit, -unit]])
    limits = np.concatenate([limits, weights, -weights])
    cost = np.concatenate([np.zeros(count), np.ones(count)])
    whole = np.concatenate([np.ones(count), np.zeros(count)])[None, :]
    return np.asarray(_solved(cost, rows, limits, whole)[:count])


def _kept(ahead: Sequence[Array], allowed: WeightSet) -> tuple[Array, Array]:
    rows, limits = half_spaces(allowed)
    return np.vstack([rows, *(-one / 100 for one in ahead)]), np.append(limits, [0.0] * len(ahead))


def _solved(cost: Array, rows: Array, limits: Array, whole: Array) -> Array:
    found = scipy.optimize.linprog(cost, rows, limits, whole, [1.0], method="highs")
    if found.status != 0:
        raise SolverError(f"the region of weights could not be found: {found.message}")
    return np.asarray(found.x)
