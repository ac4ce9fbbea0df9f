"""One input at a time: how far each moves net benefit between its low and its high."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.responses import Response

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Tornado:
    """Net benefit with one input at an end of its range and all others in the middle.

    Args:
        base_gbp: With all in the middle, shape (options,).
        low_gbp: Shape (inputs, options).
        high_gbp: Shape (inputs, options).
        order: Positions of inputs for each option, the widest bar first, shape (options, inputs).
    """

    base_gbp: Array
    low_gbp: Array
    high_gbp: Array
    order: NDArray[np.intp]


def tornado(response: Response, middle: Array, low: Array, high: Array) -> Tornado:
    """Move one input at a time.

    Args:
        response: Net benefits at points of input.
        middle: Of each input, shape (inputs,).
        low: Low end of each range.
        high: High end.
    """
    own = np.eye(middle.size, dtype=np.bool_)
    at_low, at_high = response(np.where(own, low, middle)), response(np.where(own, high, middle))
    order = np.argsort(-np.abs(at_high - at_low), axis=0, kind="stable").T
    return Tornado(response(middle[None, :])[0], at_low, at_high, order)


def usual_range(values: Array) -> tuple[Array, Array]:
    """Give the tenth and ninetieth percentile of each input; the extremes where both are alike.

    Args:
        values: Shape (draws, inputs). Of a rare event both percentiles are 0, so its range goes
            from never to as early as it was drawn.
    """
    low, high = np.quantile(values, (0.1, 0.9), axis=0)
    alike = low == high
    return np.where(alike, values.min(axis=0), low), np.where(alike, values.max(axis=0), high)
