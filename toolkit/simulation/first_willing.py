"""Who takes a package when people choose among the providers that are willing."""

import numpy as np
from numpy.typing import NDArray

STEP = 0.25  # of the log of time; the rule of trapezoids is then exact to about ten digits
EARLY, LATE = 1e-10, 30.0  # times before the first and after the last arrival that matters
WIDEST, WIDEST_GAP = 600.0, 40.0  # in logs; a wider gap asks nobody in another order
SMALLEST = 1e-300

type Array = NDArray[np.float64]


def ranked_shares(accepts: Array) -> Array:
    """Give the part of packages that each provider takes when they are asked in turn.

    Args:
        accepts: Chance to accept, in the order of the ranking, shape (cases, providers).

    Returns:
        Shape (cases, providers); each row sums to the chance that anybody accepts.
    """
    refused = np.cumprod(1 - accepts, axis=1)
    taken: Array = accepts * np.concatenate([np.ones((len(accepts), 1)), refused[:, :-1]], axis=1)
    return taken


def chosen_shares(utility: Array, accepts: Array) -> Array:
    """Give the part of packages that each provider takes when people choose.

    A person asks providers in the order of their own liking, the first that accepts has the
    package. Likings are the utility with Gumbel noise, so that where everybody accepts the parts
    are the softmax of utility. Whether a provider accepts does not hang on who asks.

    Args:
        utility: Of each provider, shape (providers,).
        accepts: Chance to accept, shape (cases, providers).

    Returns:
        Shape (cases, providers); each row sums to the chance that anybody accepts.

    Source:
        Choice by softmax: McFadden (1974), Conditional logit analysis of qualitative choice
        behavior. Asking in order of liking is a race of exponential clocks, whose winner among
        the willing is found by one integral over time.
    """
    if not utility.size:
        return np.zeros_like(accepts)
    rates = _rates(utility)
    log_time = np.arange(np.log(EARLY / rates.sum()), np.log(LATE / rates.min()) + STEP, STEP)
    clocks = rates[:, None] * np.exp(log_time)  # (providers, times)
    came = -np.expm1(-clocks)

    def not_taken_by(one: int) -> Array:
        chance: Array = np.maximum(1 - accepts[:, [one]] * came[one], SMALLEST)
        return chance

    nobody = np.ones((len(accepts), log_time.size))
    for one in range(rates.size):
        nobody = nobody * not_taken_by(one)
    parts = np.stack(
        [
            accepts[:, one]
            * (nobody / not_taken_by(one) * clocks[one] * np.exp(-clocks[one])).sum(axis=1)
            for one in range(rates.size)
        ],
        axis=1,
    )
    found, anybody = parts.sum(axis=1), 1 - np.prod(1 - accepts, axis=1)
    scale = np.divide(anybody, found, out=np.zeros_like(found), where=found > 0)
    shares: Array = parts * scale[:, None]
    return shares


def _rates(utility: Array) -> Array:
    """Give the rate of each clock, with gaps narrowed that no longer matter and would overflow."""
    order = np.argsort(utility, stable=True)
    gaps = np.minimum(np.diff(utility[order]), min(WIDEST_GAP, WIDEST / utility.size))
    rates = np.ones(utility.size)
    rates[order[:-1]] = np.exp(-np.cumsum(gaps[::-1])[::-1])
    return rates
