"""What an answer is worth before it is known, as read off futures."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Worth:
    """Value of information, GBP in the price base of the net benefits, never clipped.

    Args:
        gbp: Read off all futures.
        error_gbp: Standard error of it by chance of the draws.
        held_out_gbp: The same with the choice made on one half of the futures and counted on the
            other, both ways round. On average it errs to the other side than `gbp`; their distance
            says how much chance has been taken for knowledge. May be below 0.
    """

    gbp: float
    error_gbp: float
    held_out_gbp: float


def halves(draws: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Split futures into even and odd ones."""
    return np.arange(0, draws, 2), np.arange(1, draws, 2)


def best_now(net_benefits: Array) -> int:
    """Give the position of the option that is best on average, the first of equal ones."""
    return int(net_benefits.mean(axis=1).argmax())


def error_of(gains: Array) -> float:
    """Give the standard error of a mean; 0 for a single draw."""
    return float(gains.std(ddof=1) / np.sqrt(gains.size)) if gains.size > 1 else 0.0
