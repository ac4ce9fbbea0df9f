import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from toolkit.appraisal.certificate.multipliers import POINTS, covering, nearest

SCORE = st.integers(1, 100)
RIVAL = st.tuples(SCORE, SCORE, SCORE)


@given(own=RIVAL, rival=RIVAL, drawn=st.lists(RIVAL, min_size=1, max_size=8))
def test_multipliers_add_up_to_the_weight_moved_and_no_weights_are_nearer(
    own: tuple[int, int, int], rival: tuple[int, int, int], drawn: list[tuple[int, int, int]]
) -> None:
    weights = np.array([0.5, 0.3, 0.2])
    lead = np.array(own, dtype=float) - np.array(rival)
    if lead @ weights < 0 or lead.min() > 0:
        return  # it is not first, or the rival is never level
    found = nearest(weights, lead, np.empty((0, 3)))
    bound = found.whole + (found.given - found.taken) @ weights
    assert abs(bound - found.moved) < 1e-7
    slack = found.taken - found.given + found.rival * lead / POINTS - found.whole
    assert slack.min() > -1e-7
    assert (found.taken + found.given).max() < 0.5 + 1e-7
    for one in np.array(drawn, dtype=float):
        other = one / one.sum()
        if lead @ other <= 0:
            assert np.abs(other - weights).sum() / 2 >= found.moved - 1e-7


def test_a_flip_worked_out_by_hand() -> None:
    # 20 ahead on the first criterion, 10 behind on the second: level at one third to two thirds
    found = nearest(np.array([0.5, 0.5]), np.array([20.0, -10.0]), np.empty((0, 2)))
    assert np.allclose(found.weights, [1 / 3, 2 / 3])
    assert abs(found.moved - 1 / 6) < 1e-9


@given(times=st.lists(st.integers(0, 5), min_size=2, max_size=2), more=RIVAL)
def test_a_lead_above_a_sum_of_sides_is_covered(
    times: list[int], more: tuple[int, int, int]
) -> None:
    sides = np.array([[30.0, -20, 5], [-10, 40, 5]])
    lead = np.array(times) @ sides + np.array(more)
    found = covering(lead, sides)
    assert found.min() >= 0
    assert (lead - found @ sides).min() >= -1e-6
