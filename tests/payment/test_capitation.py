import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import SHARE, SUM, near, rows, vectors
from toolkit.payment import (
    Draws,
    Uplift,
    capitation,
    paced,
    rebased,
    target_shares,
    weighted_people,
)

PEOPLE = vectors(st.floats(1, 1e6))


@given(PEOPLE, PEOPLE, SHARE)
def test_target_shares_add_up_and_follow_both_measures(
    need: Draws, inequality: Draws, share: float
) -> None:
    found = target_shares(need, inequality, share)
    assert near(found.sum(), 1.0, 1)
    assert near(target_shares(need, inequality, 0.0), need / need.sum(), 1)
    assert near(target_shares(need, inequality, 1.0), inequality / inequality.sum(), 1)


@given(PEOPLE, PEOPLE, SHARE)
def test_pace_moves_part_of_the_way_and_keeps_the_total(
    current: Draws, shares: Draws, pace: float
) -> None:
    target = current.sum() * shares / shares.sum()
    found = paced(current, target, pace)
    assert near(found.sum(), current.sum())
    assert near(target - found, (1 - pace) * (target - current), 1e7)


@given(rows(SUM), st.floats(0, 5000))
def test_without_uplift_the_rate_is_paid_for_each_weighted_person(
    people: Draws, rate: float
) -> None:
    assert near(capitation(people, rate, Uplift(0.0, 0.0, 0.0)), people * rate, 1e13)


def test_an_uplift_may_change_by_year() -> None:
    uplift = Uplift(np.array([0.1, 0.0]), 0.05, np.array([0.0, 0.05]))
    assert near(capitation(np.array([[100.0, 100.0]]), 2.0, uplift), np.array([[230.0, 200.0]]))


def test_the_order_of_groups_is_irrelevant() -> None:
    people, weight = np.array([[[5.0, 3.0, 2.0]]]), np.array([1.0, 2.0, 4.0])
    found = weighted_people(people[..., ::-1], weight[::-1])
    assert found.tolist() == weighted_people(people, weight).tolist() == [[19]]


def test_a_list_that_grows_during_the_year_raises_the_budget() -> None:
    quarters = np.array([[[100.0, 100.0, 110.0, 130.0]]])
    assert near(rebased(np.array([[50.0]]), 100.0, quarters), np.array([[55.0]]))
