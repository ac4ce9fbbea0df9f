import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.appraisal.robustness.priorities import SCORES, WEIGHTS
from tests.appraisal.robustness.problems import Array, scored
from toolkit.appraisal.robustness.weight_region import weight_region
from toolkit.appraisal.robustness.weight_sets import WeightSet, any_weights, draw_weights


def shortest_move(lead: Array, weights: Array) -> float:
    """Take weight from where the lead is greatest and give it to where it is least."""
    gap, moved, least = float(lead @ weights), 0.0, float(lead.min())
    for criterion in np.argsort(-lead):
        gain = float(lead[criterion]) - least
        step = min(float(weights[criterion]), gap / gain)
        moved, gap = moved + step, gap - step * gain
        if gap <= 1e-12:
            return moved
    return float("inf")


def test_three_rivals_surround_the_published_first_place() -> None:
    found = weight_region(SCORES, WEIGHTS, 0, any_weights(5))
    assert found is not None
    assert [face.rival for face in found.faces] == [1, 2, 3]
    assert found.behind == (4, 5, 6, 7, 8)
    assert found.flip is not None
    assert found.flip.moved == pytest.approx(20.06 / 130, abs=1e-9)  # lead over 100 to -30
    assert found.flip.lead @ found.flip.nearest == pytest.approx(0, abs=1e-7)


@settings(max_examples=80)
@given(scored(st.integers(2, 5)))
def test_the_nearest_flip_is_the_shortest_move_of_weight(problem: tuple[Array, Array]) -> None:
    scores, weights = problem
    first = int((scores @ weights).argmax())
    found = weight_region(scores, weights, first, any_weights(weights.size))
    assert found is not None
    leads = [scores[first] - other for other in scores]
    moves = [shortest_move(lead, weights) for lead in leads if lead.min() < -1e-9]
    if found.flip is None:
        assert not moves
        return
    nearest = found.flip.nearest
    assert nearest.sum() == pytest.approx(1)
    assert nearest.min() >= -1e-9
    assert found.flip.moved == pytest.approx(min(moves), abs=1e-6)
    assert found.flip.moved == pytest.approx(np.abs(nearest - weights).sum() / 2)


@settings(max_examples=40)
@given(scored(st.integers(2, 4)), st.integers(0, 100))
def test_the_faces_alone_say_where_an_option_is_first(
    problem: tuple[Array, Array], seed: int
) -> None:
    scores, weights = problem
    first = int((scores @ weights).argmax())
    found = weight_region(scores, weights, first, any_weights(weights.size))
    assert found is not None
    drawn = draw_weights(any_weights(weights.size), 300, seed)
    totals = drawn @ scores.T
    stays = totals[:, first] >= totals.max(axis=1) - 1e-9
    leads = np.array([face.lead for face in found.faces]).reshape(-1, weights.size)
    assert ((drawn @ leads.T >= -1e-6).all(axis=1) | ~stays).all()
    assert (~(drawn @ leads.T >= 1e-6).all(axis=1) | stays).all()


def test_rivals_that_are_alike_do_not_hide_each_other() -> None:
    scores = np.array([[60.0, 40], [20, 80], [20, 80]])
    found = weight_region(scores, np.array([0.7, 0.3]), 0, any_weights(2))
    assert found is not None
    (face,) = found.faces
    assert (face.rival, face.level, found.behind) == (1, (2,), (2,))
    assert face.nearest == pytest.approx([0.5, 0.5])


def test_limits_on_weights_keep_a_rival_away() -> None:
    scores, weights = np.array([[100.0, 0], [0, 100]]), np.array([0.7, 0.3])
    narrow = WeightSet(np.array([0.6, 0.0]), np.ones(2))
    inside = weight_region(scores, weights, 0, narrow)
    anywhere = weight_region(scores, weights, 0, any_weights(2))
    assert inside is not None
    assert (inside.faces, inside.behind, inside.flip) == ((), (1,), None)
    assert anywhere is not None
    assert anywhere.faces[0].moved == pytest.approx(0.2)
    assert anywhere.faces[0].nearest == pytest.approx([0.5, 0.5])


@given(scored(st.integers(2, 3)))
def test_an_option_that_is_not_first_has_no_region(problem: tuple[Array, Array]) -> None:
    scores, weights = problem
    totals = scores @ weights
    last = int(totals.argmin())
    assume(totals[last] < totals.max() - 1e-6)
    assert weight_region(scores, weights, last, any_weights(weights.size)) is None
