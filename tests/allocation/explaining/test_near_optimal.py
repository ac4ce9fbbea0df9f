from decimal import Decimal

import pytest

from tests.allocation.enumerating import every_award, standing, tiny_problem
from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.explaining.near_optimal import near_optimal
from toolkit.allocation.explaining.standing import pairs_of
from toolkit.allocation.finding import find
from toolkit.allocation.solving import Limits

PART = Decimal("0.1")


@pytest.mark.parametrize("start", range(0, 90, 30))
def test_places_are_those_found_by_trying_every_award(start: int) -> None:
    mapped = 0
    for seed in range(start, start + 30):
        stated = tiny_problem(seed)
        best = find(stated)
        if best.status != "optimal":
            continue
        least = standing(stated, best.awards)
        near = [
            pairs_of(one).keys()
            for one in every_award(stated)
            if (judged := standing(stated, one))[0] == least[0]
            and judged[1] <= least[1] + abs(least[1]) * PART
        ]
        found = near_optimal(stated, best, PART)
        assert found.proved
        for place in found.places:
            among = sum((place.lot, place.provider) in one for one in near)
            when = "always" if among == len(near) else "sometimes" if among else "never"
            assert (seed, place.lot, place.provider, place.when) == (
                seed,
                place.lot,
                place.provider,
                when,
            )
        most = max(len(pairs_of(best.awards).keys() - one) for one in near)
        assert (seed, most) == (seed, found.alternatives[0].moved if found.alternatives else 0)
        mapped += 1
    assert mapped > 5


def test_alternatives_differ_and_cost_what_they_say() -> None:
    bids = [
        offer(f"b{lot}{who}", lot, who, str(10 + n), least="100")
        for lot in "LM"
        for n, who in enumerate("PQR")
    ]
    stated = problem([need("L"), need("M")], bids)
    best = find(stated)
    found = near_optimal(stated, best, Decimal("0.2"))
    assert [one.moved for one in found.alternatives] == [2, 2, 2]
    assert all(one.gbp - 2000 == one.more_gbp <= 400 for one in found.alternatives)
    assert found.most_gbp == 2400
    assert {one.when for one in found.places} == {"sometimes"}


def test_money_keeps_an_alternative_away() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "10.5", least="100")]
    arcs = [arc("S", "L")]
    poor = problem([need("L")], bids, arcs, available={"S": "1040"})
    rich = problem([need("L")], bids, arcs, available={"S": "1050"})
    for stated, when in ((poor, ["always", "never"]), (rich, ["sometimes", "sometimes"])):
        found = near_optimal(stated, find(stated), PART)
        assert [one.when for one in found.places] == when


def test_a_search_that_is_stopped_does_not_guess() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "10.5", least="100")]
    stated = problem([need("L")], bids)
    found = near_optimal(stated, find(stated), PART, Limits(seconds=0))
    assert not found.proved
    assert {one.when for one in found.places} == {"not known"}


def test_an_award_that_is_known_is_a_witness_only_where_it_is_near() -> None:
    bids = [offer(who, "L", who, price, least="100") for who, price in (("P", "10"), ("Q", "12"))]
    stated = problem([need("L")], bids)
    best = find(stated)
    other = find(problem([need("L")], bids[1:])).awards
    for part, when in (("0.1", ["always", "never"]), ("0.2", ["sometimes", "sometimes"])):
        found = near_optimal(stated, best, Decimal(part), known=[other])
        assert [one.when for one in found.places] == when
