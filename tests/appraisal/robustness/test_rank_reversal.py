import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.appraisal.robustness.priorities import SCORES, WEIGHTS
from tests.appraisal.robustness.problems import Array, scored
from toolkit.appraisal.robustness.rank_reversal import local_scale, rank_reversals
from toolkit.appraisal.robustness.ranks import firsts


def test_a_dropped_also_ran_turns_the_order_of_two_others() -> None:
    # On both scales of the three the first leads, 50 + 0 against 0 + 40 of 100; without the third
    # the first criterion spans 50 points instead of 100, the second still 40 of 100.
    scores = np.array([[100.0, 0], [60, 50], [0, 100]])
    (one,) = [r for r in rank_reversals(scores, np.array([0.55, 0.45])) if r.dropped == 2]
    assert one.turned == ((1, 0),)
    assert one.moves_first
    assert one.first == (0,)


def test_a_near_tie_of_published_scores_turns_when_another_option_is_dropped() -> None:
    found = rank_reversals(SCORES, WEIGHTS)
    assert {pair for one in found for pair in one.turned} == {(8, 7)}
    assert not any(one.moves_first for one in found)


@given(scored(st.integers(2, 4)), st.data())
def test_on_global_scales_a_dominated_option_never_changes_the_first_place(
    problem: tuple[Array, Array], data: st.DataObject
) -> None:
    scores, weights = problem
    model = data.draw(st.integers(0, len(scores) - 1))
    worse = np.maximum(scores[model] - data.draw(st.integers(1, 20)), 0)
    before = firsts(scores @ weights)
    after = firsts(np.vstack([scores, worse]) @ weights)
    assert tuple(one for one in after if one < len(scores)) == before


@given(scored(st.integers(2, 4)))
def test_every_turn_reported_can_be_seen_by_ranking_anew(problem: tuple[Array, Array]) -> None:
    scores, weights = problem
    before = local_scale(scores) @ weights
    for found in rank_reversals(scores, weights):
        rest = [one for one in range(len(scores)) if one != found.dropped]
        after = local_scale(scores[rest]) @ weights
        for ahead, behind in found.turned:
            assert before[ahead] > before[behind]
            assert after[rest.index(ahead)] < after[rest.index(behind)]


def test_two_options_have_nothing_to_turn() -> None:
    assert rank_reversals(np.array([[1.0, 2], [2, 1]]), np.array([0.5, 0.5])) == ()
