import pytest

from tests.statements.rows_read import problems
from toolkit.statements.benefits import Benefit

STATED = {
    "benefit_id": "B", "label": "Calls", "kind": "societal", "amount_per_year": "10",
    "price_base": "2025-26",
}  # fmt: skip
EFFECT = {
    "benefit_id": "B", "label": "Falls", "kind": "societal", "effect_id": "e", "activity_id": "a"
}  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({**STATED, "price_base": ""}, "price_base: "),
        ({**STATED, "kind": "unmonetised"}, "kind: is 'unmonetised' though an amount is given"),
        (
            {**STATED, "effect_id": "e", "activity_id": "a"},
            "amount_per_year: and an effect are two",
        ),
        ({**EFFECT, "activity_id": None}, "activity_id: is empty though the other is given"),
        ({"benefit_id": "B", "label": "X", "kind": "societal"}, "amount_per_year: and an effect"),
        ({**STATED, "from_year": "3", "to_year": "2"}, "to_year: is before from_year"),
        ({**STATED, "unit": "smiles"}, "unit: "),
    ],
)
def test_what_a_benefit_refuses(cells: dict[str, str], problem: str) -> None:
    assert problems(Benefit, **STATED) == problems(Benefit, **EFFECT) == []
    (found,) = problems(Benefit, **{k: v for k, v in cells.items() if v is not None})
    assert found.startswith(problem)


def test_what_nobody_measured_needs_no_amount() -> None:
    assert problems(Benefit, benefit_id="U", label="Trust", kind="unmonetised") == []
