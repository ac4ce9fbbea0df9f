from collections import Counter, defaultdict
from dataclasses import replace
from decimal import Decimal

import highspy
import pytest
from hypothesis import given, settings

from tests.allocation.highs import solver
from tests.allocation.problems import arc, need, offer, problem, small_problems
from toolkit.allocation.allocating import find_award
from toolkit.allocation.funding import fund, fund_at, largest_fundable_factor
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Flow, cost_by_lot
from toolkit.allocation.solving import Limits
from toolkit.errors import SolverError

NOTHING = Decimal(0)


def funded(stated: Problem, cost: dict[str, str]) -> dict[tuple[str, str], Decimal]:
    flows = fund(stated, {lot: Decimal(gbp) for lot, gbp in cost.items()}, NOTHING)
    return {(one.stream, one.lot): one.gbp for one in flows}


def test_a_stream_pays_in_its_own_area_before_elsewhere() -> None:
    stated = problem(
        [need("L"), need("M")],
        [],
        [arc("A", "L"), arc("A", "M", own=False), arc("B", "M"), arc("B", "L", own=False)],
        available={"A": "1000", "B": "1000"},
    )
    assert funded(stated, {"L": "600", "M": "600"}) == {("A", "L"): 600, ("B", "M"): 600}


def test_the_stream_with_the_fewest_lots_pays_first() -> None:
    stated = problem(
        [need("L"), need("M")],
        [],
        [arc("A", "L"), arc("A", "M"), arc("Z", "M")],
        available={"A": "1000", "Z": "400"},
    )
    assert funded(stated, {"L": "500", "M": "500"}) == {
        ("A", "L"): 500,
        ("A", "M"): 100,
        ("Z", "M"): 400,
    }


def test_equally_restricted_streams_pay_in_order_of_id_and_then_of_lot() -> None:
    stated = problem(
        [need("L"), need("M")],
        [],
        [arc("B", "M"), arc("B", "L"), arc("A", "M"), arc("A", "L")],
        available={"A": "700", "B": "700"},
    )
    assert funded(stated, {"M": "500", "L": "500"}) == {
        ("A", "L"): 500,
        ("A", "M"): 200,
        ("B", "M"): 300,
    }


def test_a_stream_leaves_its_own_area_where_that_alone_pays_for_everything() -> None:
    stated = problem(
        [need("L"), need("M")],
        [],
        [arc("A", "L"), arc("A", "M", own=False), arc("B", "M"), arc("B", "L")],
        available={"A": "900", "B": "500"},
        cap="0.5",
    )
    assert funded(stated, {"L": "600", "M": "700"}) == {
        ("A", "L"): 600,
        ("A", "M"): 200,
        ("B", "M"): 500,
    }


def test_the_limit_on_one_lot_and_the_cap_on_other_areas_both_hold() -> None:
    stated = problem(
        [need("L"), need("M")],
        [],
        [arc("A", "L", "150"), arc("A", "M", own=False), arc("B", "L"), arc("B", "M")],
        available={"A": "1000", "B": "850"},
        cap="0.1",
    )
    assert funded(stated, {"L": "600", "M": "500"}) == {
        ("A", "L"): 150,
        ("A", "M"): 100,
        ("B", "L"): 450,
        ("B", "M"): 400,
    }


def test_an_award_that_cannot_be_paid_is_refused() -> None:
    stated = problem([need("L")], [], [arc("A", "L")], available={"A": "99.98"})
    with pytest.raises(SolverError, match="cannot be paid"):
        fund(stated, {"L": Decimal(100)}, Decimal("0.01"))


def test_only_the_missing_pennies_stretch_a_limit() -> None:
    stated = problem(
        [need("L"), need("M")],
        [],
        [arc("A", "L"), arc("B", "L"), arc("B", "M")],
        available={"A": "50", "B": "49.99"},
    )
    flows = fund(stated, {"L": Decimal(80), "M": Decimal(20)}, Decimal("0.05"))
    spent: Counter[str] = Counter()
    for one in flows:
        spent[one.stream] += one.gbp  # type: ignore[assignment]
    assert sum(spent.values()) == 100
    assert sum(max(NOTHING, spent[s] - gbp) for s, gbp in stated.available_gbp.items()) == Decimal(
        "0.01"
    )


def test_parts_of_pennies_in_many_limits_do_not_stop_a_payment() -> None:
    many = [f"S{n:02}" for n in range(30)]
    stated = problem(
        [need("L")],
        [offer("a", "L", "P", "0.10")],
        [arc(stream, "L") for stream in many],
        available=dict.fromkeys(many, "0.339"),
    )
    found = find_award(stated, "any", Limits())
    assert found.objective_gbp == 10
    assert {one.gbp for one in found.flows} == {Decimal("0.33"), Decimal("0.34")}


def lexicographic(stated: Problem, cost: dict[str, Decimal]) -> dict[tuple[str, bool], float]:
    """Spend in the named order by linear programmes, one a step, and no code of the room."""
    reach = Counter(one.stream for one in stated.arcs)
    order = sorted(
        {(one.stream, one.own) for one in stated.arcs},
        key=lambda pair: (not pair[1], reach[pair[0]], pair[0]),
    )
    held: dict[tuple[str, bool], float] = {}
    for step in order:
        model = solver()
        top = highspy.kHighsInf
        pays = [
            model.addVariable(0, top if one.most_gbp is None else float(one.most_gbp))
            for one in stated.arcs
        ]
        for lot, gbp in cost.items():
            mine = [p for p, one in zip(pays, stated.arcs, strict=True) if one.lot == lot]
            if mine:
                model.addConstr(model.qsum(mine) == float(gbp))
        groups = defaultdict(list)
        for p, one in zip(pays, stated.arcs, strict=True):
            groups[one.stream, one.own].append(p if one.lot in cost else 0 * p)
        for stream, available in stated.available_gbp.items():
            mine = groups[stream, True] + groups[stream, False]
            if mine:
                model.addConstr(model.qsum(mine) <= float(available))
            if groups[stream, False] and stated.cross_area_share is not None:
                most = float(stated.cross_area_share * available)
                model.addConstr(model.qsum(groups[stream, False]) <= most)
        for pair, spent in held.items():
            model.addConstr(model.qsum(groups[pair]) >= spent - 1e-6)
        model.maximize(model.qsum(groups[step]))
        held[step] = float(model.getObjectiveValue())
    return held


@settings(max_examples=60, deadline=None, derandomize=True)
@given(small_problems())
def test_spending_goes_in_the_named_order_and_to_the_penny(stated: Problem) -> None:
    found = find_award(stated, "any", Limits())
    cost = cost_by_lot(found.awards)
    spent: dict[tuple[str, bool], float] = defaultdict(float)
    for one in found.flows:
        spent[one.stream, one.own] += float(one.gbp)
    if any(cost.values()):
        slack = 0.01 * (2 + len(found.awards)) + 0.01 * len(stated.arcs)
        for pair, most in lexicographic(stated, cost).items():
            assert spent[pair] == pytest.approx(most, abs=slack)
    for lot, gbp in cost.items():
        assert sum((one.gbp for one in found.flows if one.lot == lot), NOTHING) == gbp
    assert list(found.flows) == sorted(found.flows, key=lambda one: (one.stream, one.lot))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(small_problems())
def test_no_stream_spends_more_than_it_has_where_that_can_be_avoided(stated: Problem) -> None:
    found = find_award(stated, "any", Limits())
    generous = all(gbp == gbp.quantize(Decimal("0.01")) for gbp in stated.available_gbp.values())
    for stream, available in stated.available_gbp.items():
        spent = sum((one.gbp for one in found.flows if one.stream == stream), NOTHING)
        slack = Decimal("0.01") * len(found.awards)
        assert spent <= available + (slack if spent > available or not generous else NOTHING)


def test_the_order_of_rows_does_not_change_who_pays() -> None:
    stated = problem(
        [need("L"), need("M")],
        [offer("a", "L", "P", "3.33"), offer("b", "M", "Q", "6.67")],
        [arc(s, lot, own=own) for s, own in (("A", True), ("B", False)) for lot in ("L", "M")],
        available={"A": "500", "B": "900"},
    )
    turned = replace(stated, needs=stated.needs[::-1], arcs=stated.arcs[::-1])
    cost = {"L": Decimal("333.00"), "M": Decimal("667.00")}
    back = dict(reversed(cost.items()))
    assert fund(stated, cost, NOTHING) == fund(turned, back, NOTHING)
    assert fund(stated, cost, NOTHING)[0] == Flow("A", "L", Decimal("333.00"), own=True)


def test_money_short_leaves_the_last_lots_unpaid_and_says_by_how_much() -> None:
    stated = problem(
        [need("L"), need("M")],
        [],
        [arc("A", "L"), arc("A", "M")],
        available={"A": "1000"},
    )
    cost = {"L": Decimal(600), "M": Decimal(600)}
    found = fund_at(stated, cost, 1.0)
    assert found.unfunded_gbp == {"L": 0, "M": 200}
    assert found.spent_gbp == {"A": 1000}
    assert fund_at(stated, cost, 0.5).spent_gbp == {"A": 600}


def test_the_largest_factor_is_what_the_tightest_lots_allow() -> None:
    stated = problem(
        [need("L"), need("M"), need("N")],
        [],
        [arc("A", "L"), arc("A", "M"), arc("B", "M"), arc("C", "N")],
        available={"A": "1000", "B": "100", "C": "999999"},
    )
    cost = {"L": Decimal(500), "M": Decimal(300), "N": Decimal(1)}
    assert largest_fundable_factor(stated, cost) == 1100 / 800
    assert fund_at(stated, cost, 1100 / 800).unfunded_gbp == dict.fromkeys("LMN", 0)
    assert largest_fundable_factor(stated, {"L": NOTHING}) == float("inf")
    broke = replace(stated, available_gbp=dict.fromkeys("ABC", NOTHING))
    assert largest_fundable_factor(broke, cost) == 0
