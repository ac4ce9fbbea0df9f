from dataclasses import replace
from decimal import Decimal

from toolkit.allocation import allocate
from toolkit.allocation.planning_funds import FundingPlan, has_pool, plan_funding, states_funding
from toolkit.files import load_case
from toolkit.statements.case import Case

TINY = load_case("tiny")
BARE = TINY.model_copy(update={"virements": {}, "approvals": {}})


def planned(case: Case, option_id: str) -> FundingPlan:
    option = case.option(option_id)
    return plan_funding(case, option, allocate(case, option))


def with_least(case: Case, stream_id: str, gbp: int) -> Case:
    stream = case.streams[stream_id].model_copy(update={"least_gbp": Decimal(gbp)})
    return case.model_copy(update={"streams": {**case.streams, stream_id: stream}})


def test_an_award_that_can_be_paid_is_paid_as_it_is() -> None:
    plan = planned(TINY, "separate_frameworks")
    assert plan.is_allocated
    assert plan.plan is not None
    flows = allocate(TINY, TINY.option("separate_frameworks")).flows
    assert [(one.stream, one.lot, one.gbp) for one in plan.plan.paid] == [
        (one.stream, one.lot, one.gbp) for one in flows
    ]
    assert plan.pool is None


def test_money_moves_where_an_award_could_not_be_paid_without() -> None:
    plan = planned(load_case("tiny", scenario="budget_cut"), "separate_frameworks")
    assert not plan.is_allocated
    assert plan.plan is not None
    (moved,) = plan.plan.moved
    assert (moved.giver, moved.receiver, moved.gbp) == ("BCF", "COUNCIL", Decimal(10_000))
    assert sum(plan.cost_gbp.values()) == 650_000


def test_without_leave_to_move_money_there_is_no_plan_and_a_reason() -> None:
    case = load_case("tiny", scenario="budget_cut").model_copy(update={"virements": {}})
    plan = planned(case, "separate_frameworks")
    assert (plan.plan, plan.cost_gbp) == (None, {})
    assert "lacks 10,000.00" in plan.unmet


def test_a_least_sum_is_kept() -> None:
    plan = planned(with_least(BARE, "COUNCIL", 400_000), "separate_frameworks")
    assert plan.plan is not None
    assert sum(one.gbp for one in plan.plan.paid if one.stream == "COUNCIL") == 400_000


def test_nobody_buys_dearer_care_to_use_a_least_sum_up() -> None:
    beyond = planned(with_least(BARE, "BCF", 205_000), "separate_frameworks")
    assert (beyond.plan, beyond.is_allocated) == (None, True)
    assert "BCF must put in 205,000.00 pounds" in beyond.unmet
    carries = BARE.streams["BCF"].model_copy(update={"carry_share": Decimal("0.1")})
    kept = BARE.model_copy(update={"streams": {**BARE.streams, "BCF": carries}})
    plan = planned(with_least(kept, "BCF", 205_000), "separate_frameworks").plan
    assert plan is not None
    assert [(one.stream, one.gbp) for one in plan.carried] == [("BCF", Decimal(5000))]


def test_a_pool_is_shared_to_the_penny() -> None:
    plan = planned(TINY, "pooled_commissioning")
    assert plan.pool is not None
    shared = plan.pool.shared
    assert shared.contributions.stable
    assert sum(shared.contributions.gbp.values()) == shared.pool.cost_gbp == 650_000
    assert {one.group for one in shared.pool.alone} == {("CON",), ("ICB",)}
    assert all(0 < part < 1 for part in plan.pool.ownership.parts.values())


def test_too_many_partners_are_said_and_not_tried() -> None:
    bodies = {f"C{n}": f"S{n}" for n in range(9)}
    stream = TINY.streams["BCF"]
    more = {
        name: stream.model_copy(update={"stream_id": name, "commissioner_id": body})
        for body, name in bodies.items()
    }
    case = TINY.model_copy(update={"streams": {**TINY.streams, **more}})
    plan = planned(case, "pooled_commissioning")
    assert plan.pool is None
    assert plan.why_no_pool.startswith("has 11 partners")


def test_what_is_stated_decides_what_is_planned() -> None:
    apart, joined = TINY.option("separate_frameworks"), TINY.option("pooled_commissioning")
    assert (has_pool(TINY, apart), has_pool(TINY, joined)) == (False, True)
    assert (states_funding(BARE, apart), states_funding(BARE, joined)) == (False, True)
    assert states_funding(TINY, apart)
    assert states_funding(with_least(BARE, "BCF", 1), apart)


def test_a_search_out_of_time_does_not_say_that_there_is_no_award() -> None:
    option = TINY.option("prime_contractor")
    cut_short = replace(allocate(TINY, option), awards=(), flows=(), status="limit")
    plan = plan_funding(TINY, option, cut_short)
    assert plan.plan is None
    assert plan.unmet == "out of time; this does not show that there is none"
