from decimal import Decimal

import pytest

from tests.allocation.enumerating import every_award, standing, tiny_problem
from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.explaining.repricing import price_of
from toolkit.allocation.explaining.stability import price_noise, price_ranges
from toolkit.allocation.explaining.standing import won_keys
from toolkit.allocation.finding import find
from toolkit.allocation.solving import Limits


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_a_whole_bid_may_fall_to_nothing_and_rise_to_the_next_award(start: int) -> None:
    limited = 0
    for seed in range(start, start + 20):
        stated = tiny_problem(seed)
        best = find(stated)
        if not best.awards:
            continue
        judged = standing(stated, best.awards)
        for one in price_ranges(stated, best):
            others = [
                standing(stated, awards)
                for awards in every_award(stated)
                if one.key not in won_keys(stated, awards)
            ]
            rivals = [gbp for unawarded, gbp in others if unawarded == judged[0]]
            most = price_of(stated, one.key) + min(rivals) - judged[1] if rivals else None
            assert (seed, one.key, one.least_gbp, one.most_gbp) == (seed, one.key, Decimal(0), most)
            assert one.proved
            limited += most is not None
    assert limited > 3


def test_a_budget_ends_the_range() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "12", least="100")]
    stated = problem([need("L")], bids, [arc("S", "L")], available={"S": "1100.50"})
    found = price_ranges(stated, find(stated))
    assert [(one.key, one.most_gbp) for one in found] == [("a", Decimal("1100.50"))]


def test_a_bid_for_part_of_a_lot_stays_between_its_neighbours() -> None:
    bids = [
        offer("a", "L", "P", "10", most="60"),
        offer("b", "L", "Q", "11", most="60"),
        offer("c", "L", "R", "12", most="60"),
    ]
    stated = problem([need("L")], bids, [])
    found = {one.key: one for one in price_ranges(stated, find(stated))}
    assert (found["a"].least_gbp, found["a"].most_gbp) == (Decimal(0), Decimal(1100))
    assert (found["b"].least_gbp, found["b"].most_gbp) == (Decimal(1000), Decimal(1200))


def test_noise_is_the_same_for_the_same_seed_and_counts_every_draw() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "10.4", least="100")]
    stated = problem([need("L")], bids, [])
    best = find(stated)
    first, again = (price_noise(stated, best, Decimal("0.05"), draws=40, seed=7) for _ in "12")
    assert first == again
    assert first.draws == 40
    assert 0 < first.same == first.kept[0][1] < 40
    assert first.others == ((("L", "Q"), 40 - first.same),)
    still = price_noise(stated, best, Decimal("0.01"), draws=5, seed=7)
    assert still.same == 5


def test_a_further_bid_moves_no_draw_of_another() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "10.4", least="100")]
    two = problem([need("L")], bids, [])
    three = problem([need("L")], [offer("z", "L", "Z", "99", least="100"), *bids], [])
    runs = [price_noise(one, find(one), Decimal("0.05"), draws=20, seed=1) for one in (two, three)]
    assert runs[0] == runs[1]


def test_a_search_that_is_stopped_says_so() -> None:
    stated = problem([need("L")], [offer("a", "L", "P", "10", least="100")], [])
    best = find(stated)
    assert not price_ranges(stated, best, Limits(seconds=0))[0].proved
    noise = price_noise(stated, best, Decimal(0), Limits(seconds=0), draws=3, seed=0)
    assert noise.draws == 0
