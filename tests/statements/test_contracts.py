from decimal import Decimal
from typing import Any

import pytest

from tests.statements.raw_cases import TINY
from toolkit.errors import Place
from toolkit.statements.contracts import FixedCharge, GainShare, Parameter, ValueFee
from toolkit.statements.reading import read_values
from toolkit.units import Statement

FIXED = {
    "id": "f",
    "mechanism": "fixed",
    "label": "F",
    "amount": "team_cost",
    "times": "once",
    "borne_by": "funders",
}
PARAMETER = {
    "name": "fee",
    "label": "Fee",
    "value": "0.04",
    "unit": "share of value",
    "low": "0.02",
    "high": "0.06",
    "basis": "assumed",
    "cites": "Assumption of this project",
}


def problems(statement: type[Statement], values: dict[str, Any]) -> list[str]:
    _, faults = read_values(statement, values, lambda _path: Place("m.yaml"))
    return [f"{fault.name}: {fault.what}" for fault in faults]


@pytest.mark.parametrize("text", ["5000", "0", "12.50", 50, Decimal(7)])
def test_a_sum_may_be_a_number(text: object) -> None:
    charge = FixedCharge.model_validate({**FIXED, "amount": text})
    assert charge.amount == Decimal(str(text))


def test_a_sum_may_name_a_parameter() -> None:
    assert FixedCharge.model_validate(FIXED).amount == "team_cost"


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        ("-5", "amount: '-5' is below 0; give 0 or more"),
        ("a b", "amount: 'a b' is neither a number nor the name of a parameter; give one"),
        ("1.2.3", "amount: '1.2.3' is not a number; write digits and a point only"),
        (True, "amount: true is yes or no, not a number; give a number"),
        (None, "amount: is empty; give a value or take the key out"),
        ("", "amount: '' is not a number"),
    ],
)
def test_what_a_sum_refuses(amount: object, told: str) -> None:
    (found,) = problems(FixedCharge, {**FIXED, "amount": amount})
    assert found.startswith(told)


def test_a_share_lies_between_zero_and_one() -> None:
    gain = {"id": "g", "mechanism": "gain_share", "label": "G"}
    assert problems(GainShare, {**gain, "provider_share": "0.5", "cap_share": "cap"}) == []
    found = problems(GainShare, {**gain, "provider_share": "1.5", "cap_share": "-0.1"})
    assert found == [
        "provider_share: '1.5' is above 1; give 1 or less",
        "cap_share: '-0.1' is below 0; give 0 or more",
    ]


def test_an_unknown_choice_is_refused_with_the_choices() -> None:
    fee = {"id": "f", "mechanism": "fee_on_value", "label": "F", "share": "0.1", "to": "leads"}
    (found,) = problems(ValueFee, {**fee, "of": "everything"})
    assert found.endswith("write 'subcontracted_value' or 'pooled_value'")


def test_a_parameter_cites() -> None:
    assert problems(Parameter, PARAMETER) == []
    assert problems(Parameter, {**PARAMETER, "cites": ""}) == ["cites: is empty; write a text"]
    uncited = {key: value for key, value in PARAMETER.items() if key != "cites"}
    assert problems(Parameter, uncited) == ["cites: is missing; add it"]


def test_a_parameter_lies_in_its_range() -> None:
    (low,) = problems(Parameter, {**PARAMETER, "low": "0.05"})
    assert low == "low: 0.05 is above value, which is 0.04; put them in order"
    (high,) = problems(Parameter, {**PARAMETER, "high": "0.03"})
    assert high == "high: 0.03 is below value, which is 0.04; put them in order"


def test_a_unit_says_whether_a_parameter_is_a_share() -> None:
    assert Parameter.model_validate(PARAMETER).is_share
    assert not Parameter.model_validate({**PARAMETER, "unit": "GBP per year"}).is_share


def test_shipped_models_say_what_they_leave_out() -> None:
    assert all(doc.data["depth"] for doc in TINY.models.values())
