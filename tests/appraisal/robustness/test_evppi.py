import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.appraisal.robustness.problems import Array, chance
from tests.appraisal.robustness.test_evpi import EVERY_OUTCOME
from toolkit.appraisal.robustness.evpi import evpi
from toolkit.appraisal.robustness.evppi import evppi, sorted_blocks

FIRST, SECOND = np.array([[0.0], [0], [1], [1]]), np.array([[0.0], [1], [0], [1]])
DRAWS = 4_000


def straight(seed: int, slopes: Array, noise: float, draws: int = DRAWS) -> tuple[Array, Array]:
    """Net benefits that are straight lines in standard normal inputs, and noise of their own."""
    random = chance(seed)
    inputs = random.standard_normal((draws, slopes.shape[1]))
    return slopes @ inputs.T + noise * random.standard_normal((len(slopes), draws)), inputs


def test_worked_example_of_partial_information() -> None:
    assert evppi(EVERY_OUTCOME, FIRST).gbp == pytest.approx(2.0)
    assert evppi(EVERY_OUTCOME, SECOND).gbp == pytest.approx(0.5)
    assert evppi(EVERY_OUTCOME, np.hstack([FIRST, SECOND])).gbp == pytest.approx(2.0)
    assert sorted_blocks(EVERY_OUTCOME, FIRST[:, 0], blocks=2) == pytest.approx(2.0)


@pytest.mark.parametrize("columns", [[0], [1], [0, 1]])
def test_straight_lines_have_the_known_value(columns: list[int]) -> None:
    slopes = np.array([[0.0, 0], [3e5, 4e5]])
    net, inputs = straight(1, slopes, 2e5, draws=40_000)
    found = evppi(net, inputs[:, columns])
    truth = np.sqrt((slopes[1, columns] ** 2).sum()) * 0.3989  # half the mean of |normal|
    assert found.gbp == pytest.approx(truth, abs=4 * found.error_gbp)
    assert found.held_out_gbp == pytest.approx(truth, abs=6 * found.error_gbp)


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.integers(2, 4), st.integers(1, 3), st.floats(0, 3))
def test_it_lies_between_nothing_and_everything_up_to_its_error(
    seed: int, options: int, inputs: int, noise: float
) -> None:
    slopes = chance(seed).standard_normal((options, 3))
    net, drawn = straight(seed + 1, slopes, noise)
    part, whole = evppi(net, drawn[:, :inputs]), evpi(net)
    assert part.gbp >= -1e-9
    assert part.gbp <= whole.gbp + 4 * (part.error_gbp + whole.error_gbp) + 1e-9
    assert part.held_out_gbp >= -4 * part.error_gbp - 0.05


def test_scaling_all_money_scales_it() -> None:
    net, inputs = straight(3, np.array([[1.0, 0, 2], [0, 1, 1]]), 1.0)
    one, other = evppi(net, inputs[:, :1]), evppi(net * 1000, inputs[:, :1])
    assert other.gbp == pytest.approx(one.gbp * 1000)
    assert other.error_gbp == pytest.approx(one.error_gbp * 1000)


def test_its_error_is_how_far_it_strays_from_one_set_of_futures_to_another() -> None:
    slopes, ahead = np.array([[0.0, 0], [1, 1], [-1, 2]]), np.array([[0.4], [0.0], [0.0]])
    found = []
    for seed in range(200):
        net, inputs = straight(seed, slopes, 1.0, 2_000)
        found.append(evppi(net + ahead, inputs[:, :1]))
    strays = np.std([one.gbp for one in found])
    assert np.mean([one.error_gbp for one in found]) == pytest.approx(strays, rel=0.15)


def test_an_input_that_says_nothing_is_worth_little_above_zero_and_nothing_held_out() -> None:
    slopes = np.array([[0.0, 0], [0, 1], [0, -1]])
    found = [evppi(*_first_input(straight(seed, slopes, 1.0, 2_000))) for seed in range(100)]
    assert 0 < np.mean([one.gbp for one in found]) < 0.1
    assert np.mean([one.held_out_gbp for one in found]) < 0.01
    assert min(one.held_out_gbp for one in found) < 0  # told as it is, never clipped


def _first_input(problem: tuple[Array, Array]) -> tuple[Array, Array]:
    return problem[0], problem[1][:, :1]


def test_a_curve_that_turns_is_seen() -> None:
    random = chance(6)
    values = random.random(10_000)
    net = np.vstack([np.zeros(10_000), np.sin(6 * values) + random.standard_normal(10_000)])
    grid = np.sin(6 * (np.arange(100_000) + 0.5) / 100_000)
    truth = np.maximum(grid, 0).mean() - max(grid.mean(), 0)
    found = evppi(net, values[:, None])
    assert found.gbp == pytest.approx(truth, abs=4 * found.error_gbp)


def test_sorting_into_blocks_checks_it_and_leans_higher() -> None:
    net, inputs = straight(7, np.array([[0.0, 0], [1, 1]]), 1.0, draws=20_000)
    smooth, blocks = evppi(net, inputs[:, :1]), sorted_blocks(net, inputs[:, 0])
    assert blocks == pytest.approx(smooth.gbp, abs=0.02)
    useless, in_blocks = evppi(net, inputs[::-1, :1]), sorted_blocks(net, inputs[::-1, 0])
    assert in_blocks > useless.gbp


def test_an_input_that_never_varies_teaches_nothing() -> None:
    net, inputs = straight(8, np.array([[0.0, 0], [1, 1]]), 1.0)
    assert evppi(net, np.ones((DRAWS, 1))).gbp == pytest.approx(0, abs=1e-12)
    assert evppi(net, np.hstack([np.ones((DRAWS, 1)), inputs[:, :1]])).gbp > 0.3
