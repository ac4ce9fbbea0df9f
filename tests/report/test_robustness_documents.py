import json

import numpy as np
import pytest

from tests.appraisal.robustness.outlooks import outlook
from tests.appraisal.robustness.priorities import OPTIONS, SCORES, WEIGHTS
from toolkit.appraisal.robustness import Compared, Spending, Voices, Weighing, assess
from toolkit.report.robustness_documents import robustness_part

CRITERIA = ("effective", "involved", "fairer", "implementable", "sustainable")


def test_a_published_table_by_id() -> None:
    weighing = Weighing(SCORES, WEIGHTS, local_scales=True)
    part = robustness_part(assess(Compared(OPTIONS, CRITERIA, weighing), seed=1)).weights
    assert part is not None
    assert part.first == ("MHC_BAME",)
    assert part.intervals[0].high == pytest.approx(0.5296, abs=5e-5)
    assert part.intervals[0].above_it == "PhysChks"
    assert [face.rival for face in part.faces] == ["PhysChks", "IAPT_svcs", "MHCaccLT"]
    assert len(part.dominated["MHC_BAME"]) == 5
    assert {row.dropped for row in part.reversals} == {"MHC_BAME", "PhysChks", "InCrSubAb"}


def test_all_of_it_is_plain_json() -> None:
    voices = Voices(("nhs", "users"), np.array([[0.9, 0.1], [0.1, 0.9]]), (3, 1), np.ones(2))
    scores = np.array([[80.0, 20], [20, 80], [10, 10]])
    spending = Spending(np.array([[5.0, 15], [10, 10], [20, 20]]), np.array([10.0, 30]))
    weighing = Weighing(scores, np.array([0.6, 0.4]), local_scales=False, voices=voices)
    compared = Compared(("a", "b", "c"), ("x", "y"), weighing, outlook(), spending, ("s1", "s2"))
    text = robustness_part(assess(compared, seed=1)).model_dump_json()
    read = json.loads(text)
    assert "NaN" not in text
    assert read["weights"]["acceptability"][2]["central_weights"] is None
    assert [row["name"] for row in read["weights"]["views"]][:2] == ["as stated", "equal groups"]
    assert read["futures"]["best"] == "a"
    assert read["futures"]["inputs"][0]["switch_to_zero"] == pytest.approx(9)
    assert set(read["futures"]["evppi"]) == {"demand", "price", "both"}
    assert [row["budget_gbp"] for row in read["budgets"]] == [10, 30]


def test_what_was_not_asked_is_empty() -> None:
    part = robustness_part(assess(Compared(("a",)), seed=1))
    assert (part.weights, part.futures, part.budgets) == (None, None, ())
