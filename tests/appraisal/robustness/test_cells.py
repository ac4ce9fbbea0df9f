import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.appraisal.robustness.problems import Array, scored
from toolkit.appraisal.robustness.cells import cells
from toolkit.appraisal.robustness.weight_sets import (
    WeightSet,
    any_weights,
    draw_weights,
    half_spaces,
    in_order,
)


def test_two_options_and_two_criteria_meet_where_they_are_level() -> None:
    centres, shares = cells(np.array([[100.0, 0.0], [40.0, 20.0]]), any_weights(2))
    # level at 100 w = 20 + 20 w, w = 1/4
    order = shares.argsort()
    assert shares[order] == pytest.approx([0.25, 0.75])
    assert centres[order, 0] == pytest.approx([0.125, 0.625])


@settings(max_examples=60)
@given(scored(st.sampled_from([2, 3])))
def test_cells_make_up_the_set_and_no_order_turns_inside_one(problem: tuple[Array, Array]) -> None:
    scores, _ = problem
    centres, shares = cells(scores, any_weights(scores.shape[1]))
    assert shares.sum() == pytest.approx(1)
    assert centres.sum(axis=1) == pytest.approx(1)
    assert shares @ centres == pytest.approx([1 / scores.shape[1]] * scores.shape[1])


def test_a_restricted_triangle_keeps_its_limits_and_its_centre() -> None:
    scores = np.array([[90.0, 10, 40], [20, 80, 50], [50, 50, 60]])
    allowed = WeightSet(np.array([0.1, 0.0, 0.2]), np.array([0.6, 0.5, 1.0]), (2, 0))
    centres, shares = cells(scores, allowed)
    rows, limits = half_spaces(allowed)
    assert (centres @ rows.T <= limits + 1e-9).all()
    drawn = draw_weights(allowed, 100_000, seed=1)
    assert shares @ centres == pytest.approx(drawn.mean(axis=0), abs=0.002)


def test_an_order_of_three_criteria_keeps_a_sixth_of_the_triangle() -> None:
    centres, shares = cells(np.zeros((2, 3)), in_order(3, [0, 1, 2]))
    assert shares.tolist() == [1.0]
    assert centres[0] == pytest.approx([11 / 18, 5 / 18, 2 / 18])


def test_more_than_three_criteria_are_not_cut() -> None:
    with pytest.raises(ValueError, match="two or three criteria"):
        cells(np.zeros((2, 4)), any_weights(4))


def test_no_weights_give_no_cells() -> None:
    with pytest.raises(ValueError, match="widen them"):
        cells(np.zeros((2, 3)), WeightSet(np.full(3, 0.5), np.ones(3)))
