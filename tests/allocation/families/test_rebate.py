from dataclasses import replace
from decimal import Decimal

from tests.allocation.families.plain import reached, whole_lots, winners
from tests.allocation.problems import arc
from toolkit.allocation.families.rebate import Rebate, Step
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem

BIDS = "L P 10, M P 10, L Q 9, M Q 9"


def rebate(*steps: tuple[str, str], **other: object) -> Rebate:
    each = tuple(Step(Decimal(beyond), Decimal(off)) for beyond, off in steps)
    return replace(Rebate("r", "r", bidder="P", steps=each), **other)  # type: ignore[arg-type]


def paid(stated: Problem, gbp: str = "5000") -> Problem:
    lots = [need.lot for need in stated.needs]
    return replace(
        stated, arcs=tuple(arc("S", lot) for lot in lots), available_gbp={"S": Decimal(gbp)}
    )


def test_only_units_beyond_a_step_are_cheaper() -> None:
    stated = whole_lots(BIDS, [rebate(("120", "3"))])  # 80 x 3 = 240
    assert (winners(stated), reached(stated)) == ("LP MP", Decimal(1760))
    assert winners(whole_lots(BIDS, [rebate(("140", "3"))])) == "LQ MQ"


def test_steps_are_filled_in_order() -> None:
    stated = whole_lots("L P 10, M P 10", [rebate(("50", "-1"), ("100", "1"), ("150", "4"))])
    assert reached(stated) == 2000 + 50 - 50 - 200


def test_lots_earn_in_the_order_of_the_case_to_the_penny() -> None:
    stated = whole_lots("L P 10, M P 10, N P 10", [rebate(("50", "0.333"), ("150", "1.005"))])
    charges = find(stated).charges
    assert [(one.lot, one.gbp) for one in charges] == [
        ("L", Decimal("-16.65")),
        ("M", Decimal("-66.90")),
        ("N", Decimal("-100.50")),
    ]


def test_payers_of_a_lot_get_its_part() -> None:
    rule = rebate(("120", "3"))
    found = find(paid(whole_lots(BIDS, [rule])))
    assert {flow.lot: flow.gbp for flow in found.flows} == {"L": 1000, "M": 760}
    assert find(paid(whole_lots(BIDS, [rule]), "1760")).status == "optimal"
    assert find(paid(whole_lots(BIDS, [rule]), "1759.99")).status == "infeasible"


def test_volume_counts_on_some_lots_or_by_lots() -> None:
    assert winners(whole_lots(BIDS, [rebate(("0", "2"), lots=("M",))])) == "LQ MP"
    assert winners(whole_lots(BIDS, [rebate(("1", "201"), measure="lots")])) == "LP MP"
    assert winners(whole_lots(BIDS, [rebate(("1", "199"), measure="lots")])) == "LQ MQ"
