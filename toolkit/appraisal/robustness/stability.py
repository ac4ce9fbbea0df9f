"""How far one weight can move before another option comes first."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NEAR = 1e-12

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Interval:
    """The weights of one criterion under which an option is first, all else in proportion.

    Args:
        low: Least such weight, 0 to 1.
        high: Greatest such weight.
        rival_below: Position of the option that overtakes below `low`; nothing at 0.
        rival_above: Position of the option that overtakes above `high`; nothing at 1.
    """

    low: float
    high: float
    rival_below: int | None
    rival_above: int | None


def stability(scores: Array, weights: Array, option: int) -> tuple[Interval | None, ...]:
    """Give the exact interval of each weight in which an option is first.

    The weight of one criterion varies from 0 to 1 and the others share the rest in proportion to
    what they weigh now, or equally where they weigh nothing now.

    Args:
        scores: Shape (options, criteria).
        weights: Sum to 1, shape (criteria,).
        option: Position of the option.

    Returns:
        One for each criterion; nothing where the option is first under no weight of it.
    """
    return tuple(_interval(scores, weights, option, one) for one in range(weights.size))


def _interval(scores: Array, weights: Array, option: int, criterion: int) -> Interval | None:
    """Intersect half-lines: the lead over each rival is a straight line in the weight."""
    others = weights.copy()
    others[criterion] = 0.0
    if others.sum() <= NEAR and others.size > 1:
        others = np.where(np.arange(others.size) == criterion, 0.0, 1.0)
    others = others / max(others.sum(), NEAR)
    lead = scores[option] - scores
    at_none, at_all = lead @ others, lead[:, criterion]
    low, high, below, above = 0.0, 1.0, None, None
    for rival in range(len(scores)):
        start, end = (0.0 if abs(x) <= NEAR else float(x) for x in (at_none[rival], at_all[rival]))
        if rival == option or (start >= 0 and end >= 0):
            continue
        if max(start, end) < 0:
            return None
        crossing = start / (start - end)
        if start < 0 and crossing > low:
            low, below = crossing, rival
        if end < 0 and crossing < high:
            high, above = crossing, rival
    return Interval(low, high, below, above) if low <= high else None
