from dataclasses import replace
from decimal import Decimal
from itertools import product
from math import inf

import pytest

from tests.allocation.money import Owed, budget, owed, pays, tiny_money, virement
from toolkit.allocation.contributions import LotShare, MoneyTerms
from toolkit.allocation.funding import fund
from toolkit.allocation.money_plan import Carried, MoneyPlan, Moved
from toolkit.allocation.problem import Need, Problem
from toolkit.allocation.virement import plan_money
from toolkit.errors import InputError

type Standing = tuple[int, int, int]  # approvals, pence moved, pence carried


def standing(plan: MoneyPlan) -> Standing:
    moved = sum(int(one.gbp * 100) for one in plan.moved)
    return plan.approvals, moved, sum(int(one.gbp * 100) for one in plan.carried)


def best_by_trying(terms: MoneyTerms, cost: Owed) -> Standing | None:
    """Try every penny that could be moved, carried or paid, year by year."""
    found: dict[tuple[int, int], Standing] = {(0, 0): (0, 0, 0)}
    for year in terms.years:
        following: dict[tuple[int, int], Standing] = {}
        tops = [
            int(b.carry_share * b.available_gbp * 100)
            for b in sorted(terms.budgets, key=lambda b: b.stream)
            if b.year == year
        ]
        for before, spent in found.items():
            for after in product(*(range(top + 1) for top in tops)):
                if (least := _one_year(terms, cost, year, before, after)) is None:
                    continue
                total = (spent[0] + least[0], spent[1] + least[1], spent[2] + sum(after))
                left = (after[0], after[1])
                following[left] = min(total, following.get(left, total))
        found = following
    return min(found.values(), default=None)


def _one_year(
    terms: MoneyTerms, cost: Owed, year: int, before: tuple[int, ...], after: tuple[int, ...]
) -> tuple[int, int] | None:
    budgets = sorted((b for b in terms.budgets if b.year == year), key=lambda b: b.stream)
    money = [int(b.available_gbp * 100) for b in budgets]
    spends = {
        (on_l[0] + on_m[0], on_l[1] + on_m[1])
        for on_l in _splits(terms, cost, year, "L")
        for on_m in _splits(terms, cost, year, "M")
        if _within_cap(terms, year, (on_l[0], on_m[0]), (on_l[1], on_m[1]))
    }
    best = None
    tops = [
        next((int(v.most_share * money["AB".index(g)]) for v in terms.virements if v.giver == g), 0)
        for g in "AB"
    ]
    for moved in product(*(range(top + 1) for top in tops)):
        approvals = sum(
            moved["AB".index(v.giver)] > step.above_gbp * 100
            for v in terms.virements
            for step in v.approvals
        )
        for spent in spends:
            own = [spent[n] + after[n] - before[n] - moved[1 - n] for n in (0, 1)]
            if all(
                int(budgets[n].least_gbp * 100) <= own[n] <= money[n] - moved[n] for n in (0, 1)
            ):
                key = (approvals, sum(moved))
                best = key if best is None else min(best, key)
    return best


def _splits(terms: MoneyTerms, cost: Owed, year: int, lot: str) -> list[tuple[int, int]]:
    """Give what A and B may pay for a lot."""
    gbp = int(cost[year, lot] * 100)
    arcs = {arc.stream: arc for arc in terms.arcs if arc.lot == lot}
    found = []
    for a in range(gbp + 1):
        parts = {"A": a, "B": gbp - a}
        most = {s: terms.most_gbp for s, terms in arcs.items()}
        tops = {s: inf if gbp is None else gbp * 100 for s, gbp in most.items()}
        fine = all(not paid or paid <= tops.get(s, -1) for s, paid in parts.items())
        for share in terms.shares:
            if share.lot == lot:
                fine = fine and parts[share.stream] >= int(share.least * gbp)
        if fine:
            found.append((a, gbp - a))
    return found


def _within_cap(terms: MoneyTerms, year: int, a: tuple[int, int], b: tuple[int, int]) -> bool:
    if terms.cross_area_share is None:
        return True
    own = {(arc.stream, arc.lot): arc.own for arc in terms.arcs}
    for stream, paid in (("A", a), ("B", b)):
        money = next(x.available_gbp for x in terms.budgets if (x.stream, x.year) == (stream, year))
        abroad = sum(
            gbp for lot, gbp in zip("LM", paid, strict=True) if not own.get((stream, lot), True)
        )
        if abroad > int(terms.cross_area_share * money * 100):
            return False
    return True


@pytest.mark.parametrize("start", range(0, 300, 100))
def test_the_plan_has_the_fewest_approvals_then_moves_and_carries_least(start: int) -> None:
    found = 0
    for seed in range(start, start + 100):
        terms, cost = tiny_money(seed)
        plan = plan_money(terms, cost)
        best = best_by_trying(terms, cost)
        assert (seed, None if plan.missing else standing(plan)) == (seed, best)
        found += best is not None
    assert found > 20


def test_own_money_is_carried_before_money_is_moved() -> None:
    terms = MoneyTerms(
        (
            budget("A", 2027, "150", carry="0.5"),
            budget("A", 2028, "100"),
            budget("B", 2027, "100"),
            budget("B", 2028, "100"),
        ),
        (pays("A", "L"), pays("B", "M")),
        virements=(virement("B", "A", "0.2", ("5", "the section 151 officer")),),
    )
    plan = plan_money(terms, owed(L="90 165", M="80 80"))
    assert plan.carried == (Carried(2027, "A", Decimal("60.00")),)
    assert plan.moved == (Moved(2028, "B", "A", Decimal("5.00"), ()),)
    assert plan.left_gbp == (
        (2027, "B", Decimal("20.00")),
        (2028, "B", Decimal("15.00")),
    )


def test_an_approval_is_asked_for_only_where_nothing_else_pays() -> None:
    terms = MoneyTerms(
        (budget("A", 2027, "100"), budget("B", 2027, "100"), budget("C", 2027, "100")),
        (pays("A", "L"),),
        virements=(
            virement("B", "A", "1", ("20", "the board"), ("60", "both boards")),
            virement("C", "A", "1", ("50", "the board")),
        ),
    )
    assert plan_money(terms, owed(L="170")).approvals == 0
    plan = plan_money(terms, owed(L="180"))
    assert (plan.approvals, plan.proved) == (1, True)
    assert sum(one.gbp for one in plan.moved) == 80
    assert plan_money(terms, owed(L="300")).approvals == 3


def test_minimum_contributions_and_agreed_parts_hold() -> None:
    terms = MoneyTerms(
        (budget("A", 2027, "100", least="60"), budget("B", 2027, "100")),
        (pays("A", "L"), pays("B", "L"), pays("B", "M"), pays("A", "M", own=False)),
        (LotShare("B", "L", Decimal("0.4"), Decimal("0.5")),),
    )
    plan = plan_money(terms, owed(L="80", M="40"))
    by_pair = {(one.stream, one.lot): one.gbp for one in plan.paid}
    assert by_pair == {("A", "L"): 48, ("A", "M"): 12, ("B", "L"): 32, ("B", "M"): 28}


def test_one_year_without_further_terms_is_paid_as_always() -> None:
    arcs = (pays("A", "L"), pays("A", "M", own=False), pays("B", "M"), pays("B", "L"))
    money = {"A": Decimal(900), "B": Decimal(500)}
    cost = {"L": Decimal(600), "M": Decimal(700)}
    needs = tuple(Need(lot, Decimal(1)) for lot in cost)
    stated = Problem(needs, (), arcs=arcs, available_gbp=money, cross_area_share=Decimal("0.5"))
    usual = {(f.stream, f.lot): f.gbp for f in fund(stated, cost, Decimal(0))}
    budgets = tuple(budget(stream, 2027, str(gbp)) for stream, gbp in money.items())
    plan = plan_money(
        MoneyTerms(budgets, arcs, cross_area_share=Decimal("0.5")), owed(L="600", M="700")
    )
    assert {(one.stream, one.lot): one.gbp for one in plan.paid} == usual


def test_what_is_missing_is_named_by_year_and_lot() -> None:
    terms = MoneyTerms((budget("A", 2027, "100"), budget("A", 2028, "80")), (pays("A", "L"),))
    (short,) = plan_money(terms, owed(L="90 100")).missing
    assert (short.year, short.lot, short.gbp) == (2028, "L", Decimal(20))
    assert "(A)" in short.why


def test_a_minimum_that_nothing_needs_is_named() -> None:
    terms = MoneyTerms((budget("A", 2027, "100", least="95"),), (pays("A", "L"),))
    (short,) = plan_money(terms, owed(L="90")).missing
    assert (short.year, short.lot) == (2027, "")
    assert "A must put in 95.00 pounds" in short.why


def test_agreed_parts_that_cannot_be_paid_are_named() -> None:
    terms = MoneyTerms(
        (budget("A", 2027, "10"), budget("B", 2027, "100")),
        (pays("A", "L"), pays("B", "L")),
        (LotShare("A", "L", Decimal("0.5")),),
    )
    (short,) = plan_money(terms, owed(L="90")).missing
    assert "the agreed part of A, at least 50.0%" in short.why


def test_only_rounding_makes_limits_give_way() -> None:
    terms = MoneyTerms((budget("A", 2027, "99.99"),), (pays("A", "L"),))
    assert plan_money(terms, owed(L="100")).missing
    plan = plan_money(terms, owed(L="100"), rounding_gbp=Decimal("0.02"))
    assert [one.gbp for one in plan.paid] == [100]
    assert not plan.left_gbp


def test_the_order_of_statements_does_not_change_the_plan() -> None:
    for seed in range(60):
        terms, cost = tiny_money(seed)
        turned = replace(
            terms,
            budgets=terms.budgets[::-1],
            arcs=terms.arcs[::-1],
            shares=terms.shares[::-1],
            virements=terms.virements[::-1],
        )
        back = dict(reversed(cost.items()))
        plan, again = plan_money(terms, cost), plan_money(turned, back)
        assert (
            again.paid == plan.paid and again.moved == plan.moved and again.carried == plan.carried
        )


def test_contradictory_terms_are_refused_all_at_once() -> None:
    terms = MoneyTerms(
        (budget("A", 2027, "10", least="20"),), (), virements=(virement("A", "A", "2"),)
    )
    with pytest.raises(InputError) as refused:
        plan_money(terms, {})
    assert len(refused.value.faults) == 3
