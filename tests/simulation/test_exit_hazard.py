import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.simulation.exit_hazard import ASSUMED, Pressure, exit_hazard

PRICES = st.floats(0, 100)


@pytest.mark.parametrize("price", [32.14, 40.0])
def test_at_a_sustainable_price_only_the_usual_few_leave(price: float) -> None:
    found = exit_hazard(np.array(price), np.array(32.14))
    assert found.chance == pytest.approx(ASSUMED.base_chance)
    assert found.quality == 1


def test_a_gap_raises_the_chance_and_lowers_quality() -> None:
    """At half the price: 1 - 0.9 x exp(-1 x 0.5) = 0.4541; quality 1 - 0.4 x 0.5."""
    found = exit_hazard(np.array([[10.0]]), np.array([[20.0]]), Pressure(0.1, 1.0, 0.4))
    assert found.chance == pytest.approx(0.454122, abs=1e-6)
    assert found.quality == pytest.approx(0.8)


@given(PRICES, PRICES, st.floats(0.1, 100))
def test_a_better_price_never_drives_providers_out(
    one: float, other: float, sustainable: float
) -> None:
    low, high = (exit_hazard(np.array(p), np.array(sustainable)) for p in sorted((one, other)))
    assert 0 < high.chance <= low.chance < 1
    assert 0 <= low.quality <= high.quality <= 1
