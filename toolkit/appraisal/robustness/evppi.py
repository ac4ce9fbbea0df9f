"""What it would be worth to know one assumption, or a few, before choosing."""

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.smoothing import terms
from toolkit.appraisal.robustness.worth import Worth, best_now, error_of, halves

BLOCKS = 50
LEAST_SINGULAR = 1e-10  # of the greatest; terms below it repeat others

type Array = NDArray[np.float64]


def evppi(net_benefits: Array, inputs: Array) -> Worth:
    """Give the expected value of perfect information on some inputs, by regression.

    What each option would be worth if the inputs were known is read off a regression of net
    benefit on them. `gbp` leans high, because a regression follows chance a little; `held_out_gbp`
    leans low, because a choice learned on half of the futures may not be the best. Inputs that say
    nothing come out a little above 0 on the first and about 0 on the second.

    Args:
        net_benefits: GBP, shape (options, draws).
        inputs: Values of the inputs in the same futures, shape (draws, inputs).

    Source:
        E_phi[max E[NB | phi]] - max E[NB]; Strong, Oakley and Brennan (2014). The error is that of
        the mean gain of the choice learned: where it is best, small errors of the regression do
        not change its mean.
    """
    basis = terms(inputs)
    fitted = basis @ _learned(basis, net_benefits)
    now = best_now(net_benefits)
    gain = fitted.max(axis=1) - fitted[:, now]
    realised = _of_choices(net_benefits, fitted.argmax(axis=1), now)
    return Worth(float(gain.mean()), error_of(realised), _held_out(net_benefits, basis))


def sorted_blocks(net_benefits: Array, values: Array, blocks: int = BLOCKS) -> float:
    """Give the same for one input by another way: sort by it, cut into blocks, average in each.

    Leans high, as `evppi` does, and more so; a check and not the figure to report.

    Args:
        net_benefits: GBP, shape (options, draws).
        values: Of the input, shape (draws,).
        blocks: How many; with 50 a block of 10,000 futures holds 200.

    Source:
        Strong and Oakley (2013).
    """
    order = np.argsort(values, kind="stable")
    parts = np.array_split(net_benefits[:, order], min(blocks, values.size), axis=1)
    best = sum(part.shape[1] * part.mean(axis=1).max() for part in parts) / values.size
    return float(best - net_benefits.mean(axis=1).max())


def _held_out(net_benefits: Array, basis: Array) -> float:
    """Learn on one half of the futures what to choose, and count what it brings in the other."""
    one, other = halves(len(basis))
    gains = []
    for here, there in ((one, other), (other, one)):
        if here.size and there.size:
            learned = _learned(basis[here], net_benefits[:, here])
            choices = (basis[there] @ learned).argmax(axis=1)
            now = best_now(net_benefits[:, here])
            gains.append(_of_choices(net_benefits[:, there], choices, now).mean())
    return float(np.mean(gains or 0.0))


def _learned(basis: Array, net_benefits: Array) -> Array:
    """Regress by normal equations, which are quick; terms are scaled, and needless ones get 0."""
    return np.linalg.lstsq(basis.T @ basis, basis.T @ net_benefits.T, rcond=LEAST_SINGULAR)[0]


def _of_choices(net_benefits: Array, choices: NDArray[np.intp], now: int) -> Array:
    """Give what a choice for each future brings over one choice for all."""
    chosen = np.take_along_axis(net_benefits, choices[None, :], axis=0)[0]
    return np.asarray(chosen - net_benefits[now])
