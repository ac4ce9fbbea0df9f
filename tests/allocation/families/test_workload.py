from dataclasses import replace
from decimal import Decimal

from tests.allocation.families.plain import whole_lots, winners
from toolkit.allocation.families.workload import Workload

BIDS = "L P 1, M P 1, L Q 2, M Q 4"
LOADS = tuple((bid, Decimal(n)) for bid, n in (("LP", "2.5"), ("MP", "2.5"), ("MQ", 1)))


def test_staff_run_out_at_the_limit_and_not_before() -> None:
    enough = Workload("w", "w", parties=("P",), loads=LOADS, most=Decimal(5))
    assert winners(whole_lots(BIDS, [enough])) == "LP MP"
    short = replace(enough, most=Decimal("4.99"))
    assert winners(whole_lots(BIDS, [short])) == "LQ MP"


def test_several_parties_count_together_and_none_twice() -> None:
    both = Workload("w", "w", parties=("P", "Q", "P"), loads=LOADS, most=Decimal("3.5"))
    assert winners(whole_lots(BIDS, [both])) == "LQ MP"
    assert winners(whole_lots(BIDS, [replace(both, least=Decimal("3.5"))])) == "LP MQ"


def test_a_member_takes_on_its_part_of_a_consortium() -> None:
    half = (("P", Decimal("0.5")), ("Z", Decimal("0.5")))
    rule = Workload("w", "w", parties=("P",), loads=LOADS, most=Decimal("2.5"))
    stated = whole_lots(BIDS, [rule])
    assert winners(stated) == "LQ MP"
    assert winners(replace(stated, members={"P": half})) == "LP MP"
