from dataclasses import replace
from decimal import Decimal

import pytest

from toolkit.allocation import allocate
from toolkit.allocation.core_of_pool import Objection
from toolkit.allocation.money_plan import Carried, MoneyPlan, Moved
from toolkit.allocation.planning_funds import FundingPlan, PoolShared, plan_funding
from toolkit.files import load_case
from toolkit.report.pool_words import carried, least_kept, moves, name_of, verdict
from toolkit.report.showing import plain

TINY = load_case("tiny")


@pytest.fixture(scope="module")
def plan() -> FundingPlan:
    option = TINY.option("pooled_commissioning")
    return plan_funding(TINY, option, allocate(TINY, option))


def pool_of(plan: FundingPlan) -> PoolShared:
    assert plan.pool is not None
    return plan.pool


def test_a_stable_pool_is_said_in_plain_words(plan: FundingPlan) -> None:
    assert plain(verdict(TINY, pool_of(plan))) == "No group of partners would do better by leaving."


def test_who_would_leave_is_named_with_the_gain(plan: FundingPlan) -> None:
    pool = pool_of(plan)
    worst = (Objection(("CON",), Decimal(250)),)
    contributions = replace(
        pool.shared.contributions,
        stable=False,
        deficit_gbp=Decimal("250.01"),
        objections=worst,
        proved=False,
    )
    told = plain(
        verdict(TINY, replace(pool, shared=replace(pool.shared, contributions=contributions)))
    )
    assert "Tinyshire County Council would save £250.00 a year alone" in told
    assert "only if every group were spared £250.01 a year" in told
    assert told.endswith("Not every group's own award was proved, so this may change.")


def test_who_cannot_leave_is_no_threat(plan: FundingPlan) -> None:
    pool = pool_of(plan)
    alone = tuple(replace(one, able=False) for one in pool.shared.pool.alone)
    shared = replace(pool.shared, pool=replace(pool.shared.pool, alone=alone))
    assert "so none could leave" in plain(verdict(TINY, replace(pool, shared=shared)))


def test_moves_name_each_approval_and_whether_it_is_recorded() -> None:
    money = MoneyPlan(
        moved=(
            Moved(2026, "BCF", "COUNCIL", Decimal(10_000), ()),
            Moved(2026, "CHC", "COUNCIL", Decimal(1), ()),
        ),
        carried=(Carried(2026, "BCF", Decimal(5)),),
    )
    first, second = map(plain, moves(TINY, money))
    assert "the partnership board approved on 2 March 2026" in first
    assert "approval of the finance directors of both bodies is needed and not recorded" in first
    assert second.endswith("no approval is needed.")
    assert [*map(plain, carried(money))] == ["BCF carries £5.00 out of 2026."]
    assert [*moves(TINY, None), *carried(None)] == []


def test_least_sums_are_told_where_there_is_a_plan(plan: FundingPlan) -> None:
    budgets = tuple(replace(one, least_gbp=Decimal(7)) for one in plan.terms.budgets[:1])
    least = replace(plan, terms=replace(plan.terms, budgets=budgets))
    assert [*map(plain, least_kept(least))] == ["COUNCIL puts in at least £7.00 as stated."]
    assert [*least_kept(replace(least, plan=None))] == []


def test_a_body_without_a_row_keeps_its_id() -> None:
    assert name_of(TINY, "gone") == "gone"
