from dataclasses import replace
from decimal import Decimal

from toolkit.allocation import allocate
from toolkit.allocation.core_of_pool import Objection
from toolkit.allocation.planning_funds import FundingPlan, plan_funding
from toolkit.allocation.who_funds_whom import Support
from toolkit.files import load_case
from toolkit.report.say_pool import MOST_SHOWN, UNPROVED, funds
from toolkit.statements.case import Case

TINY = load_case("tiny")
CUT = load_case("tiny", scenario="budget_cut")


def planned(case: Case, option_id: str) -> FundingPlan:
    option = case.option(option_id)
    return plan_funding(case, option, allocate(case, option))


def test_who_pays_is_listed_and_the_pool_judged() -> None:
    told = funds(TINY, [planned(TINY, "pooled_commissioning")])
    assert "  BCF (ICB)        R  £200,000.00    own" in told
    assert "Pool of £650,000.00 a year" in told
    assert "No group of partners would do better by leaving." in told
    assert "Whose need a lot serves is an assumption" in told


def test_another_award_and_no_award_are_said() -> None:
    told = funds(CUT, [planned(CUT, "separate_frameworks")])
    assert "`allocate` moves no money between streams" in told
    assert "£10,000.00 moves from BCF to COUNCIL in 2026" in told
    bare = CUT.model_copy(update={"virements": {}})
    assert "No plan: " in funds(bare, [planned(bare, "separate_frameworks")])


def test_an_award_that_time_did_not_let_prove_is_said() -> None:
    plan = planned(TINY, "separate_frameworks")
    assert UNPROVED not in funds(TINY, [plan])
    assert UNPROVED in funds(TINY, [replace(plan, is_proved=False)])


def test_the_largest_gains_and_all_support_are_told() -> None:
    plan = planned(TINY, "pooled_commissioning")
    assert plan.pool is not None
    shared = plan.pool.shared
    objections = tuple(Objection(("CON",), Decimal(n)) for n in range(9, 0, -1))
    broken = replace(
        shared,
        contributions=replace(shared.contributions, stable=False, objections=objections),
        supports=(Support("CON", "ICB", Decimal(3)),),
    )
    told = funds(TINY, [replace(plan, pool=replace(plan.pool, shared=broken))])
    assert told.count("a year better off alone") == MOST_SHOWN
    assert "and groups with smaller gains: 4; --json lists all" in told
    assert "Council pays £3.00 a year of the part of NHS Tinyshire" in told
    without = replace(plan, pool=None, why_no_pool="has 9 partners")
    assert "The pool has 9 partners." in funds(TINY, [without])
