"""All awards whose price is near the least: asked for the one that is most of something."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from math import inf

from toolkit.allocation.drafting import Draft
from toolkit.allocation.explaining.asking import Asking, left_of, may_ask
from toolkit.allocation.explaining.standing import Standing, standing_of, stands
from toolkit.allocation.families.every import charges_on, tightened
from toolkit.allocation.funding import payable
from toolkit.allocation.modelling import (
    bind,
    cost_of,
    fewest_unawarded,
    least_price,
    model_of,
    program_of,
)
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award, cost_by_lot
from toolkit.allocation.settling import settle_awards
from toolkit.allocation.solving import TIGHT, solve
from toolkit.errors import SolverError

GLANCE = 2.0  # seconds

type Asked = Callable[[Draft], Mapping[int, float]]
"""What to make small, as coefficients of the columns of a draft; it may add rows to the draft."""


@dataclass(frozen=True)
class Near:
    """Awards near the best.

    Args:
        problem: The award problem.
        best: Judgement on its cheapest award.
        most_gbp: Yearly price that an award may have.
    """

    problem: Problem
    best: Standing
    most_gbp: Decimal


def near(problem: Problem, awards: tuple[Award, ...], part: Decimal) -> Near:
    """Say which awards are near: as few lots unawarded, and dearer by a part at most."""
    best = standing_of(problem, awards)
    return Near(problem, best, best.gbp + abs(best.gbp) * part)


def is_near(space: Near, awards: tuple[Award, ...]) -> bool:
    """Say whether an award that keeps every rule is near the best."""
    one = standing_of(space.problem, awards)
    return bool(awards) and one.unawarded <= space.best.unawarded and one.gbp <= space.most_gbp


def least_of(
    work: Asking, space: Near, asked: Asked, *, glance: bool = False
) -> tuple[Award, ...] | None:
    """Find the near award that is least of something.

    Money is left out at first, as an award that is least without it and can be paid for is least
    with it.

    Args:
        work: Within what time.
        space: Which awards are near.
        asked: What to make small.
        glance: Whether a near award that is perhaps not the least will do, if it comes soon.

    Returns:
        The award; nothing where rows that were added leave none, or the search was stopped.

    Raises:
        SolverError: The award breaks a rule when checked without the solver.
    """
    awards = _least(work, space, asked, GLANCE if glance else inf, money=False)
    if awards is not None and space.problem.costs_count:
        prices = cost_by_lot(awards, charges_on(space.problem, awards))
        if not payable(space.problem, prices):
            awards = _least(work, space, asked, GLANCE if glance else inf, money=True)
            return awards  # paid for to within what rounding to the penny can do
    if awards is not None and not stands(space.problem, awards):
        raise SolverError("an award near the best breaks a rule when checked; report this case")
    return awards


def _least(
    work: Asking, space: Near, asked: Asked, seconds: float, *, money: bool
) -> tuple[Award, ...] | None:
    if not may_ask(work):
        return None
    problem = space.problem
    while True:
        draft = model_of(problem, money=money)
        if optional := fewest_unawarded(problem):
            bind(draft, cost_of(draft, optional), space.best.unawarded + 0.5)
        price = float(space.most_gbp / draft.pounds)
        bind(draft, cost_of(draft, least_price(problem)), price + TIGHT * max(1.0, abs(price)))
        program = program_of(draft, asked(draft))
        left = left_of(work)
        brief = seconds < (inf if left.seconds is None else left.seconds)
        answer = solve(program, replace(left, seconds=seconds) if brief else left)
        work.asked += 1
        work.unsure = work.unsure or (answer.status == "limit" and not brief)
        if not answer.values or (answer.status != "optimal" and not brief):
            return None
        awards = settle_awards(draft, program, answer.values)
        closer = tightened(problem, awards)
        if closer == problem:
            return awards
        problem = closer  # a rule whose rows only came close
