from dataclasses import replace

from tests.allocation.families.plain import packaged, whole_lots, winners
from toolkit.allocation.families.apart import Apart, rotated

BIDS = "L P 1, M P 1, L Q 2, M Q 4"


def test_one_bidder_is_kept_from_two_lots() -> None:
    assert winners(whole_lots(BIDS, [Apart("x", "x", wins=(("L", "P"), ("M", "P")))])) == "LQ MP"


def test_two_bidders_are_kept_from_two_lots() -> None:
    assert winners(whole_lots(BIDS, [Apart("x", "x", wins=(("L", "Q"), ("M", "P")))])) == "LP MP"
    rules = [Apart("x", "x", wins=(("L", "P"), ("M", one))) for one in ("P", "Q")]
    assert winners(whole_lots(BIDS, rules)) == "LQ MP"


def test_a_pair_without_a_bid_is_passed_over() -> None:
    assert winners(whole_lots(BIDS, [Apart("x", "x", wins=(("L", "P"), ("M", "Z")))])) == "LP MP"


def test_who_served_long_enough_rests() -> None:
    stated = replace(whole_lots(BIDS), parents={"P": "G"})
    assert winners(rotated(stated, {("L", "G"): 2}, 2, "R")) == "LQ MP"
    assert winners(rotated(stated, {("L", "G"): 1}, 2, "R")) == "LP MP"
    assert winners(rotated(stated, {("L", "P"): 2}, 2, "R")) == "LP MP"  # P is no undertaking


def test_a_package_rests_whole_and_the_reason_is_kept() -> None:
    stated = packaged(whole_lots(BIDS), "K", "LP", "MP")
    rested = rotated(stated, {("L", "P"): 3}, 3, "R")
    assert [one.bid for one in rested.offers] == ["LQ", "MQ"]
    assert [(one.bid, one.rule) for one in rested.set_aside] == [("LP", "R"), ("MP", "R")]
    assert rested.set_aside[1].why == "has served L for 3 terms or more"
