"""How often each option has each rank."""

import numpy as np
from numpy.typing import NDArray

NEAR = 1e-9  # totals closer than this are equal
CHUNK = 10_000

type Array = NDArray[np.float64]


def rank_shares(values: Array, measure: Array) -> Array:
    """Give the part of all cases in which an option has a rank; equal options share their ranks.

    Args:
        values: What each option is worth, shape (cases, options); more is better.
        measure: How much each case counts, shape (cases,).

    Returns:
        Shape (options, ranks); every row and every column sums to 1.

    >>> rank_shares(np.array([[3.0, 2.0, 2.0]]), np.array([1.0])).tolist()
    [[1.0, 0.0, 0.0], [0.0, 0.5, 0.5], [0.0, 0.5, 0.5]]
    """
    options = values.shape[1]
    counted = np.zeros((options, options))
    for start in range(0, len(values), CHUNK):
        part, weight = values[start : start + CHUNK], measure[start : start + CHUNK]
        gap = part[:, None, :] - part[:, :, None]  # how far another option lies above
        better = (gap > NEAR).sum(axis=2)
        level = (np.abs(gap) <= NEAR).sum(axis=2)
        for rank in range(options):
            holds = (better <= rank) & (rank < better + level)
            counted[:, rank] += weight @ (holds / level)
    return counted / measure.sum()


def firsts(values: Array) -> tuple[int, ...]:
    """Give the positions of the options that no other exceeds, in order.

    >>> firsts(np.array([2.0, 3.0, 3.0]))
    (1, 2)
    """
    return tuple(int(one) for one in np.flatnonzero(values >= values.max() - NEAR))
