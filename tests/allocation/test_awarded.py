from dataclasses import replace
from decimal import Decimal

from tests.allocation.problems import need, offer, problem
from toolkit.allocation.awarded import awarded, slack
from toolkit.allocation.settling import award

BIDS = [offer("a", "L", "P", "10"), offer("b", "M", "C", "11")]
STATED = replace(
    problem([need("L"), need("M", "0")], BIDS),
    members={"C": (("P", Decimal("0.25")), ("Q", Decimal("0.75")))},
)


def test_shares_are_of_the_lot_and_a_lot_without_need_has_none() -> None:
    read = awarded(STATED, [award(BIDS[0], Decimal(40)), award(BIDS[1], Decimal(0))])
    assert [(one.offer.bid, one.share) for one in read.won] == [("a", Decimal("0.4")), ("b", 0)]
    assert [one.offer.bid for one in read.of_lot("M")] == ["b"]


def test_a_party_has_its_part_in_what_its_consortium_wins() -> None:
    read = awarded(STATED, [award(BIDS[0], Decimal(100)), award(BIDS[1], Decimal(0))])
    assert [(one.offer.bid, part) for one, part in read.of_party("P")] == [
        ("a", Decimal(1)),
        ("b", Decimal("0.25")),
    ]
    assert [part for _, part in read.of_party("Q")] == [Decimal("0.75")]


def test_an_award_of_a_bid_that_does_not_stand_is_left_out() -> None:
    stray = replace(award(BIDS[0], Decimal(1)), bid="x")
    assert awarded(STATED, [stray]).won == ()


def test_units_may_be_out_by_a_thousandth_or_by_a_trifle_of_much() -> None:
    assert slack(Decimal(10)) == Decimal("0.001")
    assert slack(Decimal(1_000_000)) == Decimal("0.01")
