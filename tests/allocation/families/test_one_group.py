from tests.allocation.families.plain import whole_lots, winners
from toolkit.allocation.families.one_group import OneGroup

BIDS = "L P 1, M P 1, N P 1, L Q 2, M Q 3, N Q 9"


def test_all_of_one_group_may_win_but_none_of_another() -> None:
    rule = OneGroup("x", "x", groups=(("LP", "MP"), ("NP",)))
    assert winners(whole_lots(BIDS, [rule])) == "LQ MQ NP"


def test_a_bid_in_two_groups_wins_with_either() -> None:
    rule = OneGroup("x", "x", groups=(("LP", "MP"), ("NP", "MP")))
    assert winners(whole_lots(BIDS, [rule])) == "LQ MP NP"


def test_no_group_need_win() -> None:
    rule = OneGroup("x", "x", groups=(("LQ",), ("gone",)))
    assert winners(whole_lots(BIDS, [rule])) == "LP MP NP"
