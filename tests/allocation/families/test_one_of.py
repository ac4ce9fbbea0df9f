from tests.allocation.families.plain import packaged, whole_lots, winners
from toolkit.allocation.families.one_of import OneOf

BIDS = "L P 1, M P 1, N P 1, L Q 2, M Q 3, N Q 9"


def test_one_of_a_group_wins() -> None:
    rule = OneOf("x", "x", keys=("LP", "MP"))
    assert winners(whole_lots(BIDS, [rule])) == "LQ MP NP"


def test_groups_that_share_no_bid_leave_each_other_alone() -> None:
    rules = [OneOf("x", "x", keys=("LP", "MQ")), OneOf("x", "x", keys=("NP", "LQ"))]
    assert winners(whole_lots(BIDS, rules)) == "LP MP NP"


def test_a_package_excludes_a_bid_and_a_key_that_does_not_stand_is_passed_over() -> None:
    stated = packaged(
        whole_lots(BIDS, [OneOf("x", "x", keys=("K", "NP", "gone", "NP"))]), "K", "LP", "MP"
    )
    assert winners(stated) == "LQ MQ NP"


def test_one_bid_alone_is_free_to_win() -> None:
    assert winners(whole_lots(BIDS, [OneOf("x", "x", keys=("LP", "LP"))])) == "LP MP NP"
