from dataclasses import replace
from decimal import Decimal
from random import Random

from tests.allocation.enumerating import every_award
from tests.allocation.problems import need, offer, problem
from tests.allocation.proving.tied import bids_of, hard_problem, standing, tied_problem
from toolkit.allocation.award_method import TieRule
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.problem import Need, Problem
from toolkit.allocation.proving.tie_rule import decide, tie_aims
from toolkit.allocation.results import Award
from toolkit.allocation.solving import Limits


def by_hand(stated: Problem, awards: tuple[Award, ...], draw: list[str]) -> tuple[object, ...]:
    """Compare by quality, then mobilisation, then who comes first in the draw, lot by lot."""
    offers = {one.bid: one for one in stated.offers}
    quality = sum((offers[one.bid].quality for one in awards), Decimal(0))
    once = sum((offers[one.bid].mobilisation_gbp for one in awards), Decimal(0))
    places = []
    for lot in stated.needs:
        order = sorted(
            (o for o in stated.offers if o.lot == lot.lot), key=lambda o: draw.index(o.provider)
        )
        won = {one.bid for one in awards}
        places.append(next((n for n, o in enumerate(order) if o.bid in won), len(order)))
    return (-quality, once, places)


def test_one_award_is_left_whether_ties_are_listed_or_solved_for() -> None:
    told: set[str] = set()
    for seed in range(40):
        stated, aim = tied_problem(seed)
        draw = Random(seed).sample(["P0", "P1", "P2"], 3)
        best = seek(stated, [aim])
        if not best.awards:
            continue
        equal = [one for one in every_award(stated) if standing(stated, best, one) == best.reached]
        first = min(equal, key=lambda one: by_hand(stated, one, draw))
        rule = TieRule(draw=tuple(draw))
        listed, solved = decide(stated, best, rule), decide(stated, best, rule, most=1)
        assert (seed, bids_of(listed.award.awards)) == (seed, bids_of(first))
        assert (seed, bids_of(solved.award.awards)) == (seed, bids_of(first))
        assert listed.unique
        assert solved.unique
        assert listed.award.reached == best.reached
        told.add(listed.by)
    assert {"", "quality"} < told


def test_the_reason_names_what_decided() -> None:
    bids = [offer(b, "L", b, "10", least="100") for b in "PQR"]
    stated = problem([need("L")], bids)
    drawn = decide(stated, seek(stated), TieRule(draw=("R", "P", "Q")))
    assert (drawn.award.awards[0].bid, drawn.by) == ("R", "draw")
    assert drawn.reason == (
        "3 awards are equally good; this one comes first in the order of the published draw, "
        "lot by lot"
    )
    cheaper = replace(bids[1], mobilisation_gbp=Decimal(1))
    stated = problem([need("L")], [bids[0], cheaper, bids[2]])
    assert decide(stated, seek(stated), TieRule(draw=("R",))).by == "mobilisation"
    alone = problem([need("L")], bids[:1])
    assert decide(alone, seek(alone), TieRule()).reason == "no other award is as good"


def test_a_rule_without_a_draw_may_leave_a_tie_and_says_so() -> None:
    bids = [offer(b, "L", b, "10", least="100") for b in "PQ"]
    stated = problem([need("L")], bids)
    left = decide(stated, seek(stated), TieRule(kinds=("quality",)))
    assert not left.unique
    assert "2 of them remain equal" in left.reason


def test_places_go_to_those_drawn_first() -> None:
    bids = tuple(offer(b, "L", b, "10", least="100") for b in "PQRS")
    stated = Problem((Need("L", Decimal(100), Decimal(100), places=2),), bids)
    rule = TieRule(draw=("S", "Q"))
    for most in (50, 1):
        found = decide(stated, seek(stated), rule, most=most)
        assert bids_of(found.award.awards) == {"S", "Q"}


def test_a_lot_left_open_comes_after_every_bid_in_the_draw() -> None:
    lots = tuple(Need(lot, Decimal(100), Decimal(100), optional=True) for lot in "LM")
    bids = tuple(offer(lot, lot, "P", "10", least="100") for lot in "LM")
    names = [aim.name for _, aim in tie_aims(Problem(lots, bids), TieRule())]
    assert names == ["higher quality", "lower mobilisation cost", "draw for L", "draw for M"]
    _, (_, _), (_, first), _ = tie_aims(Problem(lots, bids), TieRule())
    assert first.counts[0].per_unawarded == {"L": 1}


def test_time_that_runs_out_leaves_the_tie_unbroken_and_says_so() -> None:
    stated, best = hard_problem()
    left = decide(stated, best, TieRule(), Limits(seconds=0.05), most=2)
    assert (left.unique, left.by, left.ties.complete) == (False, "", False)
    assert left.reason == "time ran out before the tie rule was applied"
    assert left.award is best
