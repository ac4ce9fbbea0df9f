"""What it would be worth to know everything before choosing."""

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.worth import Worth, best_now, error_of, halves

type Array = NDArray[np.float64]


def evpi(net_benefits: Array) -> Worth:
    """Give the expected value of perfect information: no study can be worth more.

    `gbp` leans low, because the option that looks best in these futures flatters itself in them;
    `held_out_gbp` leans high, because an option chosen on half of them may not be the best.

    Args:
        net_benefits: GBP, shape (options, draws), in net benefit and never in points of score.

    Source:
        E[max NB] - max E[NB]; Raiffa and Schlaifer (1961).
    """
    best = net_benefits.max(axis=0)
    gains = best - net_benefits[best_now(net_benefits)]
    one, other = halves(gains.size)
    held_out = [
        (best[there] - net_benefits[best_now(net_benefits[:, here])][there]).mean()
        for here, there in ((one, other), (other, one))
        if here.size and there.size
    ]
    return Worth(float(gains.mean()), error_of(gains), float(np.mean(held_out or gains.mean())))
