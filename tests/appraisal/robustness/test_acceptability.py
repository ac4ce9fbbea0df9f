import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.appraisal.robustness.priorities import OPTIONS, SCORES
from tests.appraisal.robustness.problems import Array, chance, scored
from toolkit.appraisal.robustness.acceptability import MEANING, acceptability
from toolkit.appraisal.robustness.weight_sets import any_weights, draw_weights, in_order


def test_published_shares_of_first_place_come_out() -> None:
    found = acceptability(SCORES, any_weights(5), seed=1)
    first = dict(zip(OPTIONS, found.shares[:, 0], strict=True))
    published = {"MHC_BAME": 0.828, "PhysChks": 0.134, "IAPT_svcs": 0.037}
    for option, share in published.items():
        assert first[option] == pytest.approx(share, abs=0.005)
    assert found.samples == 100_000
    assert 0 < found.errors.max() < 0.0017


@settings(max_examples=40)
@given(scored(st.integers(2, 4)))
def test_shares_of_every_option_and_every_rank_sum_to_one(problem: tuple[Array, Array]) -> None:
    scores, _ = problem
    found = acceptability(scores, any_weights(scores.shape[1]), seed=1, samples=500)
    assert found.shares.sum(axis=0) == pytest.approx(1)
    assert found.shares.sum(axis=1) == pytest.approx(1)
    assert (found.samples > 0) == (scores.shape[1] > 3)


@pytest.mark.parametrize("criteria", [2, 3])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_exact_shares_agree_with_drawing(criteria: int, seed: int) -> None:
    scores = chance(seed).random((6, criteria)) * 100
    exact = acceptability(scores, any_weights(criteria), seed=1)
    drawn = draw_weights(any_weights(criteria), 200_000, seed=9) @ scores.T
    first = np.bincount(drawn.argmax(axis=1), minlength=6) / len(drawn)
    last = np.bincount(drawn.argmin(axis=1), minlength=6) / len(drawn)
    assert exact.samples == 0
    assert not exact.errors.any()
    assert exact.shares[:, 0] == pytest.approx(first, abs=0.005)
    assert exact.shares[:, -1] == pytest.approx(last, abs=0.005)


def test_exact_shares_of_two_criteria_are_lengths() -> None:
    scores = np.array([[100.0, 0.0], [60.0, 60.0], [0.0, 80.0]])
    found = acceptability(scores, any_weights(2), seed=1)
    # weight of the first: the third leads below 1/4, the second from 1/4 to 3/5, the first above
    assert found.shares[:, 0] == pytest.approx([0.4, 0.35, 0.25])
    assert found.central_weights[:, 0] == pytest.approx([0.8, 0.425, 0.125])


def test_an_option_put_forward_twice_shares_its_ranks() -> None:
    found = acceptability(
        np.array([[50.0, 20.0], [50.0, 20.0], [0.0, 0.0]]), any_weights(2), seed=1
    )
    assert found.shares.tolist() == [[0.5, 0.5, 0.0], [0.5, 0.5, 0.0], [0.0, 0.0, 1.0]]


def test_an_option_that_is_never_first_has_no_central_weights() -> None:
    found = acceptability(np.array([[50.0, 20.0], [40.0, 10.0]]), any_weights(2), seed=1)
    assert np.isnan(found.central_weights[1]).all()
    assert found.central_weights[0].tolist() == [0.5, 0.5]


def test_an_order_of_importance_narrows_the_weights() -> None:
    scores = np.array([[100.0, 0.0], [0.0, 100.0]])
    found = acceptability(scores, in_order(2, [1, 0]), seed=1)
    assert found.shares[:, 0].tolist() == [0.0, 1.0]


def test_scaling_all_scores_changes_no_share() -> None:
    scores = chance(4).random((4, 5)) * 100
    one, other = (acceptability(s, any_weights(5), seed=1) for s in (scores, scores * 7 + 3))
    assert (one.shares == other.shares).all()


def test_the_words_do_not_promise_a_chance_of_being_right() -> None:
    assert MEANING == "share of weight space, not a probability of being right"
