"""Running the solver so that its answer can be trusted: no gap, one thread, tight tolerances."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

import highspy
import pulp

from toolkit.errors import SolverError

TIGHT = 1e-9
type Progress = Callable[[str, float], bool]  # stage and part done; answer False to stop


@dataclass(frozen=True)
class Limits:
    """When to stop before the end.

    Args:
        seconds: Time after which the best answer so far is given; nothing for no limit.
        progress: Called now and then with the part done; work stops when it answers False.
    """

    seconds: float | None = None
    progress: Progress | None = None


@dataclass(frozen=True)
class Solved:
    """What the solver said; with a solution, the model's variables hold it.

    Args:
        status: `limit` when time ran out or work was stopped.
        objective: In the model's own unit; nothing without a solution.
        bound: No solution has a smaller objective; nothing where none is known.
    """

    status: Literal["optimal", "infeasible", "limit"]
    objective: float | None
    bound: float | None


def solver_name() -> str:
    """Name the solver with the versions that made the answer."""
    version = highspy.Highs().version()  # type: ignore[no-untyped-call]
    return f"HiGHS {version} through PuLP {pulp.__version__}"


def solve(model: pulp.LpProblem, limits: Limits | None = None) -> Solved:
    """Solve a model to a gap of zero.

    Args:
        model: A minimisation whose objective cannot fall without end.
        limits: When to stop before the end.

    Raises:
        SolverError: The solver failed; infeasible and out of time are answers.
    """
    limits = limits or Limits()
    watched = limits.progress is not None
    stats = model.solve(
        pulp.HiGHS(
            msg=False,
            gapRel=0.0,
            gapAbs=TIGHT,
            threads=1,
            timeLimit=limits.seconds,
            callbackTuple=(_watch(limits.progress), None) if limits.progress else None,
            callbacksToActivate=list(INTERRUPTS) if watched else None,
            mip_allow_restart=False,  # restarts cost small models more than they save
            primal_feasibility_tolerance=TIGHT,
            dual_feasibility_tolerance=TIGHT,
            mip_feasibility_tolerance=TIGHT,
        )
    )
    known = pulp.LpSolveStatus
    if stats.status == known.Optimal:
        return Solved("optimal", stats.objective, stats.best_bound)
    if stats.status == known.Infeasible or _cannot_be_unbounded(model):
        return Solved("infeasible", None, None)
    if stats.status in (known.TimeLimit, known.Interrupted):
        return Solved("limit", stats.objective if stats.has_solution else None, stats.best_bound)
    raise SolverError(f"the solver stopped with status {stats.status_str}; report this case")


INTERRUPTS = (
    highspy.cb.HighsCallbackType.kCallbackMipInterrupt,
    highspy.cb.HighsCallbackType.kCallbackSimplexInterrupt,
)


def _cannot_be_unbounded(model: pulp.LpProblem) -> bool:
    """Say whether presolve found the model infeasible or unbounded, and so, here, infeasible."""
    said = model.solverModel.getModelStatus() if model.solverModel is not None else None
    return bool(said == highspy.HighsModelStatus.kUnboundedOrInfeasible)


class _Seen(Protocol):
    mip_gap: float


class _Answer(Protocol):
    user_interrupt: bool


def _watch(progress: Progress) -> Callable[[object, str, _Seen, _Answer | None, object], None]:
    """Report how much of the gap is closed, and pass a wish to stop on to the solver."""

    def watch(_kind: object, _text: str, seen: _Seen, answer: _Answer | None, _: object) -> None:
        done = min(max(0.0, 1 - seen.mip_gap), 1.0)
        if not progress("solving", done) and answer is not None:
            answer.user_interrupt = True

    return watch
