"""How far the order of options rests on the weights, and on whose they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.acceptability import Acceptability, acceptability
from toolkit.appraisal.robustness.dominance import dominated_on_criteria
from toolkit.appraisal.robustness.groups import (
    View,
    each_group_alone,
    group_views,
    leave_one_group_out,
)
from toolkit.appraisal.robustness.rank_reversal import Reversal, rank_reversals
from toolkit.appraisal.robustness.ranks import firsts
from toolkit.appraisal.robustness.stability import Interval, stability
from toolkit.appraisal.robustness.weight_region import WeightRegion, weight_region
from toolkit.appraisal.robustness.weight_sets import WeightSet, any_weights

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Voices:
    """Whose weights they are.

    Args:
        names: Of the groups.
        weights: Of each group, each summing to 1, shape (groups, criteria).
        people: How many are in each group.
        stated: What each group counts in the appraisal, shape (groups,).
    """

    names: tuple[str, ...]
    weights: Array
    people: Sequence[int]
    stated: Array


@dataclass(frozen=True)
class Weighing:
    """Scores and weights as they were given.

    Args:
        scores: 0 to 100, shape (options, criteria).
        weights: Sum to 1, shape (criteria,).
        local_scales: Whether 0 and 100 are the worst and best of these very options.
        voices: The groups behind the weights; nothing where they have one author.
        allowed: The weights that are possible; nothing where any are.
    """

    scores: Array
    weights: Array
    local_scales: bool
    voices: Voices | None = None
    allowed: WeightSet | None = None


@dataclass(frozen=True)
class OfWeights:
    """What other weights would do; options and criteria by position.

    Args:
        totals: Weighted scores, 0 to 100, shape (options,).
        first: Options that come first; the first of these is looked at below.
        intervals: For each criterion, the weights of it under which that option is first.
        region: All weights under which it is first, and the nearest flip.
        acceptability: Share of weight space, not a probability of being right.
        dominates: Option (row) no worse on any criterion than another (column), better on one.
        reversals: Orders that turn when an option is dropped; none on global scales.
        views: The order by ways to join the groups, then without each group, then of each alone.
    """

    totals: Array
    first: tuple[int, ...]
    intervals: tuple[Interval | None, ...]
    region: WeightRegion | None
    acceptability: Acceptability
    dominates: NDArray[np.bool_]
    reversals: tuple[Reversal, ...] = ()
    views: tuple[View, ...] = field(default=())


def assess_weights(weighing: Weighing, seed: int) -> OfWeights:
    """Ask how far the first place rests on the weights.

    Args:
        weighing: Scores and weights.
        seed: Chooses the weights that are drawn.

    Raises:
        SolverError: The region of weights could not be found.
        ValueError: No weights are possible.
    """
    scores, weights = weighing.scores, weighing.weights
    allowed = weighing.allowed or any_weights(weights.size)
    totals = scores @ weights
    first = firsts(totals)
    return OfWeights(
        totals=totals,
        first=first,
        intervals=stability(scores, weights, first[0]),
        region=weight_region(scores, weights, first[0], allowed),
        acceptability=acceptability(scores, allowed, seed=seed),
        dominates=dominated_on_criteria(scores),
        reversals=rank_reversals(scores, weights) if weighing.local_scales else (),
        views=_views(scores, weighing.voices) if weighing.voices else (),
    )


def at_other_weights(found: OfWeights, weighing: Weighing) -> OfWeights:
    """Ask again with other weights and the same scores, in a moment.

    Args:
        found: Of the same scores; what does not depend on the weights is taken over.
        weighing: Scores and the other weights.

    Raises:
        SolverError: The region of weights could not be found.
    """
    scores, weights = weighing.scores, weighing.weights
    totals = scores @ weights
    first = firsts(totals)
    allowed = weighing.allowed or any_weights(weights.size)
    return replace(
        found,
        totals=totals,
        first=first,
        intervals=stability(scores, weights, first[0]),
        region=weight_region(scores, weights, first[0], allowed),
        reversals=rank_reversals(scores, weights) if weighing.local_scales else (),
    )


def _views(scores: Array, voices: Voices) -> tuple[View, ...]:
    return (
        *group_views(scores, voices.weights, voices.people, voices.stated),
        *leave_one_group_out(scores, voices.weights, voices.stated, voices.names),
        *each_group_alone(scores, voices.weights, voices.names),
    )
