"""Running the solver so that its answer can be trusted: no gap, one thread, tight tolerances.

The only module that speaks PuLP, which models, configures, runs and reads the solver. Only for
HiGHS and beyond `MANY` coefficients do the rows bypass PuLP's row objects, as arrays: at a hundred
thousand bids making those objects takes longer than all the rest of stating the model.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import inf, isfinite
from time import monotonic
from typing import Any, Literal, NamedTuple, Protocol

import highspy
import pulp

from toolkit.allocation.arrays import arrays_of
from toolkit.allocation.program import Program, components
from toolkit.allocation.sharpening import sharpened
from toolkit.errors import SolverError

TIGHT = 1e-9
MANY = 300_000  # coefficients, beyond which rows are handed over as arrays
SETTINGS: Mapping[str, bool | float] = {
    "mip_allow_restart": False,  # restarts cost small models more than they save
    "mip_heuristic_run_rens": False,  # so do searches of neighbourhoods, where bounds are close
    "mip_heuristic_run_rins": False,
    "primal_feasibility_tolerance": TIGHT,
    "dual_feasibility_tolerance": TIGHT,
    "mip_feasibility_tolerance": TIGHT,
}
"""What HiGHS is told beside gap, threads and time."""
type Progress = Callable[[str, float], bool]  # stage and part done; answer False to stop
SolverName = Literal["highs", "cbc"]


@dataclass(frozen=True)
class Limits:
    """When to stop before the end, and how to get there.

    Args:
        seconds: Time after which the best answer so far is given; nothing for no limit.
        progress: Called now and then with the part done; work stops when it answers False.
        solver: Which solver; a second one confirms what the first found.
        threads: How many the solver may use; the answer is the same.
    """

    seconds: float | None = None
    progress: Progress | None = None
    solver: SolverName = "highs"
    threads: int = 1


@dataclass(frozen=True)
class Solved:
    """What the solver said.

    Args:
        status: `limit` when time ran out or work was stopped.
        objective: In the programme's own unit; nothing without a solution.
        bound: No solution has a smaller objective; nothing where none is known.
        values: Of every column, by position; empty without a solution.
    """

    status: Literal["optimal", "infeasible", "limit"]
    objective: float | None
    bound: float | None
    values: Sequence[float] = ()


def solver_name(solver: SolverName = "highs") -> str:
    """Name the solver with the versions that made the answer."""
    if solver == "cbc":
        return f"CBC through PuLP {pulp.__version__}"
    version = highspy.Highs().version()
    return f"HiGHS {version} through PuLP {pulp.__version__}"


def solve(program: Program, limits: Limits | None = None) -> Solved:
    """Solve a programme to a gap of zero, its independent parts one by one.

    Args:
        program: A minimisation whose objective cannot fall without end.
        limits: When to stop before the end.

    Raises:
        SolverError: The solver failed; infeasible and out of time are answers.
    """
    limits = limits or Limits()
    if any(not row.terms and not _stands(row.sign, row.bound) for row in program.rows):
        return Solved("infeasible", None, None)
    end = inf if limits.seconds is None else monotonic() + limits.seconds
    program = sharpened(program)
    values = [column.low for column in program.columns]
    objective, bound = 0.0, 0.0
    status: Literal["optimal", "limit"] = "optimal"
    without = False  # some part has no solution yet; its bound counts all the same
    for columns, rows in components(program):
        if not rows:
            free = _free(program, columns[0])
            values[columns[0]] = free
            objective += free * program.cost.get(columns[0], 0.0)
            bound += free * program.cost.get(columns[0], 0.0)
            continue
        left = None if end == inf else max(0.01, end - monotonic())
        part = _solve_part(
            program, columns, rows, Limits(left, limits.progress, limits.solver, limits.threads)
        )
        if part.status == "infeasible":
            return part
        if part.status == "limit":
            status = "limit"
        bound += -inf if part.bound is None else part.bound
        if part.objective is None:
            without = True
            continue
        objective += part.objective
        for position, value in zip(columns, part.values, strict=True):
            values[position] = value
    least = bound if isfinite(bound) else None
    return Solved("limit", None, least) if without else Solved(status, objective, least, values)


def _free(program: Program, column: int) -> float:
    """Give the best value of a choice that nothing else depends on."""
    low, up = program.columns[column].low, program.columns[column].up
    return low if program.cost.get(column, 0.0) >= 0 or up is None else up


def _stands(sign: str, bound: float) -> bool:
    """Say whether an empty sum stands in a relation to a number."""
    return {"<=": bound >= 0, "=": bound == 0, ">=": bound <= 0}[sign]


def _solve_part(
    program: Program, columns: Sequence[int], rows: Sequence[int], limits: Limits
) -> Solved:
    heard: list[KeyboardInterrupt] = []
    solver = _solver(limits, heard)
    if not solver.available():
        raise SolverError(f"{limits.solver} is not installed; run: pip install 'pulp[cbc]'")
    many = sum(len(program.rows[m].terms) for m in rows) > MANY
    if many and isinstance(solver, pulp.HiGHS):
        told = _by_arrays(program, columns, rows, solver)
    else:
        told = _by_pulp(program, columns, rows, solver)
    if heard:
        raise heard[0]
    known, values = pulp.LpSolveStatus, told.values
    # Not every solver writes an objective or a bound down; at a gap of zero they are one number.
    found = sum(program.cost.get(n, 0.0) * v for n, v in zip(columns, values, strict=False))
    if told.status in (known.Optimal, known.GapLimit):
        return Solved("optimal", found, found if told.bound is None else told.bound, values)
    if told.status == known.Infeasible or told.nowhere:
        return Solved("infeasible", None, None)
    if told.status in (known.TimeLimit, known.Interrupted):
        return Solved("limit", found if values else None, told.bound, values)
    raise SolverError(f"the solver stopped with status {told.status.name}; report this case")


class _Told(NamedTuple):
    """What a solver said of a part.

    Args:
        status: In PuLP's words.
        values: Of the columns, in their order; empty without a solution.
        bound: No solution has a smaller objective; nothing where none was given.
        nowhere: Whether presolve found the model infeasible or unbounded, and so, here, infeasible.
    """

    status: pulp.LpSolveStatus
    values: Sequence[float]
    bound: float | None
    nowhere: bool


def _by_pulp(
    program: Program, columns: Sequence[int], rows: Sequence[int], solver: pulp.LpSolver
) -> _Told:
    """Let PuLP build the model and solve it."""
    model, variables = to_pulp(program, columns, rows)
    stats = model.solve(solver)
    values = [one.value() or 0.0 for one in variables] if stats.has_solution else ()
    return _Told(stats.status, values, stats.best_bound, _is_nowhere(model.solverModel))


def _by_arrays(
    program: Program, columns: Sequence[int], rows: Sequence[int], solver: pulp.HiGHS
) -> _Told:
    """Let PuLP configure, run and read a solver that is given the whole model as arrays."""
    carrier = pulp.LpProblem("award", pulp.LpMinimize)
    solver.createAndConfigureSolver(carrier)
    highs: Any = carrier.solverModel
    highs.passModel(arrays_of(program, columns, rows))
    solver.callSolver(carrier)
    status, has_solution = solver.findSolutionValues(carrier)
    bound = highs.getInfo().mip_dual_bound
    whole = any(program.columns[n].whole for n in columns)
    return _Told(
        status,
        list(highs.getSolution().col_value) if has_solution else (),
        bound if whole and isfinite(bound) else None,
        _is_nowhere(highs),
    )


def to_pulp(
    program: Program, columns: Sequence[int], rows: Sequence[int]
) -> tuple[pulp.LpProblem, list[pulp.LpVariable]]:
    """Hand some columns and rows over to PuLP, as lists of variable and coefficient."""
    model = pulp.LpProblem("award", pulp.LpMinimize)
    by_position = {}
    for n in columns:
        name, low, up, whole = program.columns[n]
        kind: Literal["Integer", "Continuous"] = "Integer" if whole else "Continuous"
        by_position[n] = model.add_variable(name, low, up, kind)
    cost = [(by_position[n], c) for n, c in program.cost.items() if n in by_position]
    model.setObjective(pulp.LpAffineExpression.from_list(cost))
    for m in rows:
        label, terms, sign, bound, _ = program.rows[m]
        total = pulp.LpAffineExpression.from_list([(by_position[n], c) for n, c in terms])
        row = total <= bound if sign == "<=" else total >= bound if sign == ">=" else total == bound
        model.addConstraint(row, label)
    return model, list(by_position.values())


def _solver(limits: Limits, heard: list[KeyboardInterrupt]) -> pulp.LpSolver:
    if limits.solver == "cbc":
        return pulp.COIN_CMD(
            msg=False, gapRel=0.0, gapAbs=TIGHT, threads=limits.threads, timeLimit=limits.seconds
        )
    highspy.Highs.resetGlobalScheduler(True)  # else another number of threads is refused
    return pulp.HiGHS(
        msg=False,
        gapRel=0.0,
        gapAbs=TIGHT,
        threads=limits.threads,
        timeLimit=limits.seconds,
        callbackTuple=(_watch(limits.progress, heard), None) if limits.progress else None,
        callbacksToActivate=list(INTERRUPTS) if limits.progress else None,
        **SETTINGS,
    )


INTERRUPTS = (
    highspy.cb.HighsCallbackType.kCallbackMipInterrupt,
    highspy.cb.HighsCallbackType.kCallbackSimplexInterrupt,
)


def _is_nowhere(highs: Any) -> bool:
    said = highs.getModelStatus() if highs is not None else None
    return bool(said == highspy.HighsModelStatus.kUnboundedOrInfeasible)


class _Seen(Protocol):
    mip_gap: float


class _Answer(Protocol):
    user_interrupt: bool


def _watch(
    progress: Progress, heard: list[KeyboardInterrupt]
) -> Callable[[object, str, _Seen, _Answer | None, object], None]:
    """Report how much of the gap is closed, and pass a wish to stop on to the solver.

    An interrupt that comes just then would be lost on its way through the solver, so it is kept.
    """

    def watch(_kind: object, _text: str, seen: _Seen, answer: _Answer | None, _: object) -> None:
        try:
            stops = not progress("solving", min(max(0.0, 1 - seen.mip_gap), 1.0))
        except KeyboardInterrupt as interrupt:
            heard.append(interrupt)
            stops = True
        if stops and answer is not None:
            answer.user_interrupt = True

    return watch
