import numpy as np
import pytest

from toolkit.appraisal.robustness.groups import (
    each_group_alone,
    group_views,
    leave_one_group_out,
    view,
)

# Benefit weights of five groups for monitoring coronary heart disease, Heart 2000;83:651, table 3.
GROUPS = ("directors", "gp_committee", "cardiac_society", "health_councils", "priority_team")
PEOPLE = (10, 10, 4, 4, 1)
BY_CRITERION = np.array(
    [
        [7.2, 7.70, 10.50, 8.75, 5], [7.00, 10.50, 9.50, 11.25, 8],
        [4.00, 8.10, 5.75, 5.75, 5], [4.10, 4.70, 3.75, 5.50, 2],
        [7.70, 9.10, 6.25, 3.75, 10], [9.40, 6.90, 5.75, 3.00, 0],
        [9.30, 6.40, 5.00, 9.50, 0], [4.10, 5.50, 5.00, 9.50, 10],
        [11.70, 11.40, 13.25, 6.50, 10], [10.55, 8.00, 12.25, 8.00, 5],
        [10.65, 6.30, 11.50, 15.50, 5], [5.60, 4.80, 4.25, 1.25, 5],
        [4.35, 6.60, 4.25, 9.00, 20], [4.35, 4.00, 3.00, 2.75, 15],
    ]
)  # fmt: skip
PUBLISHED = [
    7.83, 9.25, 5.72, 4.01, 7.36, 5.01, 6.04, 6.82, 10.57, 8.76, 9.79, 4.18, 8.84, 5.82,
]  # fmt: skip
BREADTH, FREQUENCY = 12, 13


def rank(weights: np.ndarray, criterion: int) -> int:
    return 1 + int((weights > weights[criterion]).sum())


def test_published_means_of_groups_come_out_and_headcount_tells_another_story() -> None:
    scores, by_group = np.zeros((2, 14)), BY_CRITERION.T / 100
    stated, equal, heads = group_views(scores, by_group, PEOPLE, np.array([1.0, 1, 1, 1, 1]))
    assert (stated.weights == equal.weights).all()
    assert equal.weights * 100 == pytest.approx(PUBLISHED, abs=0.0051)
    assert heads.weights[[BREADTH, FREQUENCY]] * 100 == pytest.approx([6.293, 4.190], abs=0.0006)
    assert [rank(one.weights, BREADTH) for one in (equal, heads)] == [4, 9]
    assert [rank(one.weights, FREQUENCY) for one in (equal, heads)] == [10, 14]


def test_one_person_with_a_fifth_of_the_say_moves_a_criterion_up() -> None:
    by_group = BY_CRITERION.T / 100
    without = leave_one_group_out(np.zeros((2, 14)), by_group, np.ones(5), GROUPS)
    assert [one.name for one in without] == [f"without {group}" for group in GROUPS]
    assert without[4].voices.tolist() == [0.25, 0.25, 0.25, 0.25, 0]
    assert rank(without[4].weights, BREADTH) > rank(
        view("", np.zeros((2, 14)), by_group, np.ones(5)).weights, BREADTH
    )


def test_a_first_place_that_hangs_on_one_group_shows() -> None:
    scores, by_group = np.array([[100.0, 0], [0, 100]]), np.array([[0.9, 0.1], [0.3, 0.7]])
    without = leave_one_group_out(scores, by_group, np.array([0.7, 0.3]), ("nhs", "users"))
    assert [one.first for one in without] == [(1,), (0,)]
    alone = each_group_alone(scores, by_group, ("nhs", "users"))
    assert [(one.name, one.first) for one in alone] == [("only nhs", (0,)), ("only users", (1,))]


def test_the_only_group_cannot_be_left_out() -> None:
    assert leave_one_group_out(np.eye(2), np.eye(2), np.array([1.0, 0]), ("a", "b"))[0].first == (
        0,
    )
