from decimal import Decimal

from tests.benchmarks.instances.instance import Bid, Instance, Provider
from tests.benchmarks.instances.posing import KEPT, posed
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.workload import Workload


def test_a_value_is_what_is_saved_on_the_reserve() -> None:
    bids = (Bid((0, 1), 70), Bid((1,), 40, groups=(0,)), Bid((0,), 20, groups=(0,)))
    one = posed(Instance("max", "at most once", 2, bids, scale=10))
    assert one.reserve == 40
    assert sum(o.price_gbp for o in one.problem.offers if o.package == "B0") == Decimal("0.10")
    assert [o.lot for o in one.problem.offers if o.provider == KEPT] == ["L0", "L1"]
    assert one.published(Decimal("0.10")) == 7


def test_what_every_bid_for_a_lot_uses_alike_is_its_size() -> None:
    bids = (Bid((0,), 6, 0, 3), Bid((0,), 9, 1, 3))
    problem = posed(Instance("min", "once", 1, bids, (Provider(5), Provider(9)))).problem
    assert problem.needs[0].units == 3
    assert [o.price_gbp * 3 for o in problem.offers] == [Decimal("0.06"), Decimal("0.09")]
    assert {type(rule) for rule in problem.rules} == {Capacity}


def test_what_bids_use_each_in_its_own_way_is_a_workload() -> None:
    bids = (Bid((0,), 6, 0, 3), Bid((0,), 9, 1, 4))
    problem = posed(Instance("min", "once", 1, bids, (Provider(5), Provider(9)))).problem
    assert problem.needs[0].units == 1
    assert {type(rule) for rule in problem.rules} == {Workload}
