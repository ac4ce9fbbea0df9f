import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import SHARE, SUM, near, rows
from toolkit.payment import Draws, Release, double_running, lagged, peak_funding, released

LAG = st.floats(0, 5)


@given(rows(SUM), st.integers(0, 5))
def test_a_lag_of_whole_years_moves_amounts_and_leaves_nothing_before(
    yearly: Draws, lag: int
) -> None:
    expected = np.concatenate([np.zeros((2, lag)), yearly], axis=1)[:, : yearly.shape[1]]
    assert (lagged(yearly, float(lag)) == expected).all()


@given(rows(SUM), LAG)
def test_a_lag_creates_nothing(yearly: Draws, lag: float) -> None:
    assert (np.cumsum(lagged(yearly, lag), axis=1) <= np.cumsum(yearly, axis=1) + 10).all()


@given(rows(SUM), LAG, LAG)
def test_a_lag_may_differ_by_draw(yearly: Draws, first: float, second: float) -> None:
    found = lagged(yearly, np.array([[first], [second]]))
    assert (found[0] == lagged(yearly, first)[0]).all()
    assert (found[1] == lagged(yearly, second)[1]).all()


@given(rows(st.floats(-1e9, 1e9)), LAG, SUM, st.floats(1e5, 1e8), SHARE)
def test_release_comes_in_whole_steps_within_capacity_and_cash(
    savings: Draws, lag: float, capacity: float, step: float, cash: float
) -> None:
    freed = released(savings, Release(lag, capacity, step, 1.0))
    assert near(freed / step, np.round(freed / step), 1e3)
    assert (freed >= 0).all()
    assert (freed <= capacity + 1e-6 * step).all()
    assert near(released(savings, Release(lag, capacity, step, cash)), cash * freed)


@given(rows(SUM), rows(SUM), st.floats(1e5, 1e8))
def test_more_savings_never_release_less(savings: Draws, more: Draws, step: float) -> None:
    release = Release(1.0, 5e8, step, 0.5)
    assert (released(savings + more, release) >= released(savings, release)).all()


def test_three_tenths_are_three_steps_of_a_tenth() -> None:
    assert near(released(np.array([[0.3]]), Release(0.0, 1.0, 0.1, 1.0)), np.array([[0.3]]), 1)


def test_a_step_that_is_not_full_stays_open() -> None:
    assert released(np.array([[0.99, 1.0]]), Release(0.0, 5.0, 1.0, 1.0)).tolist() == [[0, 1]]


def test_a_transition_that_pays_from_the_start_needs_no_funding() -> None:
    gap = double_running(np.array([[1.0, 1.0], [3.0, 1.0]]), np.full((2, 2), 2.0))
    assert gap.tolist() == [[-1, -1], [1, -1]]
    assert peak_funding(gap).tolist() == [0, 1]
