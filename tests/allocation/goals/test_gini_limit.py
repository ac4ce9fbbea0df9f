from collections.abc import Sequence
from decimal import Decimal
from random import Random

import pytest

from tests.allocation.enumerating import best_by_trying, standing, tiny_problem
from tests.allocation.problems import need, offer, problem
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.finding import find
from toolkit.allocation.goals.gini_limit import GiniLimit
from toolkit.allocation.problem import Need, Offer, Problem
from toolkit.allocation.verifying import broken_rules


def drawn(chance: Random, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    counts = tuple(
        (name, tuple((o.bid, o.quality) for o in offers if o.provider == name))
        for name in dict.fromkeys(o.provider for o in offers)
    )
    most = Decimal(chance.randint(1, 6)) / 10
    return [GiniLimit("gini", "not too unequal", counts=counts, most=most)]


@pytest.mark.parametrize("start", range(0, 100, 50))
def test_the_award_found_is_the_best_of_all(start: int) -> None:
    feasible = 0
    for seed in range(start, start + 50):
        stated = tiny_problem(seed, drawn)
        best, found = best_by_trying(stated), find(stated)
        assert (seed, found.status) == (seed, "infeasible" if best is None else "optimal")
        if best is not None:
            feasible += 1
            assert (seed, standing(stated, found.awards)) == (seed, best)
    assert feasible > 5


def test_what_two_get_may_differ_so_far_and_no_further() -> None:
    """Two that get 90 and 30 have a coefficient of 60 / (2 x 120) = 0.25."""
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "M", "Q", "10", least="100")]
    counts = (("P", (("a", Decimal(90)),)), ("Q", (("b", Decimal(30)),)))
    base = problem([need("L"), need("M")], bids)
    for most, status in (("0.25", "optimal"), ("0.249", "infeasible")):
        rule = GiniLimit("gini", "not too unequal", counts=counts, most=Decimal(most))
        stated = Problem(base.needs, base.offers, (rule,))
        assert find(stated).status == status
        awards = find(Problem(base.needs, base.offers)).awards
        said = broken_rules(stated, awards, ())
        assert said == (
            () if status == "optimal" else ("the Gini coefficient is 0.25, above 0.249",)
        )


def test_nothing_counted_limits_nothing() -> None:
    base = problem([need("L")], [offer("a", "L", "P", "10", least="100")])
    rule = GiniLimit("gini", "x", counts=(("P", ()), ("Q", ())), most=Decimal(0))
    assert find(Problem(base.needs, base.offers, (rule,))).status == "optimal"
