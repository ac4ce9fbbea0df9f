from dataclasses import replace
from decimal import Decimal

from tests.allocation.problems import need, offer, problem
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.problem import Problem
from toolkit.allocation.proving.cutting import cut, one_winner_each, pairs_of


def test_other_bids_of_the_same_winner_are_another_award_only_if_asked_for() -> None:
    bids = [offer(b, "L", p, g, least="100") for b, p, g in (("a", "P", "10"), ("c", "P", "11"))]
    bids.append(offer("b", "L", "Q", "12", least="100"))
    stated = problem([need("L")], bids)
    best = seek(stated)
    assert [one.bid for one in seek(stated, more=[cut(stated, best.awards)]).awards] == ["b"]
    bid = seek(stated, more=[cut(stated, best.awards, "bids")])
    assert [one.bid for one in bid.awards] == ["c"]


def test_a_lot_more_to_a_further_winner_is_another_award() -> None:
    bids = [offer("a", "L", "P", "10"), offer("b", "L", "Q", "11")]
    stated = problem([need("L")], bids)
    best = seek(stated)
    assert not one_winner_each(stated)
    assert pairs_of(best.awards) == {("L", "P")}
    second = seek(stated, more=[cut(stated, best.awards)])
    assert pairs_of(second.awards) == {("L", "P"), ("L", "Q")}


def test_only_lots_that_must_go_whole_to_one_have_one_winner_each() -> None:
    bids = (offer("a", "L", "P", "10", least="100"),)
    assert one_winner_each(Problem((need("L"),), bids))
    assert not one_winner_each(Problem((replace(need("L"), optional=True),), bids))
    assert not one_winner_each(Problem((replace(need("L"), places=2),), bids))
    assert not one_winner_each(Problem((replace(need("L"), units=Decimal(0)),), bids))
