import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.simulation.reading_off import Reading, read_kept, read_steps
from toolkit.simulation.sketching import frame, pour

AMOUNTS = st.lists(st.integers(-50, 50), min_size=2, max_size=60)


def kept(values: list[int], worst: float = 0.1) -> Reading:
    ranks = range(1, len(values) + 1)
    return read_kept(np.array([values], dtype=float), np.array([-10.0]), ranks, worst)


def counted(values: list[int], worst: float = 0.1) -> Reading:
    drawn = np.array([[values]], dtype=float)
    return read_steps(pour(frame(drawn), 0, drawn, np.array([[-10.0]]), (0, 0)), 0, worst)


@given(AMOUNTS, st.floats(0.02, 0.98))
def test_the_shortfall_is_the_mean_of_the_worst_part(values: list[int], worst: float) -> None:
    size, left, total = len(values) * worst, len(values) * worst, 0.0
    for value in sorted(values):  # the last one counts as far as it lies within the part
        total += value * min(left, 1.0)
        left = max(left - 1, 0.0)
    assert kept(values, worst).shortfall[0] == pytest.approx(total / size, abs=1e-6)


@given(AMOUNTS)
def test_an_amount_of_a_rank_is_that_of_the_sorted_list(values: list[int]) -> None:
    one = kept(values)
    assert [one.at(rank)[0] for rank in range(1, len(values) + 1)] == sorted(values)
    assert one.off(1)[0] == 0


@given(AMOUNTS, st.floats(0.02, 0.98))
def test_steps_say_the_same_within_what_they_can_be_off(values: list[int], worst: float) -> None:
    exact, steps = kept(values, worst), counted(values, worst)
    for rank in range(1, len(values) + 1):
        assert abs(steps.at(rank) - exact.at(rank))[0] <= steps.off(rank)[0] + 1e-9
    assert abs(steps.shortfall - exact.shortfall)[0] <= steps.off(1)[0] + 1e-9
    assert steps.mean[0] == pytest.approx(exact.mean[0], abs=1e-9)
    assert steps.sd[0] == pytest.approx(exact.sd[0], abs=1e-6)
    assert steps.below_zero[0] == exact.below_zero[0] == np.mean(np.array(values) < 0)
    assert steps.below_floor[0] == exact.below_floor[0] == np.mean(np.array(values) < -10)
