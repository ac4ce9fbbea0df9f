from dataclasses import replace
from decimal import Decimal

from tests.allocation.problems import need, offer, problem
from toolkit.allocation.allocating import find_award
from toolkit.allocation.award_method import Method, PriceScale
from toolkit.allocation.problem import Problem
from toolkit.allocation.ranking import ranks_of
from toolkit.allocation.solving import Limits


def ranked(stated: Problem) -> dict[str, int]:
    return dict(ranks_of(stated, find_award(stated, "any", Limits()).awards))


def test_ranks_follow_the_published_goal_then_quality() -> None:
    bids = [offer(b, "L", b, price) for b, price in (("A", "12"), ("B", "10"), ("C", "12"))]
    bids[2] = replace(bids[2], quality=Decimal(99))
    lot = replace(need("L"), places=3, ranked=True)
    stated = problem([lot], bids)
    assert ranked(stated) == {"B": 1, "C": 2, "A": 3}
    scales = {"L": PriceScale(Decimal(10), Decimal(20))}
    by_score = replace(stated, method=Method("", "highest_score", Decimal("0.1"), scales))
    # C: 8 + 89.1, B: 10 + 72, A: 8 + 72
    assert ranked(by_score) == {"C": 1, "B": 2, "A": 3}


def test_equal_places_and_blocks_have_no_rank() -> None:
    bids = [offer(b, "L", b, "10") for b in "AB"]
    assert ranked(problem([replace(need("L"), places=2)], bids)) == {}
    assert ranked(problem([need("L")], bids)) == {}
