from dataclasses import replace

from tests.allocation.families.plain import whole_lots, winners
from toolkit.allocation.families.winners import Winners

BIDS = "L P 1, M P 1, N P 1, L Q 2, M Q 3, N R 4"


def test_enough_win_and_not_too_many() -> None:
    assert winners(whole_lots(BIDS, [Winners("w", "w", least=2)])) == "LQ MP NP"
    assert winners(whole_lots(BIDS, [Winners("w", "w", least=3)])) == "LQ MP NR"
    assert winners(whole_lots(BIDS.replace("L P 1", "L P 9"), [Winners("w", "w", most=1)])) == (
        "LP MP NP"
    )


def test_undertakings_are_counted() -> None:
    stated = whole_lots(BIDS, [Winners("w", "w", least=2)])
    assert winners(replace(stated, parents={"P": "G", "Q": "G"})) == "LP MP NR"


def test_only_lots_named_count() -> None:
    assert winners(whole_lots(BIDS, [Winners("w", "w", least=2, lots=("M", "N"))])) == "LP MQ NP"
