"""Small problems at random: scores, weights, futures."""

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

type Array = NDArray[np.float64]


@st.composite
def scored(
    draw: st.DrawFn, criteria: st.SearchStrategy[int], most_options: int = 5
) -> tuple[Array, Array]:
    """Scores 0 to 100 in whole points, and weights above 0 that sum to 1."""
    wide = draw(criteria)
    options = draw(st.integers(2, most_options))
    points = st.lists(st.integers(0, 100), min_size=wide, max_size=wide)
    scores = draw(st.lists(points, min_size=options, max_size=options))
    swings = np.array(draw(st.lists(st.integers(1, 100), min_size=wide, max_size=wide)))
    return np.array(scores, dtype=np.float64), swings / swings.sum()


def chance(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)
