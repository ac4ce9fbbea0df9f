import numpy as np
import pytest

from tests.appraisal.robustness.outlooks import outlook
from toolkit.appraisal.robustness.holding import held_at_likely


def test_an_input_that_is_held_moves_nothing() -> None:
    asked = outlook()
    found = held_at_likely(asked, {"demand"})
    price = asked.inputs.values[:, 1]
    assert found.inputs.names == ("price",)
    assert found.inputs.of == {"price": (0,)}
    np.testing.assert_array_equal(found.inputs.values[:, 0], price)
    assert found.net_benefits[0] == pytest.approx(np.full(price.size, 100.0))
    assert found.net_benefits[1] == pytest.approx(50 * price + 60)
    assert found.together == {}


def test_holding_nothing_changes_nothing() -> None:
    asked = outlook()
    assert held_at_likely(asked, ()) is asked
    assert held_at_likely(asked, {"unknown"}) is asked


def test_holding_all_leaves_likely_values() -> None:
    found = held_at_likely(outlook(), {"demand", "price"})
    assert found.inputs.values.shape[1] == 0
    assert np.ptp(found.net_benefits, axis=1) == pytest.approx(np.zeros(3), abs=1e-6)
