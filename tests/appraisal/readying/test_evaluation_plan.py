from typing import Any

import numpy as np
import pytest
from scipy import stats

from toolkit.appraisal.readying import evaluation_plan
from toolkit.appraisal.readying.evaluation_plan import detectable_change, people_needed
from toolkit.statements.evaluation import Measured


def measured(**changed: Any) -> Measured:
    stated = {
        "measure_id": "M",
        "outcome": "emergency bed days a person",
        "comparison": "areas that start early and late",
        "horizon_years": 5,
        "people": 63,
        "standard_deviation": 1,
        "hoped_change": "0.5",
        "stop_if": "no change after five years",
        "scale_if": "half a day fewer",
    }
    return Measured.model_validate(stated | changed)


def test_the_textbook_sizes_come_out() -> None:
    assert people_needed(measured()) == pytest.approx(62.8, abs=0.05)  # 15.7 / 0.5^2
    assert people_needed(measured(power="0.9")) == pytest.approx(84.1, abs=0.05)
    assert detectable_change(measured(people=100)) == pytest.approx(0.396, abs=0.001)


def test_a_change_of_that_size_is_noticed_as_often_as_stated() -> None:
    random, row = np.random.default_rng(1), measured(people=200)
    shift, tries = detectable_change(row), 4_000
    before = random.standard_normal((tries, 200))
    after = random.standard_normal((tries, 200)) + shift
    noticed = stats.ttest_ind(before, after, axis=1).pvalue < 0.05
    assert noticed.mean() == pytest.approx(0.8, abs=0.025)


def test_a_share_spreads_as_yes_and_no_do() -> None:
    share = measured(share_now="0.2", standard_deviation=None)
    assert detectable_change(share) == pytest.approx(detectable_change(measured()) * 0.4)


def test_people_who_are_alike_tell_less() -> None:
    clustered = measured(people_per_cluster=21, likeness="0.05")
    assert people_needed(clustered) == pytest.approx(2 * people_needed(measured()))
    alone = measured(people_per_cluster=1, likeness="0.05")
    assert people_needed(alone) == people_needed(measured())


def test_a_plan_that_lasts_sees_and_decides_has_no_remarks() -> None:
    (plan,) = evaluation_plan([measured()])
    assert (plan.lasts, plan.sees, plan.decides, plan.remarks) == (True, True, True, ())


def test_what_is_wanting_is_said() -> None:
    poor = measured(horizon_years=3, people=20, stop_if=None, scale_if=None)
    (plan,) = evaluation_plan([poor])
    assert (plan.lasts, plan.sees, plan.decides) == (False, False, False)
    short, weak, stop, scale = plan.remarks
    assert short.startswith("It is measured for 3 years; ")
    assert weak == (
        "With 20 people in each group a change below 0.886 cannot be told from chance, and 0.5 "
        "is hoped for; measure 63 or more."
    )
    assert (stop.split()[6], scale.split()[6]) == ("stop", "scale")
