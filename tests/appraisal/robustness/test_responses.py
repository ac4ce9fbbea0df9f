import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.appraisal.robustness.problems import chance
from toolkit.appraisal.robustness.responses import fit, response_of


@given(st.integers(0, 1000), st.floats(0.01, 100))
def test_what_is_a_straight_line_is_found_exactly_and_scales_with_money(
    seed: int, scale: float
) -> None:
    random = chance(seed)
    inputs, slopes = random.random((50, 3)), random.random((2, 3)) * 1000 - 500
    line = fit(scale * (slopes @ inputs.T + 7), inputs)
    assert line.slopes == pytest.approx(scale * slopes)
    assert line.explained == pytest.approx([1, 1])
    assert response_of(line)(inputs).T == pytest.approx(scale * (slopes @ inputs.T + 7))


def test_what_no_line_explains_is_said() -> None:
    values = np.linspace(-1, 1, 101)
    line = fit(np.array([values**2, np.full(101, 3.0)]), values[:, None])
    assert line.explained == pytest.approx([0, 1], abs=1e-9)
    assert line.slopes == pytest.approx(np.zeros((2, 1)), abs=1e-9)


def test_an_input_that_never_varies_gets_no_slope() -> None:
    inputs = np.column_stack([np.arange(10.0), np.full(10, 4.0)])
    line = fit(np.array([2 * np.arange(10.0)]), inputs)
    assert line.slopes == pytest.approx(np.array([[2.0, 0.0]]))
