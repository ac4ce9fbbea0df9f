from copy import deepcopy
from typing import Any

import pytest

from tests.statements.raw_cases import TINY
from tests.statements.terms_read import problems
from toolkit.statements.contracts import ContractModel, Evidence, Parameter, Structure

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
EVIDENCE = {"claim": "It cost 5 pounds", "grade": "published", "cites": "Publisher, title"}


def alliance() -> dict[str, Any]:
    return {"id": "alliance", **deepcopy(TINY.models["alliance"].data)}


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


def test_evidence_has_a_grade_and_a_source() -> None:
    assert problems(Evidence, EVIDENCE) == []
    (grade,) = problems(Evidence, {**EVIDENCE, "grade": "A"})
    assert grade.endswith("write 'published', 'reported', 'unverified' or 'judgement'")
    assert problems(Evidence, {**EVIDENCE, "cites": ""}) == ["cites: is empty; write a text"]


def test_nobody_leads_unless_stated() -> None:
    structure = Structure.model_validate({"funding": "eligible_pooled"})
    assert (structure.leads, structure.cross_area_cap, structure.max_own_delivery) == (
        "none",
        None,
        None,
    )
    (found,) = problems(Structure, {"funding": "pooled"})
    assert found.endswith("write 'eligible_separate_budgets' or 'eligible_pooled'")


@pytest.mark.parametrize(
    "key", ["title", "summary", "depth", "parties", "agreements", "payments", "structure"]
)
def test_what_every_model_states(key: str) -> None:
    tree = alliance()
    del tree[key]
    assert problems(ContractModel, tree) == [f"{key}: is missing; add it"]


@pytest.mark.parametrize("key", ["parties", "agreements", "payments", "sources"])
def test_what_every_model_has_at_least_one_of(key: str) -> None:
    found = problems(ContractModel, {**alliance(), key: []})
    assert found == [f"{key}: holds nothing; give at least one item"]


def test_every_mechanism_is_named_where_one_is_misspelt() -> None:
    tree = alliance()
    tree["payments"][0]["mechanism"] = "activty"
    (found,) = problems(ContractModel, tree)
    assert found.startswith("payments[0]: 'activty' is not one of the choices; write one of 'act")
    for mechanism in ("capitation", "three_limb", "vat_leakage", "risk_pool", "backstop"):
        assert f"'{mechanism}'" in found


def test_a_nation_is_one_of_four() -> None:
    assert problems(ContractModel, {**alliance(), "nations": ["Scotland"]}) == []
    (found,) = problems(ContractModel, {**alliance(), "nations": ["UK"]})
    assert found.startswith("nations[0]: 'UK' is not one of the choices; write 'England'")


def test_shipped_models_say_what_they_leave_out() -> None:
    assert all(doc.data["depth"] for doc in TINY.models.values())
