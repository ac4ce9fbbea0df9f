from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import permutations

import pytest

from tests.allocation.enumerating import best_by_trying, standing, tiny_problem
from tests.allocation.explaining.trying import Names, breaches
from tests.allocation.families.rules_at_random import synergy
from tests.allocation.problems import capacity, need, offer, problem
from toolkit.allocation.explaining.named import rules_of
from toolkit.allocation.explaining.rule_prices import PAIRS, price_rules
from toolkit.allocation.solving import Limits
from toolkit.units import pence

type Judged = tuple[int, Decimal]


@pytest.mark.parametrize("start", range(0, 120, 30))
def test_prices_and_split_are_those_found_by_trying_every_set(start: int) -> None:
    split = 0
    for seed in range(start, start + 30):
        stated = tiny_problem(seed)
        rules = rules_of(stated)[:6]
        tried = [(standing(stated, awards), broken) for awards, broken in breaches(stated)]

        def best(dropped: Names, tried: list[tuple[Judged, Names]] = tried) -> Judged | None:
            return min((judged for judged, broken in tried if broken <= dropped), default=None)

        found = price_rules(stated, rules)
        base = best(frozenset())
        assert (seed, found.with_all) == (seed, base)
        for one in found.rules:
            assert (seed, one.without) == (seed, best(frozenset({one.rule})))
        if base is None:
            assert found.status == "no award"
            assert all(one.split_gbp is one.one_off_gbp is None for one in found.rules)
            continue
        assert found.status == "priced"
        if not rules:
            continue
        parts = dict.fromkeys(rules, Fraction(0))
        orders = list(permutations(rules))
        for order in orders:
            for n, rule in enumerate(order):
                before, after = best(frozenset(order[:n])), best(frozenset(order[: n + 1]))
                assert before is not None
                assert after is not None
                parts[rule] += Fraction(pence(before[1]) - pence(after[1]), len(orders))
        for one in found.rules:
            assert one.split_gbp is not None
            assert abs(pence(one.split_gbp) - parts[one.rule]) < 1
        total = sum((one.split_gbp or Decimal(0) for one in found.rules), Decimal(0))
        assert (seed, total) == (seed, found.together_gbp)
        split += 1
    assert split > 5


def test_rules_that_bring_money_of_their_own_are_priced_as_by_trying() -> None:
    priced = 0
    for seed in range(30):
        stated = tiny_problem(seed, synergy)
        rules = rules_of(stated)[-4:]
        found = price_rules(stated, rules)
        for one in found.rules:
            left = tuple(rule for rule in stated.rules if rule.id != one.rule)
            best = best_by_trying(replace(stated, rules=left))
            assert (seed, one.rule, one.without) == (seed, one.rule, best)
        if found.status == "priced" and rules:
            parts = [one.split_gbp or Decimal(0) for one in found.rules]
            assert (seed, sum(parts, Decimal(0))) == (seed, found.together_gbp)
            priced += 1
    assert priced > 5


def test_two_rules_that_each_do_nothing_alone_share_what_they_cost_together() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "10.01", least="100")]
    stated = problem([need("L")], bids, [], capacities={"P": "50"}, max_lots={"P": 0})
    found = price_rules(stated)
    assert [one.one_off_gbp for one in found.rules] == [0, 0]
    assert found.together_gbp == 1
    assert [one.split_gbp for one in found.rules] == [Decimal("0.5"), Decimal("0.5")]
    assert not found.why_not_split


def test_rules_without_an_award_have_no_price_but_say_what_would_free_one() -> None:
    bids = [offer("a", "L", "P", "10", least="100")]
    found = price_rules(problem([need("L")], bids, [], max_lots={"P": 0}))
    assert found.status == "no award"
    assert found.rules[0].without == (0, Decimal(1000))
    assert "no limit" in found.why_not_split


def test_the_money_of_a_stream_can_be_priced() -> None:
    bids = [
        offer("a", "A", "P", "10", least="100"),
        offer("b", "A", "Q", "12", least="100"),
    ]
    stated = problem([need("A")], bids, available={"S": "1100"}, max_lots={"P": 0})
    found = price_rules(stated, ["stream S", "L1"])
    assert found.status == "no award"
    assert [one.without for one in found.rules] == [(0, Decimal(1200)), (0, Decimal(1000))]


def test_more_than_eight_rules_share_by_orders_that_are_drawn() -> None:
    bids = [offer(f"b{n}", "L", f"P{n}", str(10 + n), least="100") for n in range(10)]
    capacities = {f"P{n}": "1" for n in range(9)}
    found = price_rules(problem([need("L")], bids, [], capacities=capacities))
    assert (found.status, found.orders, found.why_not_split) == ("priced", 2 * PAIRS, "")
    assert found.rules[0].one_off_gbp == found.together_gbp == 900
    assert sum((one.split_gbp or Decimal(0) for one in found.rules), Decimal(0)) == 900
    # Dropping Pn saves up to the cheapest that is free before: sum over k > n of 100 / (k (k - 1)).
    exact = [sum((Decimal(100) / k for k in range(n + 1, 10)), Decimal(0)) for n in range(9)]
    assert sum(exact, Decimal(0)) == pytest.approx(900)
    for one, part in zip(found.rules, exact, strict=True):
        assert one.split_gbp is not None
        assert one.error_gbp is not None
        assert abs(one.split_gbp - part) <= 4 * one.error_gbp


def test_rules_that_cost_nothing_have_no_part_and_no_error() -> None:
    needs = [need(f"L{n}") for n in range(9)]
    bids = [offer(f"P{n}", f"L{n}", f"P{n}", "10") for n in range(9)]
    bids += [offer(f"Q{n}", f"L{n}", "Q", str(11 + n)) for n in range(9)]
    rules = tuple(capacity(f"P{n}", "50") for n in range(9))
    stated = replace(problem(needs, bids), rules=rules, arcs=(), available_gbp={})
    found = price_rules(stated)  # each lot by itself, so that every order says the same
    for n, one in enumerate(found.rules, start=1):
        assert one.one_off_gbp == one.split_gbp == 50 * n
        assert one.error_gbp == 0


def test_a_search_that_is_stopped_gives_no_split() -> None:
    bids = [offer("a", "L", "P", "10", least="100")]
    stated = problem([need("L")], bids, [], max_lots={"P": 1})
    found = price_rules(stated, stop=Limits(progress=lambda _stage, _part: False))
    assert found.status == "limit"
    assert found.rules[0].split_gbp is None


@pytest.mark.parametrize("answers", range(0, 40, 4))
def test_after_a_stop_no_more_than_one_award_is_asked_for(answers: int) -> None:
    bids = [offer(f"b{n}", "L", f"P{n}", str(10 + n), least="100") for n in range(10)]
    stated = problem([need("L")], bids, [], capacities={f"P{n}": "1" for n in range(9)})
    left = iter([True] * answers)
    asked = list[float]()

    def progress(_what: str, done: float) -> bool:
        asked.append(done)
        return next(left, False)

    found = price_rules(stated, stop=Limits(progress=progress))
    assert len(asked) <= answers + 2
    assert found.status == ("limit" if len(asked) > answers else "priced")
