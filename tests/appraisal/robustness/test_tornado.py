import numpy as np

from toolkit.appraisal.robustness.tornado import tornado, usual_range


def product(points: np.ndarray) -> np.ndarray:
    return np.column_stack([points[:, 0] * points[:, 1], points[:, 2]])


def test_one_input_moves_at_a_time_and_the_widest_bar_comes_first() -> None:
    low, high = np.array([1.0, 4, 0]), np.array([3.0, 6, 1])
    found = tornado(product, np.array([2.0, 5, 0.5]), low, high)
    assert found.base_gbp.tolist() == [10, 0.5]
    assert found.low_gbp[:, 0].tolist() == [5, 8, 10]
    assert found.high_gbp[:, 0].tolist() == [15, 12, 10]
    assert found.order.tolist() == [[0, 1, 2], [2, 0, 1]]


def test_the_usual_range_is_that_of_four_futures_in_five() -> None:
    values = np.column_stack([np.arange(101.0), np.r_[np.zeros(99), 0.5, 1.0]])
    low, high = usual_range(values)
    assert low.tolist() == [10, 0]
    assert high.tolist() == [90, 1]  # a rare event reaches as far as it was drawn
