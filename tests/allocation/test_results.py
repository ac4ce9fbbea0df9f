from decimal import Decimal

from tests.allocation.problems import offer
from toolkit.allocation.results import cost_by_lot
from toolkit.allocation.settling import award


def test_cost_by_lot_adds_up_what_its_winners_cost() -> None:
    awards = [
        award(offer("a", "L", "P", "10"), Decimal(3)),
        award(offer("b", "L", "Q", "10.005"), Decimal(1)),
        award(offer("c", "M", "P", "7"), Decimal(2)),
    ]
    assert cost_by_lot(awards) == {"L": Decimal("40.00"), "M": Decimal("14.00")}
    assert cost_by_lot([]) == {}
