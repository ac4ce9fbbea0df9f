import numpy as np
import pytest

from tests.appraisal.robustness.problems import chance
from toolkit.appraisal.robustness.acceptability import acceptability
from toolkit.appraisal.robustness.affordability import affordable_first
from toolkit.appraisal.robustness.weight_sets import any_weights, draw_weights

SCORES = np.array([[100.0, 0.0], [60.0, 60.0], [0.0, 80.0]])  # first for 0.4, 0.35, 0.25


def test_first_places_by_budget_worked_by_hand() -> None:
    costs = np.array([[10.0, 10, 10, 30], [20, 20, 20, 20], [5, 5, 40, 40]])
    found = affordable_first(SCORES, any_weights(2), costs, np.array([4.0, 10, 50]), seed=1)
    assert found.nothing.tolist() == [1.0, 0.25, 0.0]
    assert found.affordable.tolist() == [[0, 0.75, 1], [0, 0, 1], [0, 0.5, 1]]
    # with 10: the first and third in two futures (level at 4/9), the first alone in one, else none
    assert found.first[:, 1] == pytest.approx([0.5 * 5 / 9 + 0.25, 0, 0.5 * 4 / 9])
    assert found.first[:, 2] == pytest.approx([0.4, 0.35, 0.25])
    assert found.first_if_affordable[0, 1] == pytest.approx((0.5 * 5 / 9 + 0.25) / 0.75)
    assert np.isnan(found.first_if_affordable[1, 1])
    assert found.error == 0


def test_shares_of_first_place_and_of_nothing_sum_to_one() -> None:
    random = chance(3)
    scores, costs = random.random((4, 5)) * 100, random.random((4, 400)) * 100
    found = affordable_first(scores, any_weights(5), costs, np.linspace(0, 100, 9), seed=1)
    assert found.first.sum(axis=0) + found.nothing == pytest.approx(1)
    assert (found.first <= found.affordable + 1e-12).all()
    assert (np.diff(found.affordable, axis=1) >= 0).all()
    assert 0 < found.error <= 0.5 / np.sqrt(20_000)


def test_shares_agree_with_drawing_futures_and_weights_together() -> None:
    random = chance(5)
    scores, costs = random.random((3, 4)) * 100, random.random((3, 50_000)) * 100
    found = affordable_first(scores, any_weights(4), costs, np.array([50.0]), seed=1)
    totals = draw_weights(any_weights(4), 50_000, seed=2) @ scores.T
    within = costs.T <= 50
    totals[~within] = -1
    first = np.bincount(totals.argmax(axis=1)[within.any(axis=1)], minlength=3) / 50_000
    assert found.first[:, 0] == pytest.approx(first, abs=0.01)


def test_a_budget_that_pays_for_everything_leaves_the_plain_shares() -> None:
    costs = chance(1).random((3, 100))
    found = affordable_first(SCORES, any_weights(2), costs, np.array([1.0]), seed=1)
    plain = acceptability(SCORES, any_weights(2), seed=1)
    assert found.first[:, 0] == pytest.approx(plain.shares[:, 0])
