import numpy as np

from toolkit.appraisal.certificate.stored_inputs import STEPS, stored_inputs
from toolkit.appraisal.robustness.inputs_of import Inputs


def test_inputs_come_back_within_half_a_step_and_constant_ones_are_left_out() -> None:
    drawn = np.random.RandomState(1).standard_normal((50, 3))
    drawn[:, 1] = 4.0
    found = stored_inputs(Inputs(("a", "b", "c"), drawn, drawn[0], {}), 40)
    assert found.names == ("a", "c")
    assert found.values.shape == (40, 2)
    step = (found.most - found.least) / STEPS
    assert (np.abs(found.values - drawn[:40, [0, 2]]) <= step / 2 * 1.001).all()


def test_ends_come_back_exactly_and_nothing_stays_nothing() -> None:
    drawn = np.array([[0.0], [1.0], [1.0]])
    assert stored_inputs(Inputs(("a",), drawn, drawn[0], {}), 3).values.tolist() == drawn.tolist()
    none = np.empty((3, 0))
    assert stored_inputs(Inputs((), none, none[0], {}), 3).values.shape == (3, 0)
