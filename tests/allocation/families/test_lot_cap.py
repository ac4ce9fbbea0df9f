from dataclasses import replace
from decimal import Decimal

from tests.allocation.families.plain import whole_lots, winners
from tests.allocation.problems import need, offer
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem

BIDS = "L P 1, M P 1, N P 1, L Q 2, M Q 3, N Q 4, L R 8, M R 9, N R 9"


def cap(*parties: str, most: str, lots: tuple[str, ...] = ()) -> LotCap:
    return LotCap("cap", "cap", parties=parties, most=Decimal(most), lots=lots)


def test_lots_are_counted_among_those_named() -> None:
    assert winners(whole_lots(BIDS, [cap("P", most="2")])) == "LQ MP NP"
    assert winners(whole_lots(BIDS, [cap("P", most="1", lots=("M", "N"))])) == "LP MQ NP"
    assert winners(whole_lots(BIDS, [cap("P", most="0")])) == "LQ MQ NQ"


def test_sisters_count_together() -> None:
    assert winners(whole_lots(BIDS, [cap("P", "Q", most="2")])) == "LR MP NP"


def test_a_member_counts_with_its_part() -> None:
    members = {"P": (("Z", Decimal("0.4")), ("P", Decimal("0.6")))}
    stated = replace(whole_lots(BIDS, [cap("P", most="1.2")]), members=members)
    assert winners(stated) == "LQ MP NP"
    assert winners(replace(stated, rules=(cap("P", "Z", most="2.9"),))) == "LQ MP NP"


def test_a_third_three_times_is_one_lot() -> None:
    third = Decimal(2) / 3
    members = {"P": (("P", third), ("Z", 1 - third))}
    assert winners(replace(whole_lots(BIDS, [cap("P", most="2")]), members=members)) == "LP MP NP"


def test_a_lot_counts_once_for_who_wins_it_alone_and_in_a_consortium() -> None:
    bids = (
        offer("a", "L", "P", "1", least="5", most="60"),
        offer("b", "L", "PZ", "1", least="5", most="60"),
    )
    members = {"PZ": (("P", Decimal("0.5")), ("Z", Decimal("0.5")))}
    stated = Problem((need("L"),), bids, (cap("P", most="1"),), members=members)
    assert find(stated).status == "optimal"
    assert find(replace(stated, rules=(cap("P", most="0.9"),))).status == "infeasible"
