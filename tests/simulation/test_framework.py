import pytest

from tests.allocation.stated import add, package
from tests.allocation.tables import case_of, read_tables
from tests.futures.tiny_market import tiny_market
from toolkit.allocation.stating import state_problem
from toolkit.errors import InputError
from toolkit.simulation.framework import CallOffTerms, framework_of, rule_for
from toolkit.statements.call_offs import CallOffRule
from toolkit.statements.case import Case

ANY = CallOffRule.model_validate({"rule_id": "any", "order": "ranked", "units_per_package": 50})
CARE = ANY.model_copy(update={"rule_id": "care", "service_type": "home care"})
SOUTH = ANY.model_copy(update={"rule_id": "south", "lot_ids": "S"})


def places(case: Case, terms: CallOffTerms) -> dict[str, list[str]]:
    found = framework_of(case, case.option("separate_frameworks"), (), terms)
    by_lot: dict[str, list[str]] = {lot: [] for lot in found.lots}
    for one in sorted(found.standings, key=lambda one: one.rank):
        by_lot[one.lot].append(one.provider)
    return by_lot


def test_every_bid_that_stands_has_a_place_the_cheapest_first(tiny: Case) -> None:
    # P3 bids for the south below the quality floor.
    wanted = {"N": ["P1", "P2"], "S": ["P1", "P2"], "R": ["P3", "P2"]}
    assert places(tiny, CallOffTerms((ANY,))) == wanted


def test_a_stated_ranking_wins_and_leaves_out_whom_it_does_not_name(tiny: Case) -> None:
    ranked = {"N": ("P2", "P1"), "R": ("P2",)}
    found = places(tiny, CallOffTerms((ANY,), ranked=ranked))
    assert found == {"N": ["P2", "P1"], "S": ["P1", "P2"], "R": ["P2"]}


def test_acceptance_comes_from_the_market_and_is_certain_where_it_is_silent(tiny: Case) -> None:
    option = tiny.option("separate_frameworks")
    found = framework_of(tiny, option, (), CallOffTerms((ANY,), tiny_market()))
    assert {one.accepts for one in found.standings} == {0.6}
    found = framework_of(tiny, option, (), CallOffTerms((ANY,)))
    assert {one.accepts for one in found.standings} == {1.0}


def test_faults_are_told_all_at_once(tiny: Case) -> None:
    terms = CallOffTerms((CARE,), ranked={"N": ("P9",), "S": ("P3",)})
    with pytest.raises(InputError) as told:
        places(tiny, terms)
    assert len(told.value.faults) == 3
    assert "no rule speaks of lot 'R'; add one" in str(told.value)
    assert "'P9' has no place on it" in str(told.value)
    assert "'P3' has no place on it" in str(told.value)


def test_the_most_precise_rule_speaks(tiny: Case) -> None:
    found = {
        name: rule.rule_id
        for name, lot in tiny.lots.items()
        if (rule := rule_for((SOUTH, CARE, ANY), lot))
    }
    assert found == {"N": "care", "S": "south", "R": "any"}
    assert rule_for((CARE,), tiny.lots["R"]) is None


def test_a_package_gives_nobody_a_second_place() -> None:
    tables = read_tables("tiny")
    package(tables, "K1", "P1", "N;S")
    add(
        tables,
        "volume_tiers",
        schedule_id="V1",
        provider_id="P2",
        kind="all_units",
        measure="lots",
        from_volume="2",
        discount_percent="5",
        basis="assumed",
    )
    case = case_of(tables, "tiny")
    assert len(state_problem(case, case.option("separate_frameworks")).offers) > 6
    assert places(case, CallOffTerms((ANY,))) == {
        "N": ["P1", "P2"],
        "S": ["P1", "P2"],
        "R": ["P3", "P2"],
    }
