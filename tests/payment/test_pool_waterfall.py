import numpy as np
from hypothesis import given

from tests.payment.shapes import EITHER_WAY, SUM, near, rows, vectors
from toolkit.payment import Draws, waterfall


@given(rows(EITHER_WAY), vectors(SUM))
def test_an_overspend_is_met_to_the_last_pound(over: Draws, cushions: Draws) -> None:
    found = waterfall(over, cushions)
    assert near(found.used_gbp.sum(axis=-1) + found.left_gbp, np.maximum(over, 0), 1e10)
    assert (found.used_gbp >= 0).all()
    assert (found.used_gbp <= cushions).all()


@given(rows(EITHER_WAY), vectors(SUM))
def test_a_cushion_is_touched_only_once_those_before_it_are_used_up(
    over: Draws, cushions: Draws
) -> None:
    used = waterfall(over, cushions).used_gbp
    for place in range(1, cushions.size):
        touched = used[..., place] > 10
        assert near(used[touched][..., :place], cushions[:place], 1e10)


def test_cushions_may_differ_by_draw_and_year() -> None:
    cushions = np.array([[[1.0, 1.0], [5.0, 0.0]]])
    found = waterfall(np.array([[3.0, 3.0]]), cushions)
    assert found.used_gbp.tolist() == [[[1, 1], [3, 0]]]
    assert found.left_gbp.tolist() == [[1, 0]]


def test_an_underspend_uses_no_cushion() -> None:
    found = waterfall(np.array([[-5.0, 0.0, 4.0]]), np.array([4.0, 9.0]))
    assert found.used_gbp.tolist() == [[[0, 0], [0, 0], [4, 0]]]
    assert found.left_gbp.tolist() == [[0, 0, 0]]
