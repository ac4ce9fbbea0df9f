import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.appraisal.robustness.priorities import OPTIONS, SCORES
from tests.appraisal.robustness.problems import chance
from toolkit.appraisal.robustness.dominance import dominance, dominated_on_criteria


def test_options_that_no_weights_can_save_are_those_recomputed_from_the_publication() -> None:
    found = dominated_on_criteria(SCORES)[0]
    dominated = {one for one, lost in zip(OPTIONS, found, strict=True) if lost}
    assert dominated == {"CaregvrSup", "InCrSubAb", "Emplmnt", "PeerSupp", "HrmPrbsA"}


def test_a_certain_sum_beats_a_fair_gamble_only_for_those_who_dislike_risk() -> None:
    found = dominance(np.array([[50.0, 50, 50, 50], [0, 100, 0, 100]]))
    assert not found.first_order.any()
    assert found.second_order.tolist() == [[False, True], [False, False]]


def test_the_same_luck_in_another_order_is_no_better_in_every_future() -> None:
    found = dominance(np.array([[3.0, 1, 2], [0, 2, 1]]))
    assert not found.in_every_future.any()
    assert found.first_order.tolist() == [[False, True], [False, False]]


@pytest.mark.parametrize(("tolerance", "holds"), [(0.01, False), (1.0, True)])
def test_a_shortfall_up_to_the_tolerance_is_none(tolerance: float, holds: bool) -> None:
    found = dominance(np.array([[10.0, 20, 29.5], [5, 10, 30]]), tolerance)
    assert bool(found.in_every_future[0, 1]) is holds
    assert found.tolerance_gbp == tolerance


@given(st.integers(0, 1000), st.integers(1, 6))
def test_each_kind_of_dominance_holds_where_the_stricter_one_does(seed: int, draws: int) -> None:
    net = np.round(chance(seed).random((4, draws)) * 3)
    found = dominance(net)
    assert not (found.in_every_future & ~found.first_order).any()
    assert not (found.first_order & ~found.second_order).any()
    for kind in (found.in_every_future, found.first_order, found.second_order):
        assert not (kind & kind.T).any()


@given(st.integers(0, 1000))
def test_first_order_means_at_least_as_likely_to_exceed_any_amount(seed: int) -> None:
    net = np.round(chance(seed).random((2, 6)) * 4)
    amounts = np.unique(net)
    likelier = [(net[0] > x).mean() - (net[1] > x).mean() for x in amounts]
    wanted = min(likelier) >= 0 and max(likelier) > 0
    assert dominance(net).first_order[0, 1] == wanted
