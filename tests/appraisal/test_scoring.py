from decimal import Decimal

import numpy as np
import pytest

from toolkit.allocation import allocate
from toolkit.appraisal.scoring import (
    measure,
    on_scale,
    reference_value,
    score,
    weighted,
    weighted_draws,
)
from toolkit.statements.case import Case
from toolkit.statements.criteria import Criterion


def criterion(worst: str, best: str, weight: str = "1") -> Criterion:
    return Criterion.model_validate(
        {
            "criterion_id": "one",
            "label": "One",
            "measure": "award_quality",
            "weight": weight,
            "worst": worst,
            "best": best,
            "basis": "assumed",
        }
    )


@pytest.mark.parametrize(
    ("value", "score"), [(50, 0), (75, 50), (100, 100), (49.9, 0), (120, 100), (60, 20)]
)
def test_a_value_is_placed_on_its_scale_and_stays_at_the_ends(value: float, score: float) -> None:
    assert on_scale(criterion("50", "100"), np.array([value]))[0] == pytest.approx(score)


def test_a_scale_may_fall_as_for_cost() -> None:
    falling = criterion("1.1", "0.9")
    assert on_scale(falling, np.array([0.9, 1.0, 1.1])) == pytest.approx([100, 50, 0])


def test_a_value_beyond_its_scale_is_told() -> None:
    within, beyond = (
        score({"one": criterion("100", "50")}, {"award_quality": value})[0] for value in (100, 101)
    )
    assert (within.score, within.beyond_scale) == (0, False)
    assert (beyond.score, beyond.beyond_scale) == (0, True)


def test_measures_of_tinyshire_are_what_its_page_says(tiny: Case) -> None:
    option = tiny.options[0]
    found = measure(tiny, option, allocate(tiny, option), 665_000)
    assert found["award_quality"] == 75
    assert found["cost_to_reference_value"] == 665 / 650
    assert reference_value(tiny, option) == 650_000


def test_scores_add_up_by_weight(tiny: Case) -> None:
    values = {"cost_to_reference_value": 1.0, "award_quality": 75.0}
    scores = score(tiny.criteria, values)  # type: ignore[arg-type]
    assert [one.score for one in scores] == pytest.approx([50, 50])
    assert weighted(tiny.criteria, scores) == pytest.approx(50)


def test_in_every_future_cost_moves_and_the_rest_is_held(tiny: Case) -> None:
    values = {"cost_to_reference_value": 99.0, "award_quality": 100.0}
    found = weighted_draws(tiny.criteria, values, np.array([0.9, 1.0, 1.2]))  # type: ignore[arg-type]
    assert found == pytest.approx([100, 85, 70])


def test_lots_without_value_have_no_cost_to_compare(tiny: Case) -> None:
    free = {
        name: lot.model_copy(update={"annual_value_gbp": Decimal(0)})
        for name, lot in tiny.lots.items()
    }
    case = tiny.model_copy(update={"lots": free})
    found = measure(case, case.options[0], allocate(tiny, tiny.options[0]), 10.0)
    assert found["cost_to_reference_value"] == 0
