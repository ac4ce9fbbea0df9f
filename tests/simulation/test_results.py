from dataclasses import FrozenInstanceError

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from toolkit.simulation.results import spread


def test_a_spread_holds_mean_error_and_percentiles() -> None:
    drawn = np.arange(101, dtype=float)
    found = spread(7.0, drawn)
    assert (found.central, found.mean, found.p10, found.p50, found.p90) == (7, 50, 10, 50, 90)
    assert found.error == pytest.approx(drawn.std(ddof=1) / 101**0.5)


def test_one_draw_has_no_error_to_show() -> None:
    found = spread(1.0, np.array([3.0]))
    assert (found.mean, found.error, found.p10, found.p90) == (3, 0, 3, 3)


@given(arrays(float, st.integers(1, 60), elements=st.floats(-1e9, 1e9)))
def test_percentiles_are_in_order_and_within_what_was_drawn(
    drawn: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
) -> None:
    found = spread(0.0, drawn)
    assert drawn.min() <= found.p10 <= found.p50 <= found.p90 <= drawn.max()
    assert drawn.min() - 1e-3 <= found.mean <= drawn.max() + 1e-3


def test_a_result_cannot_be_changed() -> None:
    found = spread(1.0, np.array([3.0]))
    with pytest.raises(FrozenInstanceError):
        found.mean = 4.0  # type: ignore[misc]
