import ast
from pathlib import Path

import numpy as np
import pytest

import toolkit.appraisal
from tests.statements.judged_cases import GROUPS, OPTIONS, judged_case, scores
from tests.statements.raw_cases import built, with_cell, with_column, with_table, without_table
from toolkit.appraisal.judging import Judged, judge
from toolkit.statements.raw import RawCase

MEASURED = {option: {"price": 40.0 + 5 * n, "quality": 50.0} for n, option in enumerate(OPTIONS)}


def judged(raw: RawCase) -> Judged:
    found = judge(built(raw), MEASURED)
    assert found is not None
    return found


def test_groups_are_weighed_apart_and_together() -> None:
    found = judged(judged_case())
    people, bodies = found.groups
    assert people.weights == pytest.approx(np.array([30, 50, 100]) / 180)
    assert bodies.weights == pytest.approx(np.array([100, 60, 40]) / 200)
    equal = (people.weights + bodies.weights) / 2
    assert found.view == "equal groups"
    assert found.weights["equal groups"] == pytest.approx(equal)
    heads = 0.6 * people.weights + 0.4 * bodies.weights
    assert found.weights["headcount"] == pytest.approx(heads)
    assert found.totals["equal groups"] == pytest.approx(found.scores @ equal)
    assert people.totals == pytest.approx(found.scores @ people.weights)


def test_scores_are_measured_or_given_by_people() -> None:
    found = judged(judged_case())
    assert found.criteria == ("price", "quality", "trust")
    assert found.scores[:, 0] == pytest.approx([40, 45, 50, 55])
    assert found.scores[:, 2] == pytest.approx([15, 30, 85, 55])  # the consensus
    people, bodies = found.groups
    assert (people.scores - bodies.scores)[:, 2] == pytest.approx([10] * 4)
    assert np.isnan(people.scores[:, :2]).all()


def test_a_clean_case_raises_nothing_but_what_is_not_recorded() -> None:
    assert {one.id for one in judged(judged_case()).lints} <= {
        "effective-weight",
        "equality-not-recorded",
        "no-i-statement",
    }


def test_the_settled_voice_leads() -> None:
    shares = {"people": "0.52", "bodies": "0.48"}
    found = judged(with_column(judged_case(), "weighing_groups", "voice_share", shares))
    assert found.view == "as stated"


def test_weights_may_be_stated_without_swings() -> None:
    raw = judged_case()
    for n, weight in enumerate(("0.2", "0.3", "0.5", "0.5", "0.3", "0.2")):
        raw = with_cell(with_cell(raw, "swings", n, "points", ""), "swings", n, "weight", weight)
    assert judged(raw).groups[0].weights == pytest.approx([0.2, 0.3, 0.5])


def test_a_group_that_does_not_score_by_design_adds_no_zero() -> None:
    own = [row for row in scores() if row["group_id"] == "people"]
    rows = [{**row, "entry": str(n)} for n, row in enumerate(own, 1)]
    raw = with_cell(with_table(judged_case(), "scores", rows), "swings", 5, "scores", "no")
    found = judged(raw)
    assert found.groups[1].not_theirs == ("trust",)
    assert found.scores[:, 2] == pytest.approx([20, 35, 90, 60])
    assert "scores-with-gaps" not in {one.id for one in found.lints}


def test_a_gap_leaves_an_option_without_a_total() -> None:
    rows = [row for row in scores() if row["option_id"] != "alliance"]
    numbered = [{**row, "entry": str(n)} for n, row in enumerate(rows, 1)]
    found = judged(with_table(judged_case(), "scores", numbered))
    assert np.isnan(found.totals["equal groups"]).tolist() == [False, False, True, False]
    assert found.lints[0].id == "scores-with-gaps"


def test_nothing_is_judged_without_groups_that_are_heard() -> None:
    silent = [{**one, "applies": "no"} for one in GROUPS]
    assert judge(built(with_table(judged_case(), "weighing_groups", silent)), MEASURED) is None
    assert judge(built(judged_case()), {}) is None


def test_an_option_without_an_award_is_left_out() -> None:
    found = judge(built(judged_case()), {one: MEASURED[one] for one in OPTIONS[:2]})
    assert found is not None
    assert found.options == OPTIONS[:2]
    assert found.left_out == OPTIONS[2:]


def test_the_survey_of_structures_weighs_nothing() -> None:
    folder = Path(toolkit.appraisal.__file__).parent
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Attribute) and node.attr == "preferences"), path
    survey = [{"model": "alliance", "respondents": "health", "percent_best_structure": "71"}]
    with_survey = judged(with_table(judged_case(), "preferences", survey))
    without = judged(judged_case())
    assert with_survey.weights["equal groups"].tolist() == without.weights["equal groups"].tolist()


def test_a_record_without_scores_has_no_head() -> None:
    found = judged(without_table(judged_case(), "scores"))
    assert (found.head, found.digests) == ("", ())
    assert found.lints[0].id == "never-scored"
