import pytest

from tests.statements.rows_read import problems
from toolkit.statements.assumptions import Assumption

GOOD = {
    "assumption_id": "a",
    "label": "Prices",
    "affects": "price_level",
    "distribution": "triangular",
    "low": "0.9",
    "central": "1",
    "high": "1.1",
    "varies": "once",
    "unit": "factor",
    "owner": "finance",
    "quality": "low",
    "impact": "high",
}


@pytest.mark.parametrize("central", ["0.9", "1", "1.1"])
def test_the_likely_value_may_stand_at_either_end(central: str) -> None:
    assert problems(Assumption, **{**GOOD, "central": central}) == []


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"central": "0.8"}, ["central: 0.8 is below low, which is 0.9; put them in order"]),
        ({"central": "1.2"}, ["high: 1.1 is below central, which is 1.2; put them in order"]),
        ({"low": "1", "high": "1"}, ["high: low and high are both 1; an assumption needs a range"]),
        ({"low": "-0.1"}, ["low: -0.1 is a factor below 0; give 0 or more"]),
        (
            {"affects": "price_growth", "low": "-1"},
            ["low: -1 would leave nothing after a year; give more than -1"],
        ),
        ({"affects": "weather"}, ["affects: 'weather' is not one of the choices; write"]),
    ],
    ids=["below", "above", "no range", "factor below zero", "growth to nothing", "affects"],
)
def test_what_an_assumption_refuses(cells: dict[str, str], told: list[str]) -> None:
    found = problems(Assumption, **{**GOOD, **cells})
    assert [problem[: len(told[n])] for n, problem in enumerate(found)] == told


def test_a_range_is_checked_although_another_cell_is_wrong() -> None:
    found = problems(Assumption, **{**GOOD, "central": "0.8", "quality": "superb", "owner": ""})
    assert [problem.partition(":")[0] for problem in found] == ["central", "owner", "quality"]
