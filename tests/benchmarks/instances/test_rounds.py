import pytest

from tests.benchmarks.instances.commissioning import SIZES, commissioning
from tests.benchmarks.instances.rounds import problem_of
from toolkit.allocation.settling import award
from toolkit.allocation.verifying import broken_rules


@pytest.mark.parametrize(("lots", "seed"), [(30, 1), (30, 2), (30, 3), (50, 1)])
def test_the_planted_award_breaks_no_rule(lots: int, seed: int) -> None:
    made = commissioning(lots, SIZES[lots], seed)
    problem = problem_of(made)
    units = {need.lot: need.units for need in problem.needs}
    planted = set(made.planted)
    awards = tuple(award(o, units[o.lot]) for o in problem.offers if o.wins_with in planted)
    assert len(awards) == lots
    assert broken_rules(problem, awards, ()) == ()


def test_a_package_costs_what_was_bid() -> None:
    made = commissioning(30, SIZES[30], 1)
    problem = problem_of(made)
    units = {need.lot: need.units for need in problem.needs}
    bid = next(bid for bid in made.bids if len(bid.lots) > 2)
    mine = [award(o, units[o.lot]) for o in problem.offers if o.wins_with == bid.id]
    assert sum(one.cost_gbp for one in mine) * 100 == bid.price
