from decimal import Decimal
from itertools import combinations

import pytest

from toolkit.allocation.explaining.split import shapley
from toolkit.allocation.explaining.switching import (
    price_switches,
    problem_with,
    switched,
    switches_of,
)
from toolkit.allocation.finding import find
from toolkit.files import load_case
from toolkit.statements.case import Case
from toolkit.units import pence


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case("tiny")


def least(case: Case, on: frozenset[str]) -> int:
    found = find(problem_with(case, case.option("pooled_commissioning"), (), on))
    return pence(sum((one.cost_gbp for one in found.awards), Decimal(0)))


def test_every_price_is_that_of_solving_every_set_of_rules(case: Case) -> None:
    told = price_switches(case, case.option("pooled_commissioning"))
    now = frozenset(one.id for one in switches_of(case) if one.on)
    every = {
        frozenset(chosen): least(case, frozenset(chosen))
        for size in range(len(now) + 1)
        for chosen in combinations(sorted(now), size)
    }
    shares = shapley(sorted(now), every.__getitem__)
    for one in told.switches:
        assert one.gbp is not None
        assert pence(one.gbp) == every[now] - every[now - {one.switch.id}]
        assert one.split_gbp is not None
        assert abs(pence(one.split_gbp) - shares[one.switch.id]) < 1
    assert sum(one.split_gbp or 0 for one in told.switches) == told.together_gbp


def test_a_switch_moves_only_its_own_rule(case: Case) -> None:
    now = {one.id for one in switches_of(case) if one.on}
    assert switched(case, now) == case
    without = switched(case, now - {"L2"})
    assert [one.rule_id for one in without.rules.values() if not one.applies] == ["L2"]


def test_without_a_rule_on_lots_the_limits_of_providers_do_not_bind(case: Case) -> None:
    option = case.option("pooled_commissioning")
    assert "L1" in {rule.id for rule in problem_with(case, option, (), {"L1"}).rules}
    left = {rule.id for rule in problem_with(case, option, (), ()).rules}
    assert not left & {"L1", "max_lots"}


def test_rules_that_leave_no_award_have_no_price() -> None:
    none = load_case("tiny", scenario="high_floor")
    told = price_switches(none, none.option("pooled_commissioning"))
    assert told.status == "no award"
    assert told.together_gbp is None
    assert "no award with all rules" in told.why_not_split
