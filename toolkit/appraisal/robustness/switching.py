"""Switching values: where an input must lie before net benefit, or a lead, is gone."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import scipy
from numpy.typing import NDArray

STEPS = 200  # a curve that turns twice within one of these steps may hide two crossings

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Switch:
    """The value of one input at which a gap closes.

    Args:
        value: In the unit of the input; nothing where the gap stays open inside the range.
        tolerance: Greatest error of the value; 0 where it is exact.
    """

    value: float | None
    tolerance: float


def switch_of_line(at_low: float, at_high: float, low: float, high: float) -> Switch:
    """Give the switching value of a straight line, exactly.

    Args:
        at_low: The gap with the input at its low end: net benefit, or lead over another option.
        at_high: At its high end.
        low: Low end of the range.
        high: High end.

    >>> switch_of_line(-1.0, 3.0, 0.0, 8.0).value
    2.0
    """
    if at_low == 0:
        return Switch(low, 0.0)
    if at_low * at_high > 0 or at_low == at_high:
        return Switch(None, 0.0)
    return Switch(low + (high - low) * at_low / (at_low - at_high), 0.0)


def switch_of_curve(
    gap: Callable[[float], float], low: float, high: float, middle: float, tolerance: float
) -> Switch:
    """Find the switching value nearest to the middle, in 200 steps and then by halving.

    Args:
        gap: Net benefit, or lead over another option, at a value of the input; continuous.
        low: Low end of the range.
        high: High end.
        middle: The likely value.
        tolerance: How close is close enough, in the unit of the input.

    Source:
        Brent (1973), bracketed root finding.
    """
    points = np.linspace(low, high, STEPS + 1)
    signs = np.sign([gap(float(one)) for one in points])
    found = [float(one) for one in points[signs == 0]]
    for n in np.flatnonzero(signs[:-1] * signs[1:] < 0):
        found.append(float(scipy.optimize.brentq(gap, points[n], points[n + 1], xtol=tolerance)))
    return Switch(min(found, key=lambda one: abs(one - middle), default=None), tolerance)


def switches(at_low: Array, at_high: Array, low: Array, high: Array) -> tuple[Switch, ...]:
    """Give the switching value of each input, the gap being a straight line in each.

    Args:
        at_low: The gap with one input at its low end and all others in the middle, (inputs,).
        at_high: The same at the high ends.
        low: Low ends of the ranges.
        high: High ends.
    """
    ends = zip(at_low.tolist(), at_high.tolist(), low.tolist(), high.tolist(), strict=True)
    return tuple(switch_of_line(*one) for one in ends)
