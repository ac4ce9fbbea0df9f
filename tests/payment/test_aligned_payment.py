import numpy as np
from hypothesis import given

from tests.payment.shapes import SUM, near, rows
from toolkit.payment import Draws, aligned_payment, low_volume_payment, rolling_mean


@given(rows(SUM), rows(SUM))
def test_a_rolling_mean_looks_back_three_years_and_no_further(history: Draws, value: Draws) -> None:
    found = rolling_mean(history, value)
    joined = np.concatenate([history, value], axis=1)
    for year in range(value.shape[1]):
        assert near(found[:, year], joined[:, year : year + 3].mean(axis=1))


@given(rows(SUM), rows(SUM))
def test_this_year_does_not_move_this_year_s_mean(history: Draws, value: Draws) -> None:
    changed = value.copy()
    changed[:, -1] += 1e6
    assert (rolling_mean(history, changed) == rolling_mean(history, value)).all()


def test_one_history_serves_every_draw_and_payee() -> None:
    value = np.arange(24.0).reshape(3, 4, 2)
    found = rolling_mean(np.full((1, 3, 2), 6.0), value)
    assert found.shape == value.shape
    assert (found[:, 0] == 6).all()


def test_at_the_threshold_a_flow_is_paid_by_its_value() -> None:
    value = np.array([[7.0]])
    assert low_volume_payment(np.array([[5.0, 5.0, 5.0]]), value, 5.0).tolist() == [[7]]
    assert low_volume_payment(np.array([[5.0, 5.0, 4.0]]), value, 5.0).tolist() == [[14 / 3]]


def test_other_variable_parts_come_on_top() -> None:
    assert aligned_payment(100.0, np.array([[2.0]]), 10.0, np.array([3.0])).tolist() == [[123]]
