from decimal import Decimal

import pytest

from tests.allocation.enumerating import best_by_trying, standing, tiny_problem
from tests.allocation.problems import need, offer, problem
from toolkit.allocation.extra import Extra
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Need, Problem


@pytest.mark.parametrize("start", range(0, 300, 50))
def test_the_award_found_is_the_best_of_all(start: int) -> None:
    feasible = 0
    for seed in range(start, start + 50):
        stated = tiny_problem(seed)
        best = best_by_trying(stated)
        found = find(stated)
        if best is None:
            assert (seed, found.status) == (seed, "infeasible")
            continue
        feasible += 1
        assert (seed, found.status) == (seed, "optimal")
        assert (seed, standing(stated, found.awards)) == (seed, best)
    assert feasible > 15


def test_a_condition_beside_the_rules_bars_a_winner() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "11", least="100")]
    stated = problem([need("L")], bids)
    assert [one.bid for one in find(stated).awards] == ["a"]
    without = find(stated, more=[Extra(0, won=(("a", 1.0),))])
    assert [one.bid for one in without.awards] == ["b"]
    held = find(stated, more=[Extra(0, held=((("L", "P"), 1.0),))])
    assert held.awards == without.awards


def test_places_on_a_framework_share_the_lot() -> None:
    bids = tuple(
        offer(b, "L", b, p, least="100") for b, p in zip("PQR", "9 10 11".split(), strict=True)
    )
    stated = Problem((Need("L", Decimal(100), Decimal(100), places=2),), bids)
    found = find(stated)
    assert {one.bid: one.units for one in found.awards} == {"P": 50, "Q": 50}
    assert found.reached == 950


def test_an_optional_lot_is_awarded_where_it_can_be_whatever_it_costs() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "M", "P", "99", least="100")]
    needs = (need("L"), Need("M", Decimal(100), Decimal(1), optional=True))
    found = find(Problem(needs, tuple(bids)))
    assert [one.bid for one in found.awards] == ["a", "b"]
    assert [one.bid for one in find(Problem(needs, tuple(bids[:1]))).awards] == ["a"]
