import numpy as np
import pytest

from tests.statements.test_score_record import RECORD, entry
from toolkit.appraisal.judging.standing import of_all, of_group, without_consensus

OPTIONS, CRITERIA = ("a", "b"), ("c",)


def test_a_moderated_score_stands_for_its_group() -> None:
    assert of_group(RECORD, "u", OPTIONS, CRITERIA)[0, 0] == 50


def test_else_the_mean_of_the_members_latest_scores() -> None:
    again = entry(3, score="50", reason="heard more")
    found = of_group((*RECORD[:2], again), "u", OPTIONS, CRITERIA)
    assert found[0, 0] == pytest.approx((50 + 60) / 2)


def test_no_score_is_no_zero() -> None:
    assert np.isnan(of_group(RECORD, "u", OPTIONS, CRITERIA)[1, 0])
    assert np.isnan(of_all(RECORD, [], OPTIONS, CRITERIA)[1, 0])


def test_the_consensus_stands_before_the_mean_of_groups() -> None:
    groups = [np.array([[10.0], [20.0]]), np.array([[90.0], [np.nan]])]
    found = of_all(RECORD, groups, OPTIONS, CRITERIA)
    assert found[:, 0] == pytest.approx([50, 20])  # a group that gave none adds nothing
    assert of_all(RECORD[:3], groups, OPTIONS, CRITERIA)[0, 0] == pytest.approx(50)


def test_criteria_without_a_consensus_are_named() -> None:
    assert without_consensus(RECORD, OPTIONS, CRITERIA) == ()
    assert without_consensus(RECORD[:3], OPTIONS, CRITERIA) == ("c",)
    assert without_consensus(RECORD[:3], ("b",), CRITERIA) == ()
