import numpy as np
import pytest

from tests.benchmarks.robustness import plain_loop
from toolkit.appraisal.robustness.acceptability import acceptability
from toolkit.appraisal.robustness.weight_sets import any_weights


def test_the_plain_loop_that_is_timed_gives_the_same_shares() -> None:
    scores = np.array([[100.0, 0.0], [60.0, 60.0], [0.0, 80.0]])
    exact = acceptability(scores, any_weights(2), seed=1)
    assert plain_loop(scores, 5_000, 1) == pytest.approx(exact.shares, abs=0.03)
