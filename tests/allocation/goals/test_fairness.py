from decimal import Decimal

import pytest

from tests.allocation.enumerating import tiny_problem
from tests.allocation.goals.trying import Awards, Measure, agrees, price, total
from tests.allocation.problems import need, offer, problem
from toolkit.allocation.goals.aims import PENNY, least_pence
from toolkit.allocation.goals.fairness import (
    counts_of_lots,
    counts_of_parties,
    largest,
    leximax,
    maximin,
)
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.problem import Problem


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_the_worst_off_lot_then_the_price_equal_trying_every_award(start: int) -> None:
    feasible = 0
    for seed in range(start, start + 20):
        stated = tiny_problem(seed)
        quality = {o.bid: o.quality for o in stated.offers}
        counts = counts_of_lots(stated, {need.lot: [need.lot] for need in stated.needs}, quality)
        worst = [total(dict.fromkeys(quality, Decimal(0)) | dict(one.per_lot)) for one in counts]
        aims = [maximin(counts, "worst quality", Decimal(1)), least_pence(stated)]

        def least(awards: Awards, worst: list[Measure] = worst) -> Decimal:
            return -min(one(awards) for one in worst)

        feasible += agrees(stated, aims, [least, price])
    assert feasible > 5


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_turnover_evened_out_in_order_equals_sorting_every_award(start: int) -> None:
    feasible = 0
    for seed in range(start, start + 20):
        stated = tiny_problem(seed)
        units = {need.lot: need.units for need in stated.needs}
        worth = {o.bid: o.price_gbp * units[o.lot] for o in stated.offers}
        counts = counts_of_parties(stated, worth)
        if not counts:
            continue
        aims = leximax(counts, "turnover", PENNY)

        def few(k: int, stated: Problem = stated) -> Measure:
            def measure(awards: Awards) -> Decimal:
                names = dict.fromkeys(o.provider for o in stated.offers)
                won = [price([one for one in awards if one.provider == name]) for name in names]
                return sum(sorted(won, reverse=True)[:k], Decimal(0))

            return measure

        measures = [few(k + 1) for k in range(len(counts))]
        feasible += agrees(stated, aims, measures)
    assert feasible > 5


def test_a_member_of_a_consortium_counts_with_its_part() -> None:
    stated = problem([need("L")], [offer("a", "L", "C", "10", least="100")])
    members = {"C": (("P", Decimal("0.7")), ("Q", Decimal("0.3")))}
    joined = Problem(stated.needs, stated.offers, members=members)
    counts = counts_of_parties(joined, {"a": Decimal(100)})
    assert {one.name: dict(one.per_lot) for one in counts} == {"P": {"a": 70}, "Q": {"a": 30}}


def test_what_is_allowed_for_nothing_is_taken_off() -> None:
    aim = largest([], "none", beyond=[Decimal(5), Decimal(0)])
    assert aim.value([Decimal(7), Decimal(1)]) == 2


def test_leximax_looks_past_who_is_worst_off() -> None:
    bids = [offer("a", "L", "P", "10", least="100")]
    bids += [offer(n, "M", n, p, least="100") for n, p in (("Q", "6"), ("R", "5"), ("S", "7"))]
    stated = problem([need("L"), need("M")], bids)
    counts = counts_of_parties(stated, {o.bid: o.price_gbp * 100 for o in bids})
    found = seek(stated, leximax(counts, "turnover", PENNY))
    assert [one.bid for one in found.awards] == ["a", "R"]
    assert [int(one) for one in found.reached] == [1000, 1500, 1500, 1500]
