"""Running the solver so that its answer can be trusted: no gap, one thread, tight tolerances."""

from collections.abc import Callable
from dataclasses import dataclass

import highspy
import pulp

from toolkit.errors import SolverError

TIGHT = 1e-9
type Progress = Callable[[str, float], bool]  # stage and part done; answer False to cancel


@dataclass(frozen=True)
class Solved:
    """What the solver said.

    Args:
        status: `optimal`, `infeasible`, or `limit` when time ran out or work was cancelled.
        has_values: Whether the variables hold a feasible solution.
        objective: In the model's own unit; nothing without a solution.
        bound: No solution has a smaller objective.
    """

    status: str
    has_values: bool
    objective: float | None
    bound: float | None


def solver_name() -> str:
    """Name the solver with the versions that made the answer."""
    return f"HiGHS {highspy.Highs().version()} through PuLP {pulp.__version__}"


def solve(
    model: pulp.LpProblem, time_limit_s: float | None = None, progress: Progress | None = None
) -> Solved:
    """Solve a model to a gap of zero.

    Args:
        model: A minimisation.
        time_limit_s: Seconds after which the best answer so far is given, as `limit`.
        progress: Called now and then; the solve stops when it answers False.

    Raises:
        SolverError: The solver failed for a reason that is neither of these.
    """
    callback = None if progress is None else (_watch(progress), None)
    events = [highspy.cb.HighsCallbackType.kCallbackMipInterrupt] if progress else None
    stats = model.solve(
        pulp.HiGHS(
            msg=False,
            gapRel=0.0,
            gapAbs=TIGHT,
            threads=1,
            timeLimit=time_limit_s,
            callbackTuple=callback,
            callbacksToActivate=events,
            primal_feasibility_tolerance=TIGHT,
            dual_feasibility_tolerance=TIGHT,
            mip_feasibility_tolerance=TIGHT,
        )
    )
    known = pulp.LpSolveStatus
    if stats.status == known.Optimal and stats.has_solution:
        return Solved("optimal", True, stats.objective, stats.best_bound)
    if stats.status == known.Infeasible:
        return Solved("infeasible", False, None, None)
    if stats.status in (known.TimeLimit, known.Interrupted):
        objective = stats.objective if stats.has_solution else None
        return Solved("limit", stats.has_solution, objective, stats.best_bound)
    raise SolverError(f"the solver stopped with status {stats.status_str}; report this case")


def _watch(progress: Progress) -> Callable[..., None]:
    def watch(_kind: object, _message: str, out: object, into: object, _data: object) -> None:
        seconds = getattr(out, "running_time", 0.0)
        if not progress("solving", seconds) and into is not None:
            into.user_interrupt = True  # type: ignore[attr-defined]

    return watch
