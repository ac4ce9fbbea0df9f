import numpy as np
import pytest

from toolkit.appraisal.robustness.worth import best_now, error_of, halves


def test_of_equal_means_the_first_option_stands() -> None:
    assert best_now(np.array([[1.0, 3], [3, 1], [0, 0]])) == 0


def test_the_error_of_a_mean_is_its_textbook_one() -> None:
    assert error_of(np.array([1.0, 2, 3, 4])) == pytest.approx(np.sqrt((5 / 3) / 4))
    assert error_of(np.array([7.0])) == 0


def test_halves_hold_every_future_once() -> None:
    one, other = halves(7)
    assert sorted([*one, *other]) == list(range(7))
    assert abs(one.size - other.size) <= 1
