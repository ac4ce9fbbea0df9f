"""Amounts for the tests of tallies, and ways to gather them."""

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from toolkit.simulation.tallying import Tally, add, tally

type Array = NDArray[np.float64]


def amounts(draws: int, years: int = 2, parties: int = 3, seed: int = 1) -> Array:
    """Draw amounts of unlike shapes: even, skewed with a fat tail, and mostly one sum."""
    random = np.random.default_rng(seed)
    kinds = (
        lambda: random.normal(-1e5, 4e5, (draws, years)),
        lambda: -random.lognormal(10, 1.2, (draws, years)),
        lambda: np.where(random.random((draws, years)) < 0.3, random.exponential(9.0), 250.0),
    )
    return np.stack([kinds[party % 3]() for party in range(parties)], axis=2)


def gathered(drawn: Array, cuts: Iterable[int], begun: Tally | None = None) -> Tally:
    """Add amounts in chunks cut at some draws."""
    draws, years, parties = drawn.shape
    one = tally(years, parties) if begun is None else begun
    ends = [0, *sorted({cut for cut in cuts if 0 < cut < draws}), draws]
    for first, end in pairwise(ends):
        one = add(one, first, drawn[first:end])
    return one
