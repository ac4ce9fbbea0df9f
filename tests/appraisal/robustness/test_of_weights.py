import numpy as np
import pytest

from tests.appraisal.robustness.priorities import SCORES, WEIGHTS
from toolkit.appraisal.robustness.of_weights import Voices, Weighing, assess_weights
from toolkit.appraisal.robustness.weight_sets import in_order


def test_a_published_table_is_asked_everything() -> None:
    found = assess_weights(Weighing(SCORES, WEIGHTS, local_scales=True), seed=1)
    assert found.totals == pytest.approx(
        [87.85, 67.79, 64.82, 61.68, 49.66, 40.04, 32.515, 35.83, 35.91]
    )
    assert found.first == (0,)
    assert [one.high < 1 for one in found.intervals if one] == [True, False, False, False, True]
    assert found.region is not None
    assert found.region.flip is not None
    assert found.acceptability.shares[0, 0] == pytest.approx(0.828, abs=0.005)
    assert found.dominates[0].sum() == 5
    assert found.reversals
    assert found.views == ()


def test_global_scales_have_no_reversals() -> None:
    assert assess_weights(Weighing(SCORES, WEIGHTS, local_scales=False), seed=1).reversals == ()


def test_voices_are_told_apart() -> None:
    voices = Voices(("nhs", "users"), np.array([[0.9, 0.1], [0.2, 0.8]]), (30, 10), np.ones(2))
    scores = np.array([[80.0, 20], [30, 90]])
    found = assess_weights(Weighing(scores, np.array([0.55, 0.45]), False, voices), seed=1)
    assert [(one.name, one.first) for one in found.views] == [
        ("as stated", (1,)),
        ("equal groups", (1,)),
        ("headcount", (0,)),
        ("without nhs", (1,)),
        ("without users", (0,)),
        ("only nhs", (0,)),
        ("only users", (1,)),
    ]


def test_weights_that_cannot_be_are_not_looked_at() -> None:
    scores = np.array([[80.0, 20], [30, 90]])
    asked = Weighing(scores, np.array([0.8, 0.2]), False, allowed=in_order(2, [0, 1]))
    found = assess_weights(asked, seed=1)
    assert found.acceptability.shares[0, 0] == pytest.approx((1 - 7 / 12) / 0.5)
