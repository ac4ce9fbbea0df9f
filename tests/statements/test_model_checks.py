from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from tests.statements.raw_cases import TINY
from toolkit.files.folders import read_models
from toolkit.files.shipped import shipped
from toolkit.statements.building import build_model
from toolkit.statements.model_checks import model_problems, parameter_problem, term_value

type Tree = dict[str, Any]

BAND = {"upto": "0.05", "provider_share": "0.5"}
MODELS, _ = read_models(shipped("contracts", "models"))
CHARGED = {"id": "paid", "mechanism": "client_contribution", "label": "C", "share": "0.1"}
TAX = {
    "id": "vat",
    "mechanism": "vat_leakage",
    "label": "V",
    "taxable_share": "0.1",
    "recovery_before": "1",
    "recovery_after": "0",
    "borne_by": "providers",
}


def told(name: str, change: Callable[[Tree], object]) -> list[str]:
    tree = deepcopy(MODELS[name].data)
    change(tree)
    _, faults = build_model(name, replace(MODELS[name], data=tree))
    return [f"{fault.name}: {fault.what}" for fault in faults]


def payment(tree: Tree, name: str) -> Tree:
    found: Tree = next(one for one in tree["payments"] if one["id"] == name)
    return found


def without(tree: Tree, name: str) -> None:
    tree["payments"].remove(payment(tree, name))


def leads_gone(tree: Tree) -> None:
    del tree["structure"]["leads"]


def nobody(role: str) -> Callable[[Tree], object]:
    def change(tree: Tree) -> None:
        tree["parties"] = [one for one in tree["parties"] if one["role"] != role]

    return change


@pytest.mark.parametrize(
    ("name", "change", "problem"),
    [
        pytest.param(
            "alliance",
            lambda t: t["payments"][3].update(provider_share="gain_pain"),
            "payments[3].provider_share: 'gain_pain' is not in `parameters` of the model; did you",
            id="term names an unknown parameter",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][3].update(cap_share="alliance_team_cost"),
            "payments[3].cap_share: takes a share, and 'alliance_team_cost' is in 'GBP per year'",
            id="share named by a sum",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][1].update(amount="gain_pain_cap"),
            "payments[1].amount: takes a sum, and 'gain_pain_cap' is in 'share of value'; name",
            id="sum named by a share",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][3].update(bands=[BAND], dead_band="0.01"),
            "payments[3].dead_band: does not count beside bands; take it out",
            id="dead band beside bands",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][3].update(bands=[BAND], provider_share_of_loss="0.2"),
            "payments[3].provider_share_of_loss: does not count beside bands; take it out",
            id="share of a loss beside bands",
        ),
        pytest.param(
            "corporate_joint_venture",
            lambda t: payment(t, "outcomes").update(at_risk=["0", "year_2"]),
            "payments[6].at_risk: 'year_2' is not in `parameters` of the model; ",
            id="year of a schedule names an unknown parameter",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][3].update(bands=[{**BAND, "upto": "edge"}]),
            "payments[3].bands[0].upto: 'edge' is not in `parameters` of the model; ",
            id="band names an unknown parameter",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][3].update(bands=[BAND, {**BAND, "upto": "0.02"}]),
            "payments[3].bands: the upper ends do not rise from 0; order the bands by `upto`",
            id="bands out of order",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][3].update(bands=[BAND, {**BAND, "upto": "gain_pain_cap"}]),
            "payments[3].bands: the upper ends do not rise from 0; order the bands by `upto`",
            id="bands of no width by the value of a parameter",
        ),
        pytest.param(
            "alliance",
            lambda t: t["structure"].update(cross_area_cap="cap"),
            "structure.cross_area_cap: 'cap' is not in `parameters` of the model",
            id="structure names an unknown parameter",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][3].update(mechanism="gainshare"),
            "payments[3]: 'gainshare' is not one of the choices; write one of 'activity', ",
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
            lambda t: t["responsibilities"][0].update(accountable="pool"),
            "responsibilities[0].accountable: 'pool' is not among the parties; add it",
            id="a role answers that takes no part",
        ),
        pytest.param(
            "alliance",
            lambda t: t["responsibilities"][1].update(does=["people"]),
            "responsibilities[1].does: 'people' is not among the parties; add it",
            id="a role works that takes no part",
        ),
        pytest.param(
            "alliance",
            lambda t: t["risks"][0].update(shares={"owners": "1"}),
            "risks[0].shares.owners: 'owners' is not among the parties; add it",
            id="a role bears a risk that takes no part",
        ),
        pytest.param(
            "alliance",
            lambda t: t["risks"][0].update(shares={"commissioners": "0.4", "providers": "0.5"}),
            "risks[0].shares: the shares add up to 0.9; make them add up to 1",
            id="risk shares that do not add up",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"].pop(0),
            "payments: holds 0 payments for care; give exactly one, which commissioners or the",
            id="nothing pays for care",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"].append({"id": "more", "mechanism": "block"}),
            "payments: holds 2 payments for care; give exactly one",
            id="care is paid twice",
        ),
        pytest.param(
            "prime_contractor",
            lambda t: without(t, "sub_contracts"),
            "payments: holds 1 payments for care; give one that commissioners or the pool pay to",
            id="leads pay nobody",
        ),
        pytest.param(
            "prime_contractor",
            lambda t: payment(t, "care").update(payee="providers"),
            "payments: holds 2 payments for care; give one that commissioners or the pool pay to",
            id="the chain passes by the leads",
        ),
        pytest.param(
            "pooled_commissioning",
            lambda t: without(t, "pool_variance"),
            "payments: holds 0 payments by pool_share; a fund that pays for care needs exactly one",
            id="pool without a share",
        ),
        pytest.param(
            "pooled_commissioning",
            lambda t: payment(t, "care").update(payer="commissioners"),
            "payments: shares a pool that pays for nothing; let the pool pay for care, or take it",
            id="share of a pool that pays for nothing",
        ),
        pytest.param(
            "pooled_commissioning",
            nobody("pool"),
            "payments[0].payer: 'pool' is not among the parties; add it",
            id="pool that is no party",
        ),
        pytest.param(
            "pooled_commissioning",
            lambda t: payment(t, "pool_variance").update(rule="capped_partner"),
            "payments[3].cap_of_contribution: is needed by the rule 'capped_partner'; give a share",
            id="capped partner without a cap",
        ),
        pytest.param(
            "pooled_commissioning",
            lambda t: payment(t, "pool_variance").update(rule="waterfall"),
            "payments[3].pool_share: is needed by the rule 'waterfall'; give a share",
            id="waterfall without a pool",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][1].update(times="per_lead"),
            "payments[1].times: 'leads' is not among the parties; add it to `parties` or correct",
            id="charge per lead without leads",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][3].update(group="leads"),
            "payments[3].group: 'leads' is not among the parties; add it to `parties` or correct",
            id="gain shared by leads that there are not",
        ),
        pytest.param(
            "prime_contractor",
            lambda t: payment(t, "lead_fee").update(borne_by="leads"),
            "payments[2].borne_by: has leads pay themselves; write to: resources, or take it out",
            id="leads pay themselves a fee",
        ),
        pytest.param(
            "prime_contractor",
            nobody("owners"),
            "payments[5].by: 'owners' is not among the parties; add it",
            id="guarantee by owners that there are not",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"].append(TAX),
            "payments[4].mechanism: 'tax' is not among the parties; add it",
            id="tax that nobody receives",
        ),
        pytest.param(
            "direct_payment",
            nobody("people"),
            "payments[0].mechanism: 'people' is not among the parties; add it",
            id="personal budgets without people",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"].append(CHARGED),
            "payments[4].mechanism: 'people' is not among the parties; add it",
            id="contributions without people",
        ),
        pytest.param(
            "alliance",
            lambda t: t["parties"].append(t["parties"][0]),
            "parties[2].role: 'commissioners' stands twice in parties; keep or rename one",
            id="role twice",
        ),
        pytest.param(
            "alliance",
            lambda t: t["agreements"].append(t["agreements"][0]),
            "agreements[1].id: 'alliance_agreement' stands twice in agreements; keep or rename",
            id="agreement twice",
        ),
        pytest.param(
            "alliance",
            lambda t: t["payments"][2].update(id="care"),
            "payments[2].id: 'care' stands twice in payments; keep or rename one",
            id="payment twice",
        ),
        pytest.param(
            "alliance",
            lambda t: t["risks"][1].update(risk="V"),
            "risks[1].risk: 'V' stands twice in risks; keep or rename one",
            id="risk twice",
        ),
        pytest.param(
            "alliance",
            lambda t: t["parameters"].append(t["parameters"][0]),
            "parameters[8].name: 'alliance_team_cost' stands twice in parameters; keep or rename",
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
            lambda t: t["parameters"][2].update(value="5", high="9"),
            "parameters[2].value: 5 is not a share; give a number from 0 to 1",
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
    assert told(name, lambda tree: None) == []
    found = told(name, change)
    assert any(one.startswith(problem) for one in found), found


def test_every_fault_of_a_model_is_told_at_once() -> None:
    def change(tree: Tree) -> None:
        tree["payments"][3].update(provider_share="x", cap_share="y")
        tree["structure"].update(cross_area_cap="z")

    assert len(told("alliance", change)) == 3


def test_a_model_without_leads_has_no_chain_through_them() -> None:
    (found,) = told("prime_contractor", leads_gone)
    assert found == (
        "payments: holds 2 payments for care; give exactly one, which commissioners or the pool "
        "pay to providers"
    )


def test_a_model_with_leads_has_them_among_its_parties() -> None:
    found = told("prime_contractor", lambda tree: tree["parties"].pop(1))
    assert "structure.leads: asks for leads, and `parties` has none; add the role leads" in found
    assert "agreements[0].between: 'leads' is not among the parties" in " ".join(found)


def test_bands_that_rise_are_taken() -> None:
    bands = [{**BAND, "upto": "0.02"}, BAND, {**BAND, "upto": "1"}]
    assert told("alliance", lambda tree: tree["payments"][3].update(bands=bands)) == []


@pytest.mark.parametrize("name", sorted(TINY.models))
def test_shipped_models_hold(name: str) -> None:
    model, _ = build_model(name, TINY.models[name])
    assert model is not None
    assert list(model_problems(model)) == []


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        (Decimal("0.5"), Decimal("0.5")),
        ("gain_pain_cap", Decimal("0.05")),
        ("nothing_of_the_kind", Decimal(0)),
    ],
)
def test_a_term_comes_to_a_number(stated: str | Decimal, value: Decimal) -> None:
    model, _ = build_model("alliance", TINY.models["alliance"])
    assert model is not None
    assert term_value(model, stated) == value


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
