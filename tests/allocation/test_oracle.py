"""The flagship against a second statement of its least-cost problem."""

import pytest

from tests.allocation.oracle import Structure, least_cost
from tests.allocation.scenarios import change
from tests.allocation.tables import case_of, copy_of, read_tables
from toolkit.allocation import allocate
from toolkit.files.cases import read_case
from toolkit.statements.case import Scope
from toolkit.statements.terms import set_parameter

FLAGSHIP = "llr-home-care"
STRUCTURES: list[tuple[str, Structure, str]] = [
    ("separate_frameworks", "separate", "0.02"),
    ("pooled_commissioning", "pooled", "0.02"),
    ("pooled_commissioning", "pooled", "none"),
]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("option", "structure", "cap"), STRUCTURES)
def test_a_random_scenario_costs_what_the_oracle_says(
    seed: int, option: str, structure: Structure, cap: str
) -> None:
    tables = copy_of(read_tables(FLAGSHIP))
    scope: Scope = "all" if seed == 1 else "core"
    changed = change(tables, seed)
    case = case_of(tables, read_case(FLAGSHIP), scope)
    if structure == "pooled":
        case = set_parameter(case, f"{option}.cross_area_subsidy_cap={cap}")
    found = allocate(case, case.option(option))
    share = None if structure == "separate" or cap == "none" else float(cap)
    wanted = least_cost(tables, structure, share, everything=scope == "all")
    if wanted is None:
        assert found.status == "infeasible", changed
        assert found.unmet
    else:
        assert found.proved, changed
        assert float(found.objective_gbp or 0) == pytest.approx(wanted, rel=1e-6, abs=1.0)
