from dataclasses import replace
from decimal import Decimal

from tests.allocation.enumerating import best_by_trying, tiny_problem
from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.explaining.conflicts import find_conflicts
from toolkit.allocation.explaining.repairs import price_repairs
from toolkit.allocation.families.portfolio_quality import PortfolioQuality
from toolkit.allocation.families.winners import Winners
from toolkit.allocation.problem import Problem
from toolkit.allocation.solving import Limits


def test_a_lot_cap_is_raised_from_two_to_three() -> None:
    bids = [offer(f"b{n}", f"L{n}", "P", str(10 + n), least="100") for n in range(3)]
    stated = problem([need(f"L{n}") for n in range(3)], bids, [], max_lots={"P": 2})
    repairs = price_repairs(stated, find_conflicts(stated).repairs)
    assert len(repairs) == 4
    assert repairs[0].changes[0].words == "raise the most allowed by L1 from 2 to 3"
    assert (repairs[0].gbp, repairs[0].unawarded) == (Decimal(3300), 0)
    given_up = [one.changes[0].words for one in repairs[1:]]
    assert given_up == [f"leave lot L{n} unawarded" for n in (2, 1, 0)]
    assert [one.gbp for one in repairs[1:]] == [2100, 2200, 2300]


def test_a_quality_floor_is_lowered_to_what_can_be_had() -> None:
    bids = [
        replace(offer("a", "L", "P", "10", least="100"), quality=Decimal("54.5")),
        replace(offer("b", "L", "Q", "9", least="100"), quality=Decimal("41")),
    ]
    floor = PortfolioQuality("quality", "good enough", least=Decimal(60))
    stated = Problem((need("L"),), tuple(bids), (floor,))
    repairs = price_repairs(stated, [("quality",)])
    assert repairs[0].changes[0].words == "lower the least allowed by quality from 60 to 54.5"
    assert repairs[0].gbp == 1000


def test_a_budget_is_raised_by_what_is_missing_to_the_penny() -> None:
    bids = [offer("a", "L", "P", "10.1111", least="100"), offer("b", "L", "Q", "12", least="100")]
    stated = problem([need("L")], bids, [arc("S", "L")], available={"S": "900"})
    repairs = price_repairs(stated, [("stream S",)])
    assert repairs[0].changes[0].after == Decimal("1011.11")
    assert repairs[0].proved


def test_a_limit_on_a_lot_and_a_cap_elsewhere_are_raised() -> None:
    bids = [offer("a", "A", "P", "10", least="100")]
    arcs = [arc("S", "A", "400"), arc("T", "A", own=False)]
    stated = problem([need("A")], bids, arcs, available={"S": "1500", "T": "800"}, cap="0.5")
    found = price_repairs(stated, find_conflicts(stated).repairs)
    words = {one.changes[0].words for one in found}
    assert "raise the most allowed by limit of S on A from 400 to 600" in words
    assert "raise the most allowed by cross-area cap from 0.5 to 0.75" in words
    assert "raise the most allowed by stream T from 800 to 1,200" in words


def test_a_rule_with_two_numbers_moves_the_one_that_helps() -> None:
    bids = [offer(f"b{n}", f"L{n}", "P", "10", least="100") for n in range(2)]
    between = Winners("winners", "two to three", least=2, most=3)
    stated = Problem((need("L0"), need("L1")), tuple(bids), (between,))
    repairs = price_repairs(stated, [("winners",)])
    assert repairs[0].changes[0].words == "lower the least allowed by winners from 2 to 1"


def test_a_repair_makes_an_award_possible_and_nothing_less_would() -> None:
    repaired = 0
    for seed in range(60):
        stated = tiny_problem(seed)
        if best_by_trying(stated) is not None:
            continue
        found = price_repairs(stated, find_conflicts(stated).repairs[:2])
        for one in found:
            assert one.proved
            assert one.gbp is not None
            for change in one.changes:
                assert (change.after is None) == (change.before is None)
        repaired += len(found)
    assert repaired > 10


def test_a_search_that_is_stopped_proves_nothing() -> None:
    bids = [offer("a", "L", "P", "10", least="100")]
    stated = problem([need("L")], bids, [], max_lots={"P": 0})
    found = price_repairs(stated, [("L1",)], Limits(seconds=0))
    assert not found[0].proved
    assert found[0].gbp is None
