import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.appraisal.robustness.problems import chance
from toolkit.appraisal.robustness.regret import regret


def test_worked_example_of_minimax_regret() -> None:
    found = regret(np.array([[5.0, 1, -2], [3, 3, 1], [4, 2, 0]]))
    assert found.largest.tolist() == [3, 2, 1]
    assert found.choice == (2,)
    assert found.worst[:2] == (2, 0)


@given(st.integers(0, 1000), st.floats(0.1, 10), st.floats(-100, 100))
def test_regret_scales_with_money_and_forgets_what_all_share(
    seed: int, scale: float, shared: float
) -> None:
    payoffs = chance(seed).random((3, 4)) * 100
    one, other = regret(payoffs), regret(payoffs * scale + shared)
    assert np.allclose(one.each * scale, other.each)
    assert one.each.min() == 0
    assert (one.each.min(axis=0) == 0).all()


def test_options_alike_are_chosen_together() -> None:
    assert regret(np.array([[1.0, 2], [1, 2]])).choice == (0, 1)
