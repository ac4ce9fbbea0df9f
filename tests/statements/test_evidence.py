import pytest

from tests.statements.rows_read import problems
from toolkit.statements.evidence import (
    Baseline,
    Effect,
    ModelParameter,
    Preference,
    Source,
    UnitCost,
)

EFFECT = {
    "effect_id": "e",
    "label": "Falls",
    "mean_percent_reduction": "10",
    "p10": "1",
    "p90": "40",
    "share_attributable_to_this_procurement": "0.1",
    "share_low": "0",
    "share_high": "0.25",
}
PARAMETER = {"model": "m", "parameter": "p", "value": "5", "low": "1", "high": "9"}


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ({"p90": "0.5"}, "p90: 0.5 is below p10, which is 1; put them in order"),
        ({"share_low": "0.2"}, "share_low: 0.2 is above share_attributable_to_this_procurement"),
        (
            {"share_high": "0.05"},
            "share_high: 0.05 is below share_attributable_to_this_procurement",
        ),
        ({"share_high": "1.5"}, "share_high: '1.5' is above 1"),
    ],
    ids=["percentiles", "low end", "high end", "share above one"],
)
def test_what_an_effect_refuses(cell: dict[str, str], problem: str) -> None:
    assert problems(Effect, **EFFECT) == []
    assert problems(Effect, **{**EFFECT, **cell})[0].startswith(problem)


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"low": "6"}, "low: 6 is above value, which is 5; put them in order"),
        ({"high": "4"}, "high: 4 is below value, which is 5; put them in order"),
        ({"value": ""}, "value: 'is not a number"),
    ],
    ids=["low end", "high end", "no value"],
)
def test_what_a_parameter_of_a_case_refuses(cells: dict[str, str], problem: str) -> None:
    assert problems(ModelParameter, **PARAMETER) == []
    found = problems(ModelParameter, **{**PARAMETER, **cells})
    assert found[0].partition(":")[0] == problem.partition(":")[0]


def test_a_parameter_needs_no_range() -> None:
    assert problems(ModelParameter, model="m", parameter="p", value="5") == []


def test_plain_evidence_needs_its_columns() -> None:
    assert len(problems(UnitCost)) == 4
    assert len(problems(Baseline)) == 5
    assert len(problems(Preference)) == 2
    assert len(problems(Source)) == 2
