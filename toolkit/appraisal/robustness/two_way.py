"""Two inputs at a time: who is best where on the grid of their values."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.responses import Response

POINTS = 11

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class TwoWay:
    """Net benefit on a grid of two inputs, all others in the middle.

    Args:
        inputs: Positions of the two.
        first: Values of the first, shape (points,).
        second: Values of the second, shape (points,).
        net_gbp: Shape (points of the first, points of the second, options).
        best: Position of the best option, the first of equal ones; shape (points, points).
    """

    inputs: tuple[int, int]
    first: Array
    second: Array
    net_gbp: Array
    best: NDArray[np.intp]


def two_way(
    response: Response, middle: Array, ranges: tuple[Array, Array], inputs: tuple[int, int]
) -> TwoWay:
    """Move two inputs together over their ranges, in ten equal steps each.

    Args:
        response: Net benefits at points of input.
        middle: Of each input, shape (inputs,).
        ranges: Low and high of each input.
        inputs: Positions of the two that move.
    """
    first, second = (np.linspace(ranges[0][n], ranges[1][n], POINTS) for n in inputs)
    points = np.tile(middle, (POINTS * POINTS, 1))
    points[:, inputs[0]] = np.repeat(first, POINTS)
    points[:, inputs[1]] = np.tile(second, POINTS)
    net = response(points).reshape(POINTS, POINTS, -1)
    return TwoWay(inputs, first, second, net, net.argmax(axis=2))
