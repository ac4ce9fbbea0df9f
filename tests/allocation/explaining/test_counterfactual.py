from dataclasses import replace
from decimal import Decimal

from tests.allocation.problems import need, offer, problem
from toolkit.allocation.explaining.counterfactual import under_structures
from toolkit.allocation.solving import Limits

BIDS = [
    offer(f"b{lot}{who}", lot, who, str(10 + n), least="100")
    for lot in "LM"
    for n, who in enumerate("PQ")
]


def test_the_same_bids_stand_side_by_side_under_other_structures() -> None:
    separate = problem([need("L"), need("M")], BIDS, [])
    spread = problem([need("L"), need("M")], BIDS, [], max_lots={"P": 1})
    nobody = problem([need("L"), need("M")], BIDS, [], max_lots={"P": 0, "Q": 0})
    first, second, third = under_structures(
        [("separate", separate), ("spread", spread), ("nobody", nobody)]
    )
    assert (first.gbp, first.more_gbp, first.bidders, first.moved) == (
        Decimal(2000),
        Decimal(0),
        1,
        (),
    )
    assert (second.gbp, second.more_gbp, second.bidders) == (Decimal(2100), Decimal(100), 2)
    assert len(second.moved) == 1
    assert (third.status, third.gbp, third.more_gbp) == ("infeasible", None, None)


def test_structures_that_award_different_lots_are_not_subtracted() -> None:
    needs = [need("L"), replace(need("M"), optional=True)]
    both = problem(needs, BIDS, [])
    one = problem(needs, BIDS[:2], [])
    found = under_structures([("both", both), ("one", one)])
    assert (found[1].unawarded, found[1].gbp, found[1].more_gbp) == (1, Decimal(1000), None)
    assert found[0].beside_gbp == Decimal(0)


def test_time_is_shared_between_structures() -> None:
    stated = problem([need("L")], BIDS[:2], [])
    found = under_structures([("a", stated)], Limits(seconds=0))
    assert (found[0].status, found[0].gbp) == ("limit", None)
