from decimal import Decimal

from tests.allocation.enumerating import every_award, standing, tiny_problem
from tests.allocation.problems import need, offer, problem
from toolkit.allocation.explaining.ranges import concentration_of, near_ranges
from toolkit.allocation.finding import find
from toolkit.allocation.solving import Limits

PART = Decimal("0.15")
CLOSE = Decimal("1e-12")


def test_ranges_are_those_found_by_trying_every_award() -> None:
    moved = 0
    for seed in range(60):
        stated = tiny_problem(seed)
        best = find(stated)
        if best.status != "optimal" or not any(need.value_gbp for need in stated.needs):
            continue
        least = standing(stated, best.awards)
        near = [
            one
            for one in every_award(stated)
            if (judged := standing(stated, one))[0] == least[0]
            and judged[1] <= least[1] + abs(least[1]) * PART
        ]
        value = {need.lot: need.value_gbp for need in stated.needs}
        whole = sum(value.values(), Decimal(0))
        measures = [
            [sum(value[a.lot] for a in one if a.provider == "P0") / whole for one in near],
            [sum(value[a.lot] * a.quality for a in one) / whole for one in near],
            [concentration_of(stated, one) for one in near],
        ]
        found = near_ranges(stated, best, PART, {"small firms": ["P0"]})
        assert [one.name for one in found] == [
            "part of small firms",
            "quality",
            "concentration of lots",
        ]
        for one, tried in zip(found, measures, strict=True):
            assert one.least is not None
            assert one.most is not None
            assert abs(one.least - min(tried)) < CLOSE, (seed, one)
            assert abs(one.most - max(tried)) < CLOSE, (seed, one)
            assert one.least <= one.now <= one.most
            moved += one.least < one.most
    assert moved > 10


def test_lots_that_are_divided_have_no_concentration_by_lot() -> None:
    bids = [offer("a", "L", "P", "10", most="60"), offer("b", "L", "Q", "11", most="60")]
    stated = problem([need("L")], bids)
    found = near_ranges(stated, find(stated), Decimal(0), {"Q": ["Q"]})
    assert [one.name for one in found] == ["part of Q", "quality"]
    assert found[0].least == found[0].now == Decimal("0.4")
    assert found[0].most is not None
    assert found[0].most - found[0].now < Decimal("1e-6")  # the solver's tolerance


def test_a_search_that_is_stopped_gives_no_range() -> None:
    stated = problem([need("L")], [offer("a", "L", "P", "10", least="100")])
    found = near_ranges(stated, find(stated), PART, {}, Limits(seconds=0))
    assert found[0].least is found[0].most is None
