"""Regret: what a choice loses against the best that could have been chosen."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.ranks import firsts

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Regret:
    """How much each option loses in each scenario against the best one there.

    Args:
        each: Shape (options, scenarios), 0 or more, in the unit of the payoffs.
        largest: Of each option.
        worst: Position of the scenario in which each option loses most.
        choice: Options whose largest regret is smallest.
    """

    each: Array
    largest: Array
    worst: tuple[int, ...]
    choice: tuple[int, ...]


def regret(payoffs: Array) -> Regret:
    """Measure regret in every scenario, none of which is called likelier than another.

    Args:
        payoffs: What each option is worth in each scenario, shape (options, scenarios).

    Source:
        Savage (1951), minimax regret.

    >>> regret(np.array([[5.0, 1, -2], [3, 3, 1], [4, 2, 0]])).choice
    (2,)
    """
    each = payoffs.max(axis=0) - payoffs
    worst = tuple(int(one) for one in each.argmax(axis=1))
    return Regret(each, each.max(axis=1), worst, firsts(-each.max(axis=1)))
