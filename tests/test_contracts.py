"""Every file under contracts/ loads, runs and cites."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import BaseModel

from toolkit.allocation import allocate
from toolkit.files.cases import load_case, read_case
from toolkit.files.contracts import load_contract
from toolkit.files.editions import shipped_deflators, shipped_editions
from toolkit.files.fact_files import read_facts
from toolkit.files.notices import load_notices
from toolkit.files.replays import shipped_replays
from toolkit.files.rulebooks import load_rulebook
from toolkit.files.shipped import shipped, shipped_cases
from toolkit.futures import draw_futures
from toolkit.law import Library, check
from toolkit.law.reply import definitions_for, reply
from toolkit.simulation import simulate
from toolkit.simulation.telling import AGREES
from toolkit.statements.care_payments import CarePayment
from toolkit.statements.case import Case
from toolkit.statements.charges import Charge
from toolkit.statements.contracts import ContractModel
from toolkit.statements.options import Option
from toolkit.statements.responsibilities import check_matrix
from toolkit.statements.risk_shares import RISK_WORDS

CONTRACTS = shipped("contracts")
MODELS = sorted(path.stem for path in (CONTRACTS / "models").iterdir())
CASES = shipped_cases()
OPTIONS = [(name, option.id) for name in CASES for option in load_case(name).options]
WAYS = set(
    """aligned_budgets alliance alliance_overlay alliance_three_limb business_as_usual
    canterbury_alliance commissioner_as_prime contract_variation contractual_consortium
    corporate_joint_venture devolved_area direct_payment framework_patient_choice icp_full
    icp_partial icp_virtual individual_service_fund integrated_commissioner
    personal_budget_managed pooled_commissioning prime_contractor prime_provider
    s75_integrated_provision s75_lead_commissioning scotland_body_corporate scotland_lead_agency
    separate_frameworks single_organisation""".split()
)
PLAIN = (Decimal(0), Decimal(1))  # nothing or all of it, which needs no source
SCENARIOS = [(name, scenario) for name in CASES for scenario in load_case(name).scenarios]


def test_there_is_nothing_under_contracts_that_no_test_reads() -> None:
    assert {path.name for path in CONTRACTS.iterdir()} == {
        "README.md",
        "cases",
        "coverage.yaml",
        "deflators",
        "editions",
        "facts",
        "models",
        "places",
        "replays",
        "starter",
    }
    for name, shipped_here in (
        ("editions", shipped_editions()),
        ("deflators", shipped_deflators()),
        ("replays", shipped_replays()),
    ):
        assert {path.name for path in (CONTRACTS / name).iterdir()} == {
            f"{one}.yaml" for one in shipped_here
        }
    assert {path.name for path in (CONTRACTS / "cases").iterdir()} == set(CASES)
    assert all(path.suffix == ".yaml" for path in (CONTRACTS / "models").iterdir())


def test_bare_facts_get_an_answer_from_the_rulebook_that_they_name() -> None:
    for path in sorted((CONTRACTS / "facts").iterdir()):
        rulebook = load_rulebook(re.findall(r"toolkit ask (\w+)", path.read_text())[0])
        regime = load_rulebook("regime")
        known = read_facts(str(path), definitions_for(rulebook, regime))
        found = reply(rulebook, regime, known, date(2026, 3, 24))
        assert found.findings
        assert not found.contradictions
        assert any(one.settled for one in found.of_kind("route"))


@pytest.fixture(params=MODELS, scope="module")
def model(request: pytest.FixtureRequest) -> ContractModel:
    """Each shipped contract model in turn."""
    return load_contract(str(request.param))


def test_every_way_to_contract_that_is_used_is_there() -> None:
    assert set(MODELS) == WAYS


def test_every_model_cites_its_form_its_numbers_and_its_results(model: ContractModel) -> None:
    assert model.sources
    assert all(agreement.cites for agreement in model.agreements)
    assert all(parameter.cites and parameter.basis for parameter in model.parameters)
    assert model.evidence
    assert all(one.cites for one in model.evidence)


def test_every_model_says_how_it_is_entered_and_left_and_what_it_asks(
    model: ContractModel,
) -> None:
    assert model.entry
    assert model.exit
    assert model.duties


def test_every_agreement_says_who_decides_and_how_one_leaves(model: ContractModel) -> None:
    for agreement in model.agreements:
        assert agreement.rule != "not_stated" or any(
            word in agreement.decides for word in ("no source", "unverified")
        )
    assert any(agreement.leaves for agreement in model.agreements)


def test_every_function_has_one_accountable_role(model: ContractModel) -> None:
    matrix = check_matrix(model.responsibilities)
    assert (matrix.gaps, matrix.overlaps) == ((), ())


def test_every_type_of_risk_is_stated_or_said_not_to_be(model: ContractModel) -> None:
    assert [risk.risk for risk in model.risks] == list(RISK_WORDS)
    for risk in model.risks:
        assert (risk.says == "not stated") == (risk.basis == "not stated")
        assert risk.says != "not stated" or not risk.shares
        assert 0 not in risk.shares.values()  # who bears nothing is not named


def test_judged_risk_shares_say_that_they_are_assumed(model: ContractModel) -> None:
    for risk in model.risks:
        assert not risk.shares or risk.basis.startswith("assumed")


def numbers_in(statement: BaseModel) -> list[Decimal]:
    """Every number that a payment states itself, schedules and bands included."""
    found: list[Decimal] = []
    for value in dict(statement).values():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, BaseModel):
                found += numbers_in(one)
            elif isinstance(one, Decimal):
                found.append(one)
    return found


def names_in(statement: BaseModel) -> set[str]:
    """Every word that stands alone in a payment, names of parameters among them."""
    found: set[str] = set()
    for value in dict(statement).values():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, BaseModel):
                found |= names_in(one)
            elif isinstance(one, str):
                found.add(one)
    return found


def test_every_figure_of_a_payment_is_a_parameter_with_a_source(model: ContractModel) -> None:
    bare = [number for payment in model.payments for number in numbers_in(payment)]
    assert set(bare) <= set(PLAIN)


def test_every_parameter_is_used_or_says_that_it_is_not(model: ContractModel) -> None:
    structure = model.structure
    used = {structure.cross_area_cap, structure.max_own_delivery, structure.min_members, AGREES}
    for payment in model.payments:
        used |= names_in(payment)
    idle = [one for one in model.parameters if one.name not in used]
    assert all("(not " in one.label for one in idle)


def test_every_parameter_has_a_default_and_a_range(model: ContractModel) -> None:
    for one in model.parameters:
        assert one.value is not None
        assert one.low is not None
        assert one.high is not None
        assert one.low <= one.value <= one.high


def test_care_comes_before_charges_and_charges_before_settlements(model: ContractModel) -> None:
    order = [
        0 if isinstance(payment, CarePayment) else 1 if isinstance(payment, Charge) else 2
        for payment in model.payments
    ]
    assert order == sorted(order)


def test_joined_streams_have_a_cap_across_areas_or_say_that_none_holds(
    model: ContractModel,
) -> None:
    structure = model.structure
    if structure.funding == "eligible_pooled" and structure.cross_area_cap is None:
        assert "No cap" in model.depth or "without a cap" in model.depth
    assert structure.cross_area_cap is None or structure.funding == "eligible_pooled"


def test_every_party_has_a_part(model: ContractModel) -> None:
    parts: set[str] = {role for agreement in model.agreements for role in agreement.between}
    parts |= {role for one in model.responsibilities for role in (one.accountable, *one.does)}
    parts |= {word for payment in model.payments for word in names_in(payment)}
    taxed = {"tax"} if any(one.mechanism == "vat_leakage" for one in model.payments) else set()
    assert {party.role for party in model.parties} <= parts | taxed


def test_models_of_one_nation_name_it() -> None:
    models = [load_contract(name) for name in MODELS]
    assert {one.id for one in models if one.nations == ("Scotland",)} == {
        "scotland_body_corporate",
        "scotland_lead_agency",
    }
    section_75 = [one for one in models if any("section 75" in a.kind for a in one.agreements)]
    assert len(section_75) >= 5
    assert all(one.nations == ("England",) for one in section_75)


def test_what_people_are_charged_tells_no_two_models_apart() -> None:
    charging = {
        name
        for name in MODELS
        if any(one.mechanism == "client_contribution" for one in load_contract(name).payments)
    }
    assert charging in (set(), set(MODELS))  # else one would look cheaper by what people pay


def test_no_two_models_state_the_same_terms() -> None:
    told = {
        name: load_contract(name).model_dump_json(
            include={"agreements", "payments", "structure", "responsibilities", "risks"}
        )
        for name in MODELS
    }
    assert len(set(told.values())) == len(told)


def test_every_model_is_awarded_and_played_on_a_case_that_says_nothing_of_it(
    model: ContractModel, tiny: Case
) -> None:
    option = Option(id="tried", title="Tried", model=model.id)
    models = {**tiny.models, model.id: model}
    case = tiny.model_copy(update={"options": (option,), "models": models})
    award = allocate(case, option)
    assert award.status == "optimal"
    futures = draw_futures(case.assumptions, case.years, draws=20, seed=1)
    assert simulate(case, option, award, futures) is not None


@pytest.mark.parametrize("name", CASES)
def test_every_case_loads_in_both_scopes_and_has_a_readme(name: str) -> None:
    everything, core = load_case(name, scope="all"), load_case(name)
    assert set(core.lots_in(core.options[0])) <= set(everything.lots_in(everything.options[0]))
    assert (CONTRACTS / "cases" / name / "README.md").is_file()


@pytest.mark.parametrize("name", CASES)
def test_every_file_of_a_case_is_read(name: str) -> None:
    files = {path.name for path in (CONTRACTS / "cases" / name).iterdir()} - {"README.md"}
    beside = {"notices"} if load_notices(name) else set()
    assert files - beside <= set(read_case(name).digests)


@pytest.mark.parametrize("name", CASES)
def test_every_assumption_parameter_fact_and_rule_cites(name: str) -> None:
    case = load_case(name)
    rows = [
        *case.assumptions.values(),
        *case.model_parameters.values(),
        *case.rules.values(),
        *case.criteria.values(),
        *case.facts,
    ]
    assert rows
    assert all(row.basis and row.source_id for row in rows)
    assert case.caveats


@pytest.mark.parametrize("name", CASES)
def test_every_number_of_a_case_says_how_far_it_is_real(name: str) -> None:
    case = load_case(name)
    for lot in case.lots.values():
        assert lot.basis or (lot.value_basis and lot.units_basis)
    for stream in case.streams.values():
        assert stream.basis or stream.total_basis
    assert all(one.basis for one in (*case.bids.values(), *case.providers.values()))
    assert all(leave.basis for leave in case.eligibility.values())


@pytest.mark.parametrize(("name", "option"), OPTIONS)
def test_every_option_of_every_case_is_checked_and_allocated(
    name: str, option: str, law: Library
) -> None:
    case = load_case(name)
    chosen: Option = case.option(option)
    findings = check(case, chosen, law)
    assert findings.findings
    award = allocate(case, chosen, findings.limits)
    assert award.status == "optimal"
    assert award.proved
    lots = {lot.lot_id for lot in case.lots_in(chosen)}
    assert {one.lot for one in award.awards} == lots


@pytest.mark.parametrize(("name", "scenario"), SCENARIOS)
def test_every_scenario_applies(name: str, scenario: str) -> None:
    case = load_case(name, scenario=scenario)
    assert case.scenario_id == scenario
    assert len(case.applied) == len(case.scenarios[scenario].changes)


LEAST_PRICE = {
    None: {"separate_frameworks", "prime_contractor", "alliance", "pooled_commissioning"},
    "budget_cut": {"alliance", "pooled_commissioning"},
    "high_floor": set[str](),
}


@pytest.mark.parametrize("scenario", LEAST_PRICE, ids=str)
def test_tiny_is_awarded_as_its_readme_works_out(scenario: str | None) -> None:
    case = load_case("tiny", scenario=scenario)
    found = {option.id: allocate(case, option) for option in case.options}
    assert {name for name, award in found.items() if award.awards} == LEAST_PRICE[scenario]
    for award in found.values():
        if award.awards:
            fee = 8_000 if award.option == "prime_contractor" else 0
            assert award.objective_gbp == 650_000 + fee
            assert {(one.lot, one.provider) for one in award.awards} == {
                ("N", "P2"),
                ("S", "P1"),
                ("R", "P3"),
            }
            assert [one.bid for one in award.set_aside] == ["B5"]


@pytest.mark.parametrize("option", sorted(LEAST_PRICE[None]))
def test_tiny_is_funded_as_its_readme_works_out(option: str) -> None:
    case = load_case("tiny")
    flows = {(f.stream, f.lot): f.gbp for f in allocate(case, case.option(option)).flows}
    fee = 8_000 if option == "prime_contractor" else 0
    n, s, r = (round(fee * Decimal(part) / 65, 2) for part in (25, 20, 20))
    assert flows == {
        ("BCF", "R"): 200_000 + r,
        ("CHC", "N"): 50_000,
        ("CHC", "S"): 10_000,
        ("COUNCIL", "N"): 200_000 + n,
        ("COUNCIL", "S"): 190_000 + s,
    }


def test_a_pool_bridges_the_cut_as_the_readme_works_out() -> None:
    case = load_case("tiny", scenario="budget_cut")
    award = allocate(case, case.option("pooled_commissioning"))
    elsewhere = {(f.stream, f.lot): f.gbp for f in award.flows if not f.own}
    assert elsewhere == {("BCF", "S"): 10_000}


def test_no_file_under_contracts_names_a_machine() -> None:
    for path in CONTRACTS.rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            assert str(Path.home()) not in text
            assert str(CONTRACTS.parent) not in text
