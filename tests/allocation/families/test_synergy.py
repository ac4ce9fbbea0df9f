from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.families.plain import reached, whole_lots, winners
from tests.allocation.problems import arc
from toolkit.allocation.families.synergy import Synergy
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem

BIDS = "L P 10, M P 10, L Q 9, M Q 9"


def with_synergy(gbp: str, bidder: str = "P") -> Problem:
    rule = Synergy("s", "both", bidder=bidder, lots=("L", "M"), gbp=Decimal(gbp))
    return whole_lots(BIDS, [rule])


def test_a_saving_turns_the_award() -> None:
    assert winners(with_synergy("-199.99")) == "LQ MQ"
    assert winners(with_synergy("-200.01")) == "LP MP"
    assert reached(with_synergy("-200.01")) == Decimal("1799.99")


def test_a_penalty_parts_two_lots() -> None:
    assert winners(with_synergy("99.99", "Q")) == "LQ MQ"
    assert len(set(winners(with_synergy("100.01", "Q")))) > 3
    assert reached(with_synergy("100.01", "Q")) == 1900


@pytest.mark.parametrize(
    ("gbp", "first", "second"),
    [("-250.01", "-125.01", "-125.00"), ("7.03", "3.52", "3.51"), ("0.01", "0.01", "0.00")],
)
def test_halves_add_up_to_the_penny(gbp: str, first: str, second: str) -> None:
    stated = replace(with_synergy(gbp), offers=with_synergy(gbp).offers[:2])
    charges = find(stated).charges
    assert [(one.lot, one.gbp) for one in charges] == [
        ("L", Decimal(first)),
        ("M", Decimal(second)),
    ]


def test_streams_pay_less_where_lots_are_cheaper_together() -> None:
    stated = replace(
        with_synergy("-300"),
        arcs=(arc("S", "L"), arc("S", "M")),
        available_gbp={"S": Decimal("1700")},
    )
    found = find(stated)
    assert {one.bid for one in found.awards} == {"LP", "MP"}
    assert sum(flow.gbp for flow in found.flows) == 1700
    assert find(replace(stated, available_gbp={"S": Decimal("1699.99")})).status == "infeasible"


def test_one_lot_named_twice_or_without_a_bid_is_idle() -> None:
    twice = Synergy("s", "both", bidder="P", lots=("L", "L"), gbp=Decimal(-999))
    gone = Synergy("s", "both", bidder="P", lots=("L", "Z"), gbp=Decimal(-999))
    assert winners(whole_lots(BIDS, [twice, gone])) == "LQ MQ"
