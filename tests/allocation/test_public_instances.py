"""Instances in the forms of the public sets, with numbers of our own, against enumeration."""

import random
from collections import Counter
from itertools import combinations, product

import pytest

from tests.benchmarks.instances.cats import read_cats
from tests.benchmarks.instances.gamsbid import COLUMNS, read_gams_bid
from tests.benchmarks.instances.gap import read_gap
from tests.benchmarks.instances.instance import Instance, Tiers
from tests.benchmarks.instances.posing import Posed, posed, posed_tiers
from tests.benchmarks.instances.sscflp import read_sscflp
from toolkit.allocation.finding import find


def solved(one: Posed) -> float | None:
    found = find(one.problem, one.goals)
    assert found.status in ("optimal", "infeasible")
    return None if found.reached is None else float(one.published(found.reached))


def cheapest(instance: Instance) -> float | None:
    """Try every bidder for every lot."""
    by_lot = [[bid for bid in instance.bids if bid.lots == (lot,)] for lot in range(instance.lots)]
    totals = []
    for chosen in product(*by_lot):
        used = Counter[int]()
        for bid in chosen:
            assert bid.provider is not None
            used[bid.provider] += bid.uses
        if all(used[p] <= instance.providers[p].capacity for p in used):
            opening = sum(instance.providers[p].fixed_cost for p in used)
            totals.append(sum(bid.price for bid in chosen) + opening)
    return min(totals) / instance.scale if totals else None


def greatest(instance: Instance) -> float:
    """Try every set of bids."""
    best = 0
    for size in range(len(instance.bids) + 1):
        for chosen in combinations(instance.bids, size):
            goods = Counter(lot for bid in chosen for lot in bid.lots)
            groups = Counter(group for bid in chosen for group in bid.groups)
            if max([0, *goods.values(), *groups.values()]) <= 1:
                best = max(best, sum(bid.price for bid in chosen))
    return best / instance.scale


@pytest.mark.parametrize("seed", range(12))
def test_assignment_equals_enumeration(seed: int) -> None:
    rng = random.Random(seed)
    table = [[rng.randint(1, 20) for _ in range(4)] for _ in range(6)]
    lines = [" ".join(map(str, row)) for row in table]
    text = "\n".join(["3 4", *lines, " ".join(str(rng.randint(8, 30)) for _ in range(3))])
    instance = read_gap(text, "drawn")
    assert solved(posed(instance)) == cheapest(instance)


@pytest.mark.parametrize("seed", range(12))
def test_single_source_location_equals_enumeration(seed: int) -> None:
    rng = random.Random(seed)
    capacities = [rng.randint(6, 20) for _ in range(3)]
    fixed = [rng.randint(0, 30) + rng.choice([0, 0.5]) for _ in range(3)]
    demands = [rng.randint(1, 7) for _ in range(4)]
    costs = [[rng.randint(1, 20) for _ in range(3)] for _ in range(4)]
    rows: list[list[int] | list[float]] = [capacities, fixed, demands, *costs]
    text = "\n".join(["3 4", *(" ".join(str(n) for n in row) for row in rows)])
    instance = read_sscflp(text, "drawn")
    assert solved(posed(instance)) == cheapest(instance)


@pytest.mark.parametrize("seed", range(12))
def test_a_combinatorial_auction_equals_enumeration(seed: int) -> None:
    rng = random.Random(seed)
    bids: list[list[object]] = []
    for n in range(9):
        goods = sorted(rng.sample(range(5), rng.randint(1, 3)))
        dummy = [5 + rng.randrange(2)] if rng.random() < 0.5 else []
        bids.append([n, rng.randint(1, 60) / 4, *goods, *dummy, "#"])
    lines = ["\t".join(str(word) for word in bid) for bid in bids]
    instance = read_cats("\n".join(["goods 5", "bids 9", "dummy 2", *lines]), "drawn")
    assert solved(posed(instance)) == greatest(instance)


def test_tiers_buy_the_cheaper_of_two_vendors_with_set_up() -> None:
    text = f"{COLUMNS}\na,1,1000,1,0,300000\nb,1,0,2,0,100000\nb,2,0,1.5,100000,200000\n"
    instance = read_gams_bid(text, "drawn")
    assert solved(posed_tiers(instance)) == pytest.approx(_two_vendors(instance))


def _two_vendors(instance: Tiers) -> float:
    """Buy everything of one vendor, or as much as can be of the cheaper one."""
    pieces = instance.required / 100
    return (1000 * 1000 + pieces * 1000) / instance.scale
