"""How often an option comes first, given what can be afforded."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.acceptability import acceptability
from toolkit.appraisal.robustness.weight_sets import WeightSet

SAMPLES = 20_000  # weights drawn for each set of options that can be afforded together

type Array = NDArray[np.float64]
type Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Affordable:
    """First places among the options that can be afforded, at each level of the budget.

    Args:
        budgets_gbp: The levels, shape (levels,).
        affordable: Part of the futures in which an option can be afforded, (options, levels).
        first: Share of futures and weights together in which it can be afforded and is first among
            those that can, shape (options, levels). Equal options share.
        error: Largest standard error of a share of weights; 0 where all are exact.
        nothing: Part of the futures in which no option can be afforded, shape (levels,).
    """

    budgets_gbp: Array
    affordable: Array
    first: Array
    error: float
    nothing: Array

    @property
    def first_if_affordable(self) -> Array:
        """Share in which an option is first, of what it can be afforded in; not a number if never.

        Shape (options, levels).
        """
        never = np.full_like(self.first, np.nan)
        return np.divide(self.first, self.affordable, out=never, where=self.affordable > 0)


def affordable_first(
    scores: Array, allowed: WeightSet, costs: Array, budgets: Array, seed: int
) -> Affordable:
    """Rank the affordable options under all weights, at each level of the budget.

    Futures and weights are independent of each other, so each set of options that can be afforded
    together is ranked once and counts as often as it occurs.

    Args:
        scores: Shape (options, criteria); they hold in every future.
        allowed: The weights that are possible.
        costs: GBP in the same unit as the budgets, shape (options, draws).
        budgets: GBP, shape (levels,).
        seed: Chooses the weights, where they are drawn.

    Source:
        Acceptability under a budget, after the conditional curves of cost-effectiveness analysis.
    """
    places = 1 << np.arange(len(scores))
    known: dict[int, tuple[Array, float]] = {}
    first = np.zeros((len(scores), budgets.size))
    within = costs[:, :, None] <= budgets  # (options, draws, levels)
    for level in range(budgets.size):
        sets, counts = np.unique(places @ within[:, :, level], return_counts=True)
        for one, count in zip(sets.tolist(), counts.tolist(), strict=True):
            if one not in known:
                members = (one & places) > 0
                known[one] = _first_of(scores, members, allowed, seed)
            first[:, level] += known[one][0] * count / costs.shape[1]
    nothing = 1 - within.any(axis=0).mean(axis=0)
    error = max((error for _, error in known.values()), default=0.0)
    return Affordable(budgets, within.mean(axis=1), first, error, nothing)


def _first_of(scores: Array, members: Flags, allowed: WeightSet, seed: int) -> tuple[Array, float]:
    """Give the shares of first place within a set of options, and the largest error of them."""
    shares = np.zeros(len(scores))
    if members.sum() < 2:
        return members.astype(np.float64), 0.0
    found = acceptability(scores[members], allowed, seed=seed, samples=SAMPLES)
    shares[members] = found.shares[:, 0]
    return shares, float(found.errors[:, 0].max())
