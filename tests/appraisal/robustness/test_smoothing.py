import numpy as np
import pytest

from tests.appraisal.robustness.problems import Array, chance
from toolkit.appraisal.robustness.smoothing import terms


def left_over(inputs: Array, wanted: Array) -> float:
    basis = terms(inputs)
    return float(np.abs(basis @ np.linalg.lstsq(basis, wanted)[0] - wanted).max())


def test_few_values_are_met_exactly() -> None:
    values = chance(1).integers(0, 5, 400).astype(np.float64)
    assert left_over(values[:, None], np.array([3.0, -1, 7, 2, 9])[values.astype(int)]) < 1e-9


def test_a_cubic_is_met_exactly_and_a_bend_closely() -> None:
    values = np.sort(chance(2).random(2_000))
    assert left_over(values[:, None], 5 * values**3 - values) < 1e-9
    assert left_over(values[:, None], np.maximum(values - 0.5, 0)) < 0.03


def test_a_value_that_many_futures_share_gets_a_step_of_its_own() -> None:
    random = chance(3)
    values = np.where(random.random(2_000) < 0.6, 0.0, 1 + random.random(2_000))
    assert left_over(values[:, None], np.where(values == 0, 100.0, values)) < 1e-9


def test_products_of_a_few_inputs_are_met() -> None:
    inputs = chance(4).standard_normal((2_000, 3))
    assert left_over(inputs, inputs[:, 0] * inputs[:, 2] + inputs[:, 1] ** 3) < 1e-9


def test_few_futures_are_met_by_straight_lines_only() -> None:
    inputs = chance(5).standard_normal((100, 3))
    assert terms(inputs).shape == (100, 4)


@pytest.mark.parametrize("inputs", [np.full((50, 2), 3.0), np.empty((50, 0))])
def test_what_never_varies_explains_nothing(inputs: Array) -> None:
    assert terms(inputs).tolist() == [[1.0]] * 50
