import pytest

from tests.allocation.enumerating import tiny_problem
from tests.allocation.explaining.trying import breaches, conflicts_by_trying, least
from tests.allocation.families.rules_at_random import mixed
from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.explaining.conflicts import find_conflicts, one_conflict
from toolkit.allocation.explaining.named import names_of
from toolkit.allocation.solving import Limits


@pytest.mark.parametrize("start", range(0, 160, 40))
def test_conflicts_and_repairs_are_those_found_by_trying_every_set(start: int) -> None:
    without_award = 0
    for seed in range(start, start + 40):
        stated = tiny_problem(seed)
        repairs = least([broken for _, broken in breaches(stated)])
        found = find_conflicts(stated, most=1000)
        if repairs == {frozenset()}:
            assert (seed, found.status) == (seed, "possible")
            continue
        without_award += 1
        assert (seed, found.status) == (seed, "all")
        assert (seed, {frozenset(one) for one in found.repairs}) == (seed, repairs)
        expected = conflicts_by_trying(names_of(stated), repairs)
        assert (seed, {frozenset(one) for one in found.conflicts}) == (seed, expected)
        assert len(found.conflicts) == len(expected)
    assert without_award > 5


def test_rules_of_every_family_are_blamed_as_by_trying() -> None:
    without_award = 0
    for seed in range(40):
        stated = tiny_problem(seed, mixed)
        repairs = least([broken for _, broken in breaches(stated)])
        found = find_conflicts(stated, most=1000)
        if repairs == {frozenset()}:
            assert (seed, found.status) == (seed, "possible")
            continue
        without_award += 1
        assert (seed, {frozenset(one) for one in found.repairs}) == (seed, repairs)
    assert without_award > 5


def test_a_lot_cap_and_two_lots_with_one_bidder_conflict() -> None:
    bids = [offer(f"b{n}", f"L{n}", "P", "10", least="100") for n in range(3)]
    stated = problem([need(f"L{n}") for n in range(3)], bids, [], max_lots={"P": 1})
    found = find_conflicts(stated)
    assert found.conflicts == (
        ("cover of L0", "cover of L1", "L1"),
        ("cover of L0", "cover of L2", "L1"),
        ("cover of L1", "cover of L2", "L1"),
    )
    assert found.repairs[0] == ("L1",)
    assert one_conflict(stated) in found.conflicts


def test_a_budget_a_limit_on_a_lot_and_a_cap_elsewhere_are_named() -> None:
    bids = [offer("a", "A", "P", "10", least="100"), offer("b", "B", "P", "10", least="100")]
    arcs = [arc("S", "A"), arc("S", "B", "400", own=False), arc("T", "B", own=False)]
    stated = problem(
        [need("A"), need("B")], bids, arcs, available={"S": "1500", "T": "600"}, cap="0.9"
    )
    found = find_conflicts(stated)
    together = ("cover of B", "stream T", "limit of S on B", "cross-area cap")
    assert found.conflicts == (together,)
    assert found.repairs == tuple((one,) for one in together)
    assert found.status == "all"


def test_what_may_give_way_can_be_named() -> None:
    bids = [offer(f"b{n}", f"L{n}", "P", "10", least="100") for n in range(2)]
    stated = problem([need("L0"), need("L1")], bids, [], capacities={"P": "150"}, max_lots={"P": 1})
    found = find_conflicts(stated, names=["L1", "capacity of P"])
    assert found.conflicts == (("L1",), ("capacity of P",))
    assert found.repairs == (("L1", "capacity of P"),)
    assert find_conflicts(stated, names=["L1"]).conflicts == ((),)


def test_a_search_that_is_stopped_says_so() -> None:
    bids = [offer("b", "L", "P", "10", least="100")]
    stated = problem([need("L")], bids, [], max_lots={"P": 0})
    assert find_conflicts(stated, Limits(progress=lambda _stage, _part: False)).status == "some"
    assert one_conflict(stated, Limits(seconds=0)) is None
    assert find_conflicts(problem([need("L")], bids, [])).status == "possible"
