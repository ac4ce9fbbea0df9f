import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.appraisal.robustness.problems import chance
from toolkit.appraisal.robustness.evpi import evpi

EVERY_OUTCOME = np.array([[0.0, 0, 0, 0], [-6, -2, 4, 8]])  # 10 t1 + 4 t2 - 6, equally likely


def test_worked_example_of_perfect_information() -> None:
    assert evpi(EVERY_OUTCOME).gbp == 2.0


def test_two_normal_options_have_the_known_value() -> None:
    net = np.vstack([np.zeros(200_000), chance(1).standard_normal(200_000) * 1e6])
    found = evpi(net)
    assert found.gbp == pytest.approx(1e6 * 0.3989, abs=4 * found.error_gbp)
    assert found.error_gbp == pytest.approx(1e6 * 0.5838 / np.sqrt(200_000), rel=0.02)


@given(st.integers(0, 1000), st.floats(0.01, 100), st.integers(1, 40))
def test_it_is_never_below_zero_and_scales_with_money(seed: int, scale: float, draws: int) -> None:
    net = chance(seed).standard_normal((3, draws))
    one, other = evpi(net), evpi(net * scale)
    assert one.gbp >= 0
    assert (other.gbp, other.error_gbp) == pytest.approx((one.gbp * scale, one.error_gbp * scale))
    assert one.held_out_gbp >= one.gbp - 1e-12 or draws % 2


def test_it_leans_low_and_its_held_out_twin_high() -> None:
    """Two options alike but for chance: the worth is that of the best of two normals."""
    found = [evpi(chance(seed).standard_normal((2, 20))) for seed in range(2_000)]
    truth = 1 / np.sqrt(np.pi)
    low, high = (np.mean([getattr(one, name) for one in found]) for name in ("gbp", "held_out_gbp"))
    assert low < truth - 0.05
    assert high == pytest.approx(truth, abs=0.02)  # alike on average, so any choice is best


def test_one_option_leaves_nothing_to_learn() -> None:
    assert evpi(np.array([[1.0, 2, 3]])).gbp == 0
