import numpy as np
import pytest

from tests.appraisal.robustness.outlooks import outlook
from toolkit.appraisal.robustness import Compared, Spending, Weighing, assess

OPTIONS = ("usual", "alliance", "prime")
SCORES = np.array([[100.0, 0.0], [60.0, 60.0], [0.0, 80.0]])


def test_everything_that_is_known_is_asked() -> None:
    spending = Spending(np.array([[5.0, 15], [10, 10], [20, 20]]), np.array([10.0, 30]))
    weighing = Weighing(SCORES, np.array([0.5, 0.5]), local_scales=False)
    compared = Compared(OPTIONS, ("access", "quality"), weighing, outlook(), spending)
    found = assess(compared, seed=1)
    assert (found.options, found.criteria) == (OPTIONS, ("access", "quality"))
    assert found.weights is not None
    assert found.weights.first == (1,)
    assert found.futures is not None
    assert found.futures.best == 0
    assert found.affordable is not None
    assert found.affordable.first[:, 1] == pytest.approx([0.4, 0.35, 0.25])


def test_what_is_not_known_is_not_made_up() -> None:
    found = assess(Compared(OPTIONS, outlook=outlook()), seed=1)
    assert (found.weights, found.affordable) == (None, None)
    found = assess(Compared(OPTIONS), seed=1)
    assert found.futures is None
