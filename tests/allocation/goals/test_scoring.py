from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.enumerating import every_award, tiny_problem
from tests.allocation.goals.trying import Awards
from tests.allocation.problems import need, offer, problem
from toolkit.allocation.award_method import PriceScale
from toolkit.allocation.goals.scoring import fixed_scale, relative_scale
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.problem import Problem
from toolkit.errors import InputError

SCALE = PriceScale(Decimal(9), Decimal(24))


def score(stated: Problem, awards: Awards) -> Decimal:
    """Score each thing that was won as one, weighed by the value of its lots."""
    needs = {need.lot: need for need in stated.needs}
    value = sum(need.value_gbp for need in stated.needs)
    keys = {offer.bid: offer.wins_with for offer in stated.offers}
    points = Decimal(0)
    for key in {keys[one.bid] for one in awards}:
        mine = [one for one in awards if keys[one.bid] == key]
        units = sum(one.units for one in mine)
        mean = sum(one.units * one.price_gbp_per_unit for one in mine) / units
        part = Decimal(min(max((24 - mean) / 15, 0), 1)) * 100
        for one in mine:
            weight = needs[one.lot].value_gbp / value
            points += weight * (part * Decimal("0.6") + one.quality * Decimal("0.4"))
    return points


def test_the_highest_score_equals_trying_every_award() -> None:
    feasible = 0
    for seed in range(60):
        stated = tiny_problem(seed)
        awards = every_award(stated)
        if not awards:
            continue
        feasible += 1
        most = max(len({one.lot for one in won}) for won in awards)
        scores = [score(stated, won) for won in awards if len({a.lot for a in won}) == most]
        aim = fixed_scale(stated, {need.lot: SCALE for need in stated.needs}, Decimal("0.6"))
        found = seek(stated, [aim])
        assert abs(score(stated, found.awards) - max(scores)) < Decimal("0.00001")
        assert abs(found.reached[-1] + max(scores)) < Decimal("0.00001")
    assert feasible > 20


def test_points_run_straight_between_the_published_prices() -> None:
    prices = {"P": "9", "Q": "16.5", "R": "30", "S": "1"}
    bids = [offer(b, "L", b, p, least="100") for b, p in prices.items()]
    stated = problem([need("L")], bids)
    aim = fixed_scale(stated, {"L": SCALE}, Decimal("0.5"))
    assert {b: -w for b, w in aim.counts[0].per_lot.items()} == {"P": 90, "Q": 65, "R": 40, "S": 90}


def test_a_lot_without_a_scale_is_refused() -> None:
    bids = [offer("a", "L", "P", "9"), offer("b", "M", "P", "9"), offer("c", "N", "P", "9")]
    stated = problem([need("L"), need("M"), need("N")], bids)
    flat = PriceScale(Decimal(9), Decimal(9))
    with pytest.raises(InputError) as refused:
        fixed_scale(stated, {"L": SCALE, "M": flat}, Decimal(1))
    assert [fault.name for fault in refused.value.faults] == ["M", "N"]


def test_a_bid_that_cannot_win_changes_who_does_by_a_relative_score_only() -> None:
    """The cheap bid has too little quality to win, but halves the points for price of the rest."""
    bids = [
        replace(offer("a", "L", "P", "10", least="100"), quality=Decimal(50)),
        replace(offer("b", "L", "Q", "14", least="100"), quality=Decimal(75)),
    ]
    cheap = replace(offer("c", "L", "R", "6", least="100"), quality=Decimal(0))
    lots, weight = [need("L")], Decimal("0.5")
    winners = []
    for some in (bids, [*bids, cheap]):
        stated = problem(lots, some)
        relative, warning = relative_scale(stated, weight)
        fixed = fixed_scale(stated, {"L": SCALE}, weight)
        winners.append([seek(stated, [aim]).awards[0].bid for aim in (relative, fixed)])
    assert winners == [["a", "a"], ["b", "a"]]
    assert "cannot win" in warning


def test_a_relative_score_for_packages_is_refused_with_the_reason() -> None:
    bids = [
        replace(offer(f"k{lot}", lot, "P", "9", least="100"), package="K") for lot in ("L", "M")
    ]
    with pytest.raises(InputError, match="K: a package cannot be scored"):
        relative_scale(problem([need("L"), need("M")], bids), Decimal(1))
