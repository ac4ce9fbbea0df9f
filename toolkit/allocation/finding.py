"""Finding an award: the one that is best by goals in turn, settled, funded, and checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.allocation.extra import Extra
from toolkit.allocation.goals.aims import linear
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.modelling import Goal
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award, Charged, Flow
from toolkit.allocation.solving import Limits


@dataclass(frozen=True)
class Found:
    """An award that was found, or the answer that there is none.

    Args:
        status: Of the last goal; `limit` where time ran out before a proof.
        reached: What it came to by the last goal, in pounds or in its own unit; none without an
            award.
        bound: No award comes to less.
        awards: By lot, in the order of the case.
        flows: By stream and lot.
        charges: Money beside the price of bids.
    """

    status: Literal["optimal", "infeasible", "limit"]
    reached: Decimal | None
    bound: Decimal | None
    awards: tuple[Award, ...] = ()
    flows: tuple[Flow, ...] = ()
    charges: tuple[Charged, ...] = ()


def find(
    problem: Problem,
    goals: Sequence[Goal] = (),
    stop: Limits | None = None,
    *,
    more: Sequence[Extra] = (),
) -> Found:
    """Find the award that is best by each goal in turn.

    Args:
        problem: What an award must respect.
        goals: In order of importance; none asks for the least price, counted in whole pence.
        stop: When to stop before the end.
        more: Conditions beside the problem's, such as a winner that must or must not win.

    Raises:
        SolverError: The solver failed, or its award breaks a rule when checked without it.
    """
    sought = seek(problem, [linear(goal) for goal in goals], stop, more=more)
    return Found(
        sought.status,
        sought.reached[-1] if sought.reached else None,
        sought.bound,
        sought.awards,
        sought.flows,
        sought.charges,
    )
