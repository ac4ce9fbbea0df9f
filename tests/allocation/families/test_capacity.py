from dataclasses import replace
from decimal import Decimal

from tests.allocation.families.plain import whole_lots, winners
from toolkit.allocation.families.capacity import Capacity

BIDS = "L P 1, M P 1, L Q 2, M Q 4"


def test_capacity_may_be_used_up_but_not_passed() -> None:
    assert winners(whole_lots(BIDS, [Capacity("c", "c", party="P", most=Decimal(200))])) == "LP MP"
    assert winners(whole_lots(BIDS, [Capacity("c", "c", party="P", most=Decimal(199))])) == "LQ MP"
    assert winners(whole_lots(BIDS, [Capacity("c", "c", party="P", most=Decimal(0))])) == "LQ MQ"


def test_other_units_do_not_count() -> None:
    stated = whole_lots(BIDS, [Capacity("c", "c", party="P", most=Decimal(100))])
    other = tuple(replace(o, counts=o.lot == "L") for o in stated.offers)
    assert winners(replace(stated, offers=other)) == "LP MP"


def test_a_consortium_uses_a_members_capacity_by_its_part() -> None:
    stated = whole_lots(BIDS, [Capacity("c", "c", party="Z", most=Decimal("60"))])
    shared = replace(stated, members={"P": (("P", Decimal("0.7")), ("Z", Decimal("0.3")))})
    assert winners(shared) == "LP MP"
    rules = (Capacity("c", "c", party="Z", most=Decimal("59.9")),)
    assert winners(replace(shared, rules=rules)) == "LQ MP"
