from dataclasses import replace
from decimal import Decimal

from tests.allocation.families.plain import whole_lots, winners
from tests.allocation.problems import need, offer
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Need, Problem


def split_three(rule: LotWinners, lot: Need | None = None) -> Problem:
    bids = tuple(
        offer(who, "L", who, price, least="10")
        for who, price in zip("PQR", "1 2 3".split(), strict=True)
    )
    return Problem((lot or need("L"),), bids, (rule,))


def test_a_second_winner_gets_its_least_part() -> None:
    rule = LotWinners("two", "two", lots=("L",), least=2)
    assert {one.bid: one.units for one in find(split_three(rule)).awards} == {"P": 90, "Q": 10}


def test_sisters_are_one_winner() -> None:
    rule = LotWinners("two", "two", lots=("L",), least=2)
    stated = replace(split_three(rule), parents={"P": "G", "Q": "G"})
    assert winners(stated) == "P R"
    one = LotWinners("one", "one", lots=("L",), most=1)
    bids = tuple(replace(o, most_units=Decimal(60)) for o in stated.offers)
    assert winners(replace(stated, offers=bids, rules=(one,))) == "P Q"


def test_too_many_are_refused() -> None:
    rule = LotWinners("one", "one", lots=("L",), most=1)
    stated = split_three(rule)
    bids = tuple(replace(o, most_units=Decimal(60)) for o in stated.offers)
    assert winners(replace(stated, offers=bids)) == "infeasible"


def test_an_optional_lot_may_stay_unawarded_and_an_empty_one_needs_nobody() -> None:
    rule = LotWinners("four", "four", lots=("L",), least=4)
    optional = Need("L", Decimal(100), Decimal(100), optional=True)
    assert find(split_three(rule, optional)).status == "optimal"
    assert find(split_three(rule)).status == "infeasible"
    assert find(split_three(rule, Need("L", Decimal(0)))).status == "optimal"


def test_winners_of_places_are_counted() -> None:
    places = Need("L", Decimal(99), Decimal(99), places=3)
    assert find(split_three(LotWinners("x", "x", lots=("L",), least=3), places)).status == "optimal"
    assert winners(split_three(LotWinners("x", "x", lots=("L",), most=2), places)) == "infeasible"


def test_two_bids_of_one_bidder_do_not_fill_two_places() -> None:
    stated = whole_lots("L P 1, L Q 9")
    twice = replace(stated.offers[0], bid="again", price_gbp=Decimal(2))
    places = tuple(replace(one, places=2) for one in stated.needs)
    assert winners(replace(stated, needs=places, offers=(*stated.offers, twice))) == "LP LQ"
