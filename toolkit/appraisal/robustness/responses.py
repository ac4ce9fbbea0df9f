"""How net benefit answers to inputs: a straight-line response read off the futures drawn."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type Array = NDArray[np.float64]
type Response = Callable[[Array], Array]  # (points, inputs) to net benefits (points, options)


@dataclass(frozen=True)
class LinearResponse:
    """The straight line through the futures that fits best, for each option.

    Args:
        centre: Mean of each input, shape (inputs,).
        at_centre: Mean net benefit, GBP, shape (options,).
        slopes: GBP for one more of an input, shape (options, inputs).
        explained: Part of the variance that the line explains, 0 to 1, shape (options,); 1 where
            there is nothing to explain. What it leaves out is curvature, interaction and chance.
    """

    centre: Array
    at_centre: Array
    slopes: Array
    explained: Array


def fit(net_benefits: Array, inputs: Array) -> LinearResponse:
    """Fit a straight line by least squares.

    Args:
        net_benefits: GBP, shape (options, draws).
        inputs: Shape (draws, inputs); one that never varies gets no slope.
    """
    centre, at_centre = inputs.mean(axis=0), net_benefits.mean(axis=1)
    scale = inputs.std(axis=0)
    scale = np.where(scale > 0, scale, 1.0)
    away = net_benefits.T - at_centre
    slopes = np.linalg.lstsq((inputs - centre) / scale, away)[0]
    left, whole = ((inputs - centre) / scale @ slopes - away).var(axis=0), away.var(axis=0)
    explained = 1 - np.divide(left, whole, out=np.zeros_like(whole), where=whole > 0)
    return LinearResponse(centre, at_centre, (slopes / scale[:, None]).T, explained)


def response_of(line: LinearResponse) -> Response:
    """Give the response as a function of inputs."""
    return lambda points: line.at_centre + (points - line.centre) @ line.slopes.T
