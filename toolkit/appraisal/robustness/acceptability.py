"""For how much of the space of weights an option has each rank, and which weights favour it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.cells import cells
from toolkit.appraisal.robustness.ranks import NEAR, rank_shares
from toolkit.appraisal.robustness.weight_sets import WeightSet, draw_weights

MEANING = "share of weight space, not a probability of being right"
MOST_EXACT = 10  # options whose pairs still cut a triangle into about a thousand cells
SAMPLES = 100_000

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Acceptability:
    """How much of the space of weights gives each option each rank.

    Args:
        shares: Share of weight space, not a probability of being right; shape (options, ranks).
        errors: Standard error of each share; 0 where exact.
        central_weights: Mean of the weights under which an option is first, shape (options,
            criteria); not a number where it never is. Where options are level, all are first.
        samples: How many weights were drawn; 0 where the shares are exact.
    """

    shares: Array
    errors: Array
    central_weights: Array
    samples: int


def acceptability(
    scores: Array, allowed: WeightSet, *, seed: int, samples: int = SAMPLES
) -> Acceptability:
    """Rank options under all possible weights, each counting alike.

    Exact for two and three criteria and up to 10 options; drawn, with its error, beyond that.

    Args:
        scores: Shape (options, criteria).
        allowed: The weights that are possible.
        seed: Chooses the weights that are drawn.
        samples: How many are drawn.

    Raises:
        ValueError: No weights are possible, or too few to be drawn.

    Source:
        Stochastic multicriteria acceptability analysis, Lahdelma and Salminen (2001), SMAA-2.
    """
    if scores.shape[1] in {2, 3} and len(scores) <= MOST_EXACT:
        centres, sizes = cells(scores, allowed)
        return _of(scores, centres, sizes, 0)
    drawn = draw_weights(allowed, samples, seed)
    return _of(scores, drawn, np.ones(samples), samples)


def _of(scores: Array, weights: Array, measure: Array, samples: int) -> Acceptability:
    values = weights @ scores.T
    shares = rank_shares(values, measure)
    spread = np.maximum(shares * (1 - shares), 0)  # rounding may leave a share just above 1
    errors = np.sqrt(spread / samples) if samples else np.zeros_like(shares)
    first = values >= values.max(axis=1, keepdims=True) - NEAR
    counted = first.T * measure
    total = counted.sum(axis=1, keepdims=True)
    never = np.full((len(scores), scores.shape[1]), np.nan)
    central = np.divide(counted @ weights, total, out=never, where=total > 0)
    return Acceptability(shares, errors, central, samples)
