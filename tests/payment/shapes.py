"""Arrays for tests of mechanisms."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from toolkit.payment import Draws

YEARS, PARTIES = 3, 4
SHARE = st.floats(0, 1)
SUM = st.floats(0, 1e9)
EITHER_WAY = st.floats(-1e9, 1e9)


def cells(amounts: object) -> Draws:
    """Numbers that a mechanism may read and must not change."""
    found = np.array(amounts, dtype=np.float64)
    found.setflags(write=False)
    return found


def one(amount: float) -> Draws:
    """One draw of one year."""
    return cells([[amount]])


def years_of(amounts: Sequence[float]) -> Draws:
    """One draw."""
    return cells([amounts])


def rows(cells: st.SearchStrategy[float], width: int = YEARS) -> st.SearchStrategy[Draws]:
    """Two draws of some years."""
    row = st.lists(cells, min_size=width, max_size=width)
    return st.lists(row, min_size=2, max_size=2).map(
        lambda found: np.array(found, dtype=np.float64)
    )


def vectors(cells: st.SearchStrategy[float], width: int = PARTIES) -> st.SearchStrategy[Draws]:
    """One number for each party."""
    found = st.lists(cells, min_size=width, max_size=width)
    return found.map(lambda cells: np.array(cells, dtype=np.float64))


def shares_of_parties() -> st.SearchStrategy[Draws]:
    """Shares that add up to 1."""
    return vectors(st.floats(0.01, 1)).map(lambda weights: weights / weights.sum())


def near(found: Draws | float, expected: Draws | float, scale: float | None = None) -> bool:
    """Whether numbers agree to rounding, at the scale of what they were computed from.

    The scale is that of the numbers themselves, unless larger ones were taken from each other.
    """
    largest = max(np.max(np.abs(found), initial=0.0), np.max(np.abs(expected), initial=0.0))
    return bool(
        np.all(np.abs(found - expected) <= 1e-9 * (largest if scale is None else scale) + 1e-300)
    )
