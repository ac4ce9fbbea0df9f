"""What awards come to by an aim, worked out here once more, and the best by trying them all."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from tests.allocation.enumerating import every_award
from toolkit.allocation.goals.aims import Aim
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award

type Awards = Sequence[Award]
type Measure = Callable[[Awards], Decimal]


def total(weights: Mapping[str, Decimal]) -> Measure:
    """Add up a weight of each bid that wins, all of them for whole lots."""
    return lambda awards: sum((weights[one.bid] for one in awards), Decimal(0))


def price(awards: Awards) -> Decimal:
    return sum((one.cost_gbp for one in awards), Decimal(0))


def agrees(problem: Problem, aims: Sequence[Aim], measures: Sequence[Measure]) -> bool:
    """Hold the award found against every award there is; say whether there is one at all."""
    lots = len(problem.needs)
    optional = any(need.optional for need in problem.needs)

    def standing(awards: Awards) -> tuple[Decimal, ...]:
        unawarded = Decimal(lots - len({one.lot for one in awards}))
        return (*((unawarded,) if optional else ()), *(measure(awards) for measure in measures))

    best = min((standing(awards) for awards in every_award(problem)), default=None)
    found = seek(problem, aims)
    if best is None:
        assert found.status == "infeasible"
        return False
    assert found.status == "optimal"
    assert standing(found.awards) == best
    assert found.bound is not None
    assert abs(found.reached[-1] - best[-1]) < Decimal("0.000001")
    assert abs(found.bound - best[-1]) < Decimal("0.001")
    return True
