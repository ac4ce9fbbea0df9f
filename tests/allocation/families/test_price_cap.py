from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.problems import need, offer, price_cap, problem
from toolkit.allocation.awarded import awarded
from toolkit.allocation.families.price_cap import broken
from toolkit.allocation.finding import find
from toolkit.allocation.settling import award

BIDS = [offer("a", "L", "P", "9", least="100"), offer("b", "L", "Q", "10", least="100")]


@pytest.mark.parametrize(
    ("most", "status"), [("900", "optimal"), ("899.99", "infeasible"), ("901", "optimal")]
)
def test_a_lot_may_cost_the_cap_and_not_a_penny_more(most: str, status: str) -> None:
    stated = replace(problem([need("L")], BIDS), rules=(price_cap("L", most),))
    assert find(stated).status == status


def test_the_check_counts_only_its_own_lot_and_lets_rounding_pass() -> None:
    stated = problem([need("L"), need("M")], [*BIDS, offer("c", "M", "P", "99")])
    read = awarded(stated, [award(BIDS[1], Decimal(100)), award(stated.offers[2], Decimal(100))])
    assert list(broken(price_cap("L", "999.99"), read)) == []
    (told,) = broken(price_cap("L", "999.98"), read)
    assert told == "L costs 1000.00, above 999.98 by half (Act Sch 8)"
