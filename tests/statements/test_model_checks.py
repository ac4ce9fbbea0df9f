from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tests.statements.raw_cases import TINY
from toolkit.statements.building import build_model
from toolkit.statements.model_checks import model_problems, parameter_problem

type Tree = dict[str, Any]


def told(name: str, change: Callable[[Tree], object]) -> list[str]:
    tree = deepcopy(TINY.models[name].data)
    change(tree)
    _, faults = build_model(name, replace(TINY.models[name], data=tree))
    return [f"{fault.name}: {fault.what}" for fault in faults]


def leads_gone(tree: Tree) -> None:
    del tree["structure"]["leads"]


@pytest.mark.parametrize(
    ("name", "change", "problem"),
    [
        pytest.param(
            "alliance",
            lambda t: t["payments"][1].update(provider_share="gain_pain"),
            "payments[1].provider_share: 'gain_pain' is not in `parameters` of the model; did you",
            id="term names an unknown parameter",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][1].update(cap_share="alliance_team_cost"),
            "payments[1].cap_share: takes a share, and 'alliance_team_cost' is in 'GBP per year'",
            id="share named by a sum",
        ),
        pytest.param(
            "alliance",
            lambda t: t["structure"].update(cross_area_cap="cap"),
            "structure.cross_area_cap: 'cap' is not in `parameters` of the model",
            id="structure names an unknown parameter",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][1].update(mechanism="gainshare"),
            "payments[1]: 'gainshare' is not one of the choices; write one of 'activity', 'fixed'",
            id="unknown mechanism",
        ),
        pytest.param(
            "alliance",
            lambda t: t["parties"][1].update(role="provider"),
            "parties[1].role: 'provider' is not one of the choices; write 'commissioners'",
            id="wrong role",
        ),
        pytest.param(
            "alliance",
            lambda t: t["agreements"][0].update(between=["commissioners", "leads"]),
            "agreements[0].between: 'leads' is not among the parties; add it to `parties`",
            id="a role signs that takes no part",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"].pop(0),
            "payments: holds 0 payments by activity; give exactly one, which pays for care",
            id="nothing pays for care",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"].append({"id": "more", "mechanism": "activity"}),
            "payments: holds 2 payments by activity; give exactly one",
            id="care is paid twice",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][2].update(times="per_lead"),
            "payments[2].times: needs leads, and `structure` has none; write leads: one_per",
            id="charge per lead without leads",
        ),
        pytest.param(
            "alliance",
            lambda t: t["parameters"].append(t["parameters"][0]),
            "parameters[5].name: 'alliance_team_cost' stands twice in parameters; keep or rename",
            id="parameter twice",
        ),
        pytest.param(
            "alliance",
            lambda t: t["parameters"][1].update(value=None),
            "parameters[1].value: is empty; give a number",
            id="empty parameter that is no cap",
        ),
        pytest.param(
            "alliance",
            lambda t: t["parameters"][1].update(value="5", high="9"),
            "parameters[1].value: 5 is not a share; give a number from 0 to 1",
            id="share above one",
        ),
        pytest.param(
            "alliance",
            lambda t: t.update(parties=t["parties"][:1] * 2),
            "parties: has no providers; every model needs them, so add the role",
            id="no providers",
        ),
    ],
)
def test_what_does_not_hold_in_a_model_is_told_at_its_key(
    name: str, change: Callable[[Tree], object], problem: str
) -> None:
    assert any(found.startswith(problem) for found in told(name, change))


def test_every_fault_of_a_model_is_told_at_once() -> None:
    def change(tree: Tree) -> None:
        tree["payments"][1].update(provider_share="x", cap_share="y")
        tree["structure"].update(cross_area_cap="z")

    assert len(told("alliance", change)) == 3


def test_leads_are_needed_by_what_they_are_paid_for() -> None:
    found = told("prime_contractor", leads_gone)
    assert [fault.partition(":")[0] for fault in found] == ["payments[1].of", "payments[2].times"]


def test_a_model_with_leads_has_them_among_its_parties() -> None:
    found = told("prime_contractor", lambda tree: tree["parties"].pop(1))
    assert "structure.leads: asks for leads, and `parties` has none; add the role leads" in found
    assert "agreements[0].between: 'leads' is not among the parties" in " ".join(found)


@pytest.mark.parametrize("name", sorted(TINY.models))
def test_shipped_models_hold(name: str) -> None:
    model, _ = build_model(name, TINY.models[name])
    assert model is not None
    assert list(model_problems(model)) == []


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("cross_area_subsidy_cap", None, None),
        ("cross_area_subsidy_cap", Decimal(1), None),
        (
            "cross_area_subsidy_cap",
            Decimal("1.01"),
            "1.01 is not a share; give a number from 0 to 1",
        ),
        ("gain_pain_cap", None, "is empty; give a number"),
        ("alliance_team_cost", Decimal(-1), "-1 is below 0; give 0 or more"),
        ("team", Decimal(1), "'team' is not a parameter of alliance; it knows alliance_team_cost,"),
    ],
)
def test_a_value_for_a_parameter(name: str, value: Decimal | None, problem: str | None) -> None:
    model, _ = build_model("alliance", TINY.models["alliance"])
    assert model is not None
    found = parameter_problem(model, name, value)
    assert found == problem or (problem is not None and (found or "").startswith(problem))
