"""Every file under contracts/ loads, runs and cites."""

from pathlib import Path

import pytest

from toolkit.allocation import allocate
from toolkit.files.cases import load_case, read_case, shipped_cases
from toolkit.files.contracts import load_contract
from toolkit.files.shipped import shipped
from toolkit.law import Library, check
from toolkit.statements.options import Option

CONTRACTS = shipped("contracts")
MODELS = sorted(path.stem for path in (CONTRACTS / "models").iterdir())
CASES = shipped_cases()
OPTIONS = [(name, option.id) for name in CASES for option in load_case(name).options]
SCENARIOS = [(name, scenario) for name in CASES for scenario in load_case(name).scenarios]


def test_there_is_nothing_under_contracts_that_no_test_reads() -> None:
    assert {path.name for path in CONTRACTS.iterdir()} == {"README.md", "cases", "models"}
    assert {path.name for path in (CONTRACTS / "cases").iterdir()} == set(CASES)
    assert all(path.suffix == ".yaml" for path in (CONTRACTS / "models").iterdir())


@pytest.mark.parametrize("name", MODELS)
def test_every_model_loads_and_cites(name: str) -> None:
    model = load_contract(name)
    assert model.sources
    assert all(parameter.cites and parameter.basis for parameter in model.parameters)


@pytest.mark.parametrize("name", CASES)
def test_every_case_loads_in_both_scopes_and_has_a_readme(name: str) -> None:
    everything, core = load_case(name, scope="all"), load_case(name)
    assert set(core.lots_in(core.options[0])) <= set(everything.lots_in(everything.options[0]))
    assert (CONTRACTS / "cases" / name / "README.md").is_file()


@pytest.mark.parametrize("name", CASES)
def test_every_file_of_a_case_is_read(name: str) -> None:
    files = {path.name for path in (CONTRACTS / "cases" / name).iterdir()} - {"README.md"}
    assert files <= set(read_case(name).digests)


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
            assert award.objective_gbp == 650_000
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
    assert flows == {
        ("BCF", "R"): 200_000,
        ("CHC", "N"): 50_000,
        ("CHC", "S"): 10_000,
        ("COUNCIL", "N"): 200_000,
        ("COUNCIL", "S"): 190_000,
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
