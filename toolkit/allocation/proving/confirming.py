"""A second solver's word on an award: the same problem solved again from the start."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from toolkit.allocation.goals.seeking import Sought, seek
from toolkit.allocation.problem import Problem
from toolkit.allocation.proving.ties import as_good
from toolkit.allocation.solving import Limits, SolverName, solver_name


@dataclass(frozen=True)
class Confirmed:
    """What a second solver said.

    Args:
        solver: With its version, where that is known.
        status: Of its own search.
        objective: What its award comes to by the last aim, exactly; none without an award.
        agrees: Whether both found the same; none where the second ran out of time.
        same_winners: Whether its award has the same winning bids; ties may differ.
    """

    solver: str
    status: Literal["optimal", "infeasible", "limit"]
    objective: Decimal | None
    agrees: bool | None
    same_winners: bool


def confirm(
    problem: Problem, best: Sought, stop: Limits | None = None, *, solver: SolverName = "cbc"
) -> Confirmed:
    """Solve a problem with a second solver, and compare.

    Its award is checked against every rule without either solver, like the first one.

    Args:
        problem: As it was solved.
        best: What the first solver found; an answer that no award exists is compared too.
        stop: When to stop before the end.
        solver: The second one.

    Raises:
        SolverError: The second solver is missing or failed, or its award breaks a rule.
    """
    found = seek(problem, best.asked, replace(stop or Limits(), solver=solver))
    agrees: bool | None = None
    if "limit" not in (found.status, best.status):
        agrees = (
            as_good(problem, best, found)
            if best.reached and found.reached
            else best.status == found.status
        )
    return Confirmed(
        solver=solver_name(solver),
        status=found.status,
        objective=found.reached[-1] if found.reached else None,
        agrees=agrees,
        same_winners={a.bid for a in found.awards} == {a.bid for a in best.awards},
    )
