"""Arrays that every mechanism takes and gives."""

import numpy as np
from numpy.typing import NDArray

type Draws = NDArray[np.float64]
type Term = (
    float | Draws
)  # of a contract: one number, or an array where it differs by year or payee


def excess(amount: Draws, limit: Term) -> Draws:
    """Give what lies above a limit, and nothing where the limit is not reached.

    Args:
        amount: Any shape.
        limit: In the unit of the amount; broadcasts to it.

    >>> excess(np.array([1.0, 5.0]), 3.0).tolist()
    [0.0, 2.0]
    """
    return np.maximum(amount - limit, 0.0)
