from tests.allocation.families.plain import whole_lots, winners
from toolkit.allocation.families.only_with import OnlyWith

BIDS = "L P 1, M P 3, L Q 5, M Q 1"


def test_a_bid_waits_for_another() -> None:
    assert winners(whole_lots(BIDS, [OnlyWith("x", "x", key="LP", needs=("MP",))])) == "LP MP"


def test_one_of_several_is_enough() -> None:
    rule = OnlyWith("x", "x", key="LP", needs=("MP", "MQ"))
    assert winners(whole_lots(BIDS, [rule])) == "LP MQ"


def test_two_conditions_both_hold() -> None:
    rules = [OnlyWith("x", "x", key="LP", needs=(one,)) for one in ("MP", "MQ")]
    assert winners(whole_lots(BIDS, rules)) == "LQ MQ"


def test_a_bid_that_needs_what_does_not_stand_cannot_win() -> None:
    assert winners(whole_lots(BIDS, [OnlyWith("x", "x", key="LP", needs=("gone",))])) == "LQ MQ"
    assert winners(whole_lots(BIDS, [OnlyWith("x", "x", key="LP")])) == "LQ MQ"


def test_a_condition_on_a_bid_that_does_not_stand_is_idle() -> None:
    assert winners(whole_lots(BIDS, [OnlyWith("x", "x", key="gone", needs=("MP",))])) == "LP MQ"
