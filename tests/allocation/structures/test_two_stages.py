from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from tests.allocation.enumerating import every_award, standing, tiny_problem
from tests.allocation.problems import capacity, need, offer
from tests.allocation.structures.test_separate_lots import PACKAGE, SINGLE, STATED
from toolkit.allocation.problem import Problem
from toolkit.allocation.structures.combined_lots import CombinedLots
from toolkit.allocation.structures.two_stages import in_two_stages, lot_by_lot

GROUP = CombinedLots("c", "combined", groups=(("L", "M"),))


def test_both_stages_are_told() -> None:
    both = in_two_stages(STATED, GROUP)
    assert [one.bid for one in both.apart.awards] == ["a", "b"]
    assert [one.bid for one in both.together.awards] == ["kL", "kM"]
    (test,) = both.tested
    assert test.counts == 1800
    assert test.apart == 2000
    assert test.stands


def test_a_combination_beyond_the_named_groups_stays_out() -> None:
    both = in_two_stages(STATED, CombinedLots("c", "combined", groups=(("L", "N"), ("M",))))
    assert [one.bid for one in both.together.awards] == ["a", "b"]
    assert not both.tested[0].within
    assert in_two_stages(STATED, CombinedLots("c", "no groups named")).tested[0].within


def test_a_combination_that_only_frees_room_elsewhere_does_not_win() -> None:
    # The package costs 2,010 for lots that cost 2,000 one by one. It would free Q for lot N, where
    # Q is 500 cheaper; but for its own lots it is no better.
    offers = (
        *SINGLE,
        *(replace(one, price_gbp=Decimal("10.05")) for one in PACKAGE),
        offer("n", "N", "Q", "5", least="100"),
        offer("r", "N", "R", "10", least="100"),
    )
    problem = Problem((need("L"), need("M"), need("N")), offers, (capacity("Q", "100"),))
    both = in_two_stages(problem, CombinedLots("c", "combined", groups=(("L", "M"),)))
    assert both.apart.reached == 3000
    assert both.tested[0].apart == 2000
    assert not both.tested[0].stands
    assert both.together.reached == 3000


def test_a_lot_that_nobody_bids_for_by_itself_tests_nothing() -> None:
    problem = Problem(STATED.needs, (SINGLE[0], *PACKAGE))
    assert [one.optional for one in lot_by_lot(problem).needs] == [False, True]
    both = in_two_stages(problem, GROUP)
    assert both.tested[0].apart is None
    assert [one.bid for one in both.together.awards] == ["kL", "kM"]


def test_the_second_stage_is_the_best_of_all_that_passed() -> None:
    tested = 0
    for seed in range(60):
        problem = tiny_problem(seed)
        if not any(one.package for one in problem.offers):
            continue
        both = in_two_stages(problem, CombinedLots("c", "no groups named"))
        apart = lot_by_lot(problem)
        first = min(every_award(apart), key=lambda one: standing(apart, one), default=None)
        assert (first is None) == (both.apart.status == "infeasible")
        reached: dict[str, Decimal] = defaultdict(Decimal)
        for one in both.apart.awards:
            reached[one.lot] += one.cost_gbp
        passed = {test.package for test in both.tested if test.stands}
        for test in both.tested:
            asked = [o for o in problem.offers if o.package == test.package]
            price = sum((o.price_gbp * o.most_units for o in asked), Decimal(0))
            known = all(o.lot in reached for o in asked)
            assert test.stands == (not known or price < sum(reached[o.lot] for o in asked))
        left = tuple(o for o in problem.offers if not o.package or o.package in passed)
        rest = replace(problem, offers=left)
        best = min((standing(rest, one) for one in every_award(rest)), default=None)
        assert (seed, best is None) == (seed, both.together.status == "infeasible")
        if best is not None:
            assert (seed, standing(rest, both.together.awards)) == (seed, best)
            tested += 1
    assert tested > 10
