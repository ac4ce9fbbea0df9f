import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.appraisal.robustness.priorities import SCORES, WEIGHTS
from tests.appraisal.robustness.problems import Array, scored
from toolkit.appraisal.robustness.stability import stability


def test_published_intervals_of_the_first_place_come_out() -> None:
    found = stability(SCORES, WEIGHTS, 0)
    ends = [(one.low, round(one.high, 4)) for one in found if one]
    assert ends == [(0.0, 0.5296), (0.0, 1.0), (0.0, 1.0), (0.0, 1.0), (0.0, 0.5146)]
    assert [one.rival_above for one in found if one] == [1, None, None, None, 1]


@settings(max_examples=200)
@given(scored(st.integers(2, 5)), st.data())
def test_exact_intervals_agree_with_trying_every_weight(
    problem: tuple[Array, Array], data: st.DataObject
) -> None:
    scores, weights = problem
    option = data.draw(st.integers(0, len(scores) - 1))
    for criterion, found in enumerate(stability(scores, weights, option)):
        for tried in np.linspace(0, 1, 41):
            others = np.delete(weights, criterion)
            moved = np.insert(others / others.sum() * (1 - tried), criterion, tried)
            totals = scores @ moved
            behind = totals[option] < totals.max() - 1e-9
            inside = found is not None and found.low - 1e-9 <= tried <= found.high + 1e-9
            near = found is not None and min(abs(tried - found.low), abs(tried - found.high)) < 1e-6
            assert near or inside == (not behind)


def test_the_rival_named_is_level_at_the_end_of_the_interval() -> None:
    scores, weights = np.array([[60.0, 60], [100, 0], [0, 100]]), np.array([0.5, 0.5])
    found = stability(scores, weights, 0)[0]
    assert found is not None
    assert (found.low, found.high) == pytest.approx((0.4, 0.6))
    assert (found.rival_below, found.rival_above) == (2, 1)


def test_an_option_that_nothing_brings_first_has_no_interval() -> None:
    assert stability(np.array([[10.0, 10], [20, 20]]), np.array([0.5, 0.5]), 0) == (None, None)


def test_a_criterion_that_weighs_all_leaves_the_rest_in_equal_parts() -> None:
    scores = np.array([[100.0, 0, 40], [0, 60, 0]])
    found = stability(scores, np.array([1.0, 0, 0]), 0)[0]
    assert found is not None
    assert found.low == pytest.approx(10 / 110)  # 100 w + 20 (1 - w) = 30 (1 - w)


def test_two_options_alike_do_not_drive_each_other_out() -> None:
    scores = np.array([[70.0, 30], [70, 30]])
    assert [(one.low, one.high) for one in stability(scores, np.array([0.3, 0.7]), 1) if one] == [
        (0.0, 1.0),
        (0.0, 1.0),
    ]
