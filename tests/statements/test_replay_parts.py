from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from toolkit.statements.replay_parts import AnyPart, Figures, Priced

PART: TypeAdapter[Any] = TypeAdapter(AnyPart)
WEIGHING = {
    "formula": "weighing",
    "options": ["A", "B"],
    "scale": "global",
    "whole": "1",
    "criteria": [{"criterion": "c", "weight": "1", "scores": ["1"]}],
}


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (WEIGHING, "c has 1 scores for 2 options"),
        (
            {"formula": "group_points", "groups": ["g"], "points": {"A": ["1", "2"]}},
            "A has 2 for 1 groups",
        ),
        (
            {"formula": "voices", "groups": {"g": "1", "h": "2"}, "weights": {"c": ["100"]}},
            "c has 1 for 2 groups",
        ),
        ({"formula": "voices", "groups": {"g": "0"}, "weights": {}}, "greater than or equal to 1"),
        ({"formula": "magic"}, "does not match any of the expected tags"),
    ],
)
def test_what_does_not_fit_is_refused(part: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        PART.validate_python(part)


def test_figures_state_something() -> None:
    with pytest.raises(ValidationError, match="holds nothing"):
        Figures.model_validate({"of": "totals"})
    assert float(Figures.model_validate({"of": "x", "names": {"a": "b"}}).tolerance) == 0.00005


@pytest.mark.parametrize("prices", [{}, {"cost_gbp": "1", "per_point_gbp": "1"}])
def test_an_option_has_one_price(prices: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="either a cost or a cost per point"):
        Priced.model_validate({"option": "A", "score": "1", **prices})
