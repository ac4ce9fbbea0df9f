import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.appraisal.judging.weighing import effective, normalised, together, voices_of
from toolkit.statements.weighing import WeighingGroup

# Group mean weights of three criteria in a Scottish appraisal of 2000 (doi 10.1136/heart.83.6.651,
# table 3), groups of 10, 10, 4, 4 and 1 people, 100 points each.
PEOPLE = (10, 10, 4, 4, 1)
BREADTH = (4.35, 6.60, 4.25, 9.00, 20)
FREQUENCY = (4.35, 4.00, 3.00, 2.75, 15)


def group(name: str, people: int, voice: str | None = None) -> WeighingGroup:
    return WeighingGroup.model_validate(
        {"group_id": name, "label": name, "role": "r", "people": people, "is_user_voice": "no"}
        | ({"voice_share": voice} if voice else {})
    )


@given(st.lists(st.floats(0, 100), min_size=1).filter(lambda points: sum(points) > 1))
def test_weights_are_swings_over_their_sum(points: list[float]) -> None:
    weights = normalised(points)
    assert weights.sum() == pytest.approx(1)
    assert weights * sum(points) == pytest.approx(np.array(points))


def test_nothing_is_weighed_where_all_is_worth_nothing() -> None:
    assert np.isnan(normalised([0, 0])).all()


def test_published_means_between_groups_and_by_headcount() -> None:
    weights = np.array([BREADTH, FREQUENCY]).T
    assert together(weights, [1] * 5) == pytest.approx([8.84, 5.82])
    assert together(weights, PEOPLE) == pytest.approx([6.293, 4.190], abs=5e-4)


def test_the_settled_voice_leads_where_every_group_has_one() -> None:
    settled = voices_of([group("a", 3, "0.52"), group("b", 1, "0.48")])
    assert list(settled) == ["as stated", "equal groups", "headcount"]
    assert settled["as stated"] == pytest.approx([0.52, 0.48])
    assert settled["headcount"] == pytest.approx([0.75, 0.25])
    assert list(voices_of([group("a", 3, "0.52"), group("b", 1)])) == ["equal groups", "headcount"]


def test_a_scale_that_hardly_spreads_has_hardly_any_weight() -> None:
    scores = np.array([[100, 30], [99.0099, 60], [98.0392, 90]])  # cheapest over cost
    assert effective(np.array([0.5, 0.5]), scores)[1] == pytest.approx(0.9684, abs=5e-5)


def test_where_nothing_spreads_weights_stand() -> None:
    weights = np.array([0.3, 0.7])
    assert effective(weights, np.full((3, 2), 50.0)) == pytest.approx(weights)
    assert effective(weights, np.array([[0, np.nan], [100, np.nan]])) == pytest.approx([1, 0])
