from dataclasses import replace

from tests.allocation.families.plain import whole_lots, winners
from toolkit.allocation.families.choice import Choice

BIDS = "L P 1, M P 1, N P 1, L Q 2, M Q 4, N Q 9"


def test_two_to_choose_from_on_the_lots_named_only() -> None:
    assert winners(whole_lots(BIDS, [Choice("c", "c", lots=("L", "M"))])) == "LQ MP NP"
    assert winners(whole_lots(BIDS, [Choice("c", "c", lots=("M", "N"))])) == "LP MQ NP"


def test_one_undertaking_is_no_choice() -> None:
    stated = whole_lots(BIDS, [Choice("c", "c", lots=("L", "M", "N"))])
    assert winners(replace(stated, parents={"P": "G", "Q": "G"})) == "infeasible"


def test_one_place_cannot_offer_two() -> None:
    assert winners(whole_lots(BIDS, [Choice("c", "c", lots=("L",))])) == "infeasible"
