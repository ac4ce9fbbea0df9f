"""What a certificate says of scores and weights: the order, and where the first option stays so."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.certificate.multipliers import Nearest, covering, nearest
from toolkit.appraisal.robustness.weight_region import weight_region
from toolkit.appraisal.robustness.weight_sets import any_weights

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Side:
    """One side of the region of weights in which the first option stays first.

    Args:
        rival: Id of the option that draws level on it and comes first beyond it.
        lead: Of the first option over it, in points on each criterion; the first option is ahead
            where `lead @ weights` is above 0.
        nearest: The nearest weights on this side, and what shows that none are nearer.
    """

    rival: str
    lead: Array
    nearest: Nearest


@dataclass(frozen=True)
class Behind:
    """A rival that comes first nowhere in the region before another does.

    Args:
        rival: Its id.
        times: How often to add up each side to stay below the lead over it.
    """

    rival: str
    times: Array


@dataclass(frozen=True)
class ScoreClaim:
    """The order by score, a straight-line response to the weights, and how firm its first place is.

    Args:
        options: Ids of those with an award, in the order of the case.
        criteria: Ids.
        weights: Sum to 1, shape (criteria,).
        scores: 0 to 100, shape (options, criteria).
        totals: `scores @ weights`, shape (options,).
        first: Id of the option that is first.
        sides: Of the region of weights in which it stays first, nearest first; none where it is
            first under all weights.
        behind: Rivals that need no side.
    """

    options: tuple[str, ...]
    criteria: tuple[str, ...]
    weights: Array
    scores: Array
    totals: Array
    first: str
    sides: tuple[Side, ...]
    behind: tuple[Behind, ...]


def score_claim(
    names: tuple[tuple[str, ...], tuple[str, ...]], weights: Array, scores: Array, first: str
) -> ScoreClaim:
    """Say where in all weights an option stays first.

    Args:
        names: Ids of the options, and of the criteria.
        weights: Sum to 1, shape (criteria,).
        scores: 0 to 100, shape (options, criteria).
        first: Id of the option that is first.

    Raises:
        SolverError: The region of weights could not be found.
    """
    options, criteria = names
    top = options.index(first)
    region = weight_region(scores, weights, top, any_weights(weights.size))
    faces = region.faces if region else ()
    leads = {options[one.rival]: one.lead for one in faces}
    sides = [_side(name, leads, weights) for name in leads]
    found = tuple(sorted(sides, key=lambda one: one.nearest.moved))
    held = np.array([one.lead for one in found]).reshape(len(found), weights.size)
    behind = (options[one] for one in (region.behind if region else ()))
    return ScoreClaim(
        options=options,
        criteria=criteria,
        weights=weights,
        scores=scores,
        totals=scores @ weights,
        first=first,
        sides=found,
        behind=tuple(
            Behind(name, covering(scores[top] - scores[options.index(name)], held))
            for name in behind
        ),
    )


def _side(rival: str, leads: Mapping[str, Array], weights: Array) -> Side:
    others = [lead for name, lead in leads.items() if name != rival]
    rest = np.array(others).reshape(len(others), weights.size)
    return Side(rival, leads[rival], nearest(weights, leads[rival], rest))
