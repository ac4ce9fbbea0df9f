"""Rounding sums for prose by how good their inputs are; annexes keep the pence."""

from typing import Literal

import numpy as np

Quality = Literal["published", "derived", "assumed"]
FIGURES: dict[Quality, int] = {"published": 3, "derived": 2, "assumed": 2}


def rounded(gbp: float, quality: Quality) -> float:
    """Round a sum to as many figures as its inputs bear.

    Args:
        gbp: The sum.
        quality: The worst of its inputs: three figures where published, else two.

    >>> rounded(1_234_567, "published"), rounded(1_234_567, "assumed")
    (1230000.0, 1200000.0)
    """
    if gbp == 0:
        return 0.0
    places = FIGURES[quality] - 1 - int(np.floor(np.log10(abs(gbp))))
    return float(round(gbp, places))


def worst(qualities: set[Quality]) -> Quality:
    """Give the weakest of several inputs; nothing at all counts as assumed."""
    for one in ("assumed", "derived"):
        if one in qualities or not qualities:
            return "assumed" if one == "assumed" else "derived"
    return "published"
