"""Events that happen in a year with a stated chance: a failure, a withdrawal, a shock."""

import numpy as np
import scipy
from numpy.typing import NDArray

from toolkit.statements.assumptions import Assumption

type Array = NDArray[np.float64]


def events(assumption: Assumption, years: int, standard: Array) -> Array:
    """Say in which years an event happens.

    The greater the standard normal value, the sooner it comes, so that events that follow a common
    cause come together.

    Args:
        assumption: Its central value is the chance a year.
        years: Contract years.
        standard: Standard normal values; shape (draws, 1) for an event that happens at most once
            in a future, (draws, years) for one that may happen anew in any year.

    Returns:
        1 in a year in which it happens and 0 in every other, shape (draws, years).
    """
    spared = 1 - float(assumption.central)
    if assumption.varies == "each_year":
        return np.asarray(standard > scipy.special.ndtri(spared), np.float64)
    spared_so_long = spared ** np.arange(years + 1)
    happened = standard > scipy.special.ndtri(spared_so_long)  # by the end of each year from none
    return np.asarray(happened[:, 1:] & ~happened[:, :-1], np.float64)


def happened_by(happens: Array) -> Array:
    """Say in which years an event has happened, that year or earlier: what fails, stays failed.

    Args:
        happens: 1 in a year in which it happens, shape (draws, years).

    Returns:
        0 before the first event and 1 from its year on, same shape.

    >>> happened_by(np.array([[0.0, 1.0, 0.0]])).tolist()
    [[0.0, 1.0, 1.0]]
    """
    return np.maximum.accumulate(happens, axis=1)
