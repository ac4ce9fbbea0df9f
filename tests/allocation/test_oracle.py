"""The flagship against its published costs and a second statement of its least-cost problem."""

from decimal import Decimal
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.allocation.oracle import Structure, least_cost
from tests.allocation.scenarios import change
from tests.allocation.tables import case_of, copy_of, read_tables
from toolkit.allocation import allocate
from toolkit.allocation.explaining.explanation import Wanted, explain
from toolkit.files import load_case
from toolkit.files.cases import read_case
from toolkit.statements.terms import set_parameter

FLAGSHIP = "llr-home-care"
PUBLISHED = YAML(typ="safe").load(
    (Path(__file__).parents[1] / "published" / "flagship_least_cost.yaml").read_text("utf-8")
)
STRUCTURES: list[tuple[str, Structure, str]] = [
    ("separate_frameworks", "separate", "0.02"),
    ("pooled_commissioning", "pooled", "0.02"),
    ("pooled_commissioning", "pooled", "none"),
]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("option", "structure", "cap"), STRUCTURES)
def test_a_random_scenario_costs_what_the_oracle_says(
    seed: int, option: str, structure: Structure, cap: str
) -> None:
    tables = copy_of(read_tables(FLAGSHIP))
    changed = change(tables, seed)
    case = case_of(tables, read_case(FLAGSHIP))
    if structure == "pooled":
        case = set_parameter(case, f"{option}.cross_area_subsidy_cap={cap}")
    found = allocate(case, case.option(option))
    share = None if structure == "separate" or cap == "none" else float(cap)
    wanted = least_cost(tables, structure, share)
    if wanted is None:
        assert found.status == "infeasible", changed
        assert found.unmet
    else:
        assert found.proved, changed
        assert float(found.objective_gbp or 0) == pytest.approx(wanted, rel=1e-6, abs=1.0)


@pytest.mark.parametrize(
    ("option", "gbp", "charges"),
    [("prime_contractor", "132834891.53", "3906464.18"), ("alliance", "129286213.97", "480000")],
)
def test_with_every_rule_package_and_structure_an_award_is_proved_and_explained(
    option: str, gbp: str, charges: str
) -> None:
    stated = load_case(FLAGSHIP, scenario="ALL-RULES")
    case = set_parameter(stated, "alliance.member_cost=20000")
    found = allocate(case, case.option(option))
    assert found.proved
    assert found.objective_gbp == Decimal(gbp)
    assert sum(one.gbp for one in found.charges) == Decimal(charges)
    asked_of_leads = {one.split(",")[0] for one in found.not_obeyed} & {"L3", "L4"}
    assert (not asked_of_leads) == (option == "prime_contractor") == bool(found.leads)
    told = explain(found.problem, found, Wanted(frozenset({"runner-up"})))
    assert told.unfinished == ()
    assert told.runner_up is not None
    assert (told.runner_up.gap_gbp or 0) > 0


@pytest.mark.parametrize("scenario", PUBLISHED["scenarios"])
def test_a_scenario_of_the_flagship_costs_what_its_makers_found(scenario: str) -> None:
    for (option, _, cap), wanted in zip(STRUCTURES, PUBLISHED["scenarios"][scenario], strict=True):
        case = load_case(FLAGSHIP, scenario=scenario)
        if cap == "none":
            case = set_parameter(case, f"{option}.cross_area_subsidy_cap=none")
        found = allocate(case, case.option(option))
        if wanted is None:
            assert found.status == "infeasible"
        else:
            tolerance = PUBLISHED["relative_tolerance"]
            assert float(found.objective_gbp or 0) == pytest.approx(wanted, rel=tolerance)
            assert found.proved
