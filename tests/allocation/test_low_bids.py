from decimal import Decimal

import pytest

from tests.statements.raw_cases import TINY, built, with_column, with_more, with_table
from tests.statements.test_low_bid_determinations import GOOD
from toolkit.allocation import Allocation, allocate
from toolkit.statements.raw import RawCase

FLAG = {
    "rule_id": "F1",
    "kind": "low_price_flag_share",
    "rule": "bids this far below the median are asked about",
    "value": "0.15",
    "basis": "assumed",
    "source_id": "A",
}


def awarded(raw: RawCase) -> Allocation:
    case = built(raw)
    return allocate(case, case.options[0])


def flagged(raw: RawCase) -> list[tuple[str, str]]:
    return [(one.bid, one.why) for one in awarded(raw).low_bids]


def test_a_bid_far_below_the_median_of_its_lot_is_flagged_with_the_rule() -> None:
    assert flagged(TINY) == []
    # bids for S are 25, 27 and 20: 20 is 20% below their median of 25
    why = "price 20 is 20.0% below the median of 3 bids, 25 (rule F1)"
    assert flagged(with_more(TINY, "rules", **FLAG)) == [("B5", why)]
    assert flagged(with_more(TINY, "rules", **FLAG | {"value": "0.2"})) == []
    low = with_column(TINY, "bids", "price_gbp_per_unit", {"B1": "5"})
    told = flagged(with_more(low, "rules", **FLAG))
    assert [bid for bid, _ in told] == ["B5"]  # N has two bids, too few for a median


def test_a_bid_below_its_own_stated_cost_is_flagged_without_a_rule() -> None:
    raw = with_column(TINY, "bids", "stated_cost_gbp_per_unit", {"B1": "24.01", "B3": "25"})
    assert flagged(raw) == [("B1", "price 24 is below its own stated cost of 24.01")]


@pytest.mark.parametrize("outcome", ["stands", "removed"])
def test_only_a_recorded_finding_removes_a_bid(outcome: str) -> None:
    floor = with_column(TINY, "rules", "value", {"L2": "40"})
    raw = with_more(floor, "rules", **FLAG)
    assert "B5" in {one.bid for one in awarded(raw).awards}  # flagged, and wins all the same
    found = awarded(with_table(raw, "low_bid_determinations", [GOOD | {"outcome": outcome}]))
    (low,) = found.low_bids
    assert low.determined.endswith(
        "on 2026-05-15 by head of procurement, asked to explain on 2026-05-01: no answer was given"
    )
    aside = {one.bid: one.rule for one in found.set_aside}
    assert aside == ({"B5": "determination"} if outcome == "removed" else {})
    assert ("B5" in {one.bid for one in found.awards}) == (outcome == "stands")
    assert found.objective_gbp is not None
    assert found.objective_gbp > Decimal(0)
