import numpy as np
import pytest

from toolkit.simulation.results import spread


def test_a_spread_holds_mean_error_and_percentiles() -> None:
    drawn = np.arange(101, dtype=float)
    found = spread(7.0, drawn)
    assert (found.central, found.mean, found.p10, found.p50, found.p90) == (7, 50, 10, 50, 90)
    assert found.error == pytest.approx(drawn.std(ddof=1) / 101**0.5)


def test_one_draw_has_no_error_to_show() -> None:
    found = spread(1.0, np.array([3.0]))
    assert (found.mean, found.error, found.p10, found.p90) == (3, 0, 3, 3)
