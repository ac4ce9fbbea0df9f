"""Other ways to solve one and the same programme, timed beside the toolkit's own.

Each gives its seconds and its objective, or nothing where it is not installed. Those that are not
needed otherwise are imported by name, so that the benchmark runs without them.
"""

import importlib
import importlib.util
import json
import multiprocessing
import os
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np
import pulp

from toolkit.allocation.arrays import arrays_of
from toolkit.allocation.program import Program
from toolkit.allocation.sharpening import sharpened
from toolkit.allocation.solving import SETTINGS, TIGHT

LIMIT = 120.0


@dataclass(frozen=True)
class Timed:
    """What one solver made of a programme.

    Args:
        seconds: Of the processor, from the programme to the answer.
        objective: Of the best answer; nothing without one.
        proved: Whether the solver calls it optimal.
        note: What to know when comparing.
    """

    name: str
    seconds: float
    objective: float | None
    proved: bool
    note: str = ""


type Answer = tuple[float | None, bool]


def raw_highs(program: Program) -> Answer:
    """HiGHS on the very matrix that the toolkit solves, from arrays, with the same settings."""
    solver = highspy.Highs()
    solver.silent()
    told = {"threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": TIGHT, "time_limit": LIMIT}
    for name, value in {**told, **SETTINGS}.items():
        solver.setOptionValue(name, value)
    same = sharpened(program)
    solver.passModel(arrays_of(same, range(len(same.columns)), range(len(same.rows))))
    solver.run()
    info, status = solver.getInfo(), solver.getModelStatus()
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    proved = status == highspy.HighsModelStatus.kOptimal
    return (info.objective_function_value if found else None), bool(proved)


def plain_pulp(program: Program) -> Answer:
    """PuLP as people write it, a sum of products for every row, with CBC."""
    model = pulp.LpProblem("plain", pulp.LpMinimize)
    x = [
        model.add_variable(f"x{n}", c.low, c.up, "Integer" if c.whole else "Continuous")
        for n, c in enumerate(program.columns)
    ]
    model.setObjective(pulp.lpSum(value * x[n] for n, value in program.cost.items()))
    for m, row in enumerate(program.rows):
        total = pulp.lpSum(value * x[n] for n, value in row.terms)
        side = row.bound
        said = total <= side if row.sign == "<=" else total >= side if row.sign == ">=" else None
        model.addConstraint(total == side if said is None else said, f"r{m}")
    solver = pulp.COIN_CMD(msg=False, gapRel=0.0, threads=1, timeLimit=LIMIT)
    stats = model.solve(solver)
    return (
        stats.objective if stats.has_solution else None,
        bool(stats.status == pulp.LpSolveStatus.Optimal),
    )


def scip(program: Program) -> Answer:
    """SCIP, one thread."""
    api = importlib.import_module("pyscipopt")
    model = api.Model()
    model.hideOutput()
    model.setParam("limits/time", LIMIT)
    x = [model.addVar(lb=c.low, ub=c.up, vtype="I" if c.whole else "C") for c in program.columns]
    for row in program.rows:
        total = api.quicksum(value * x[n] for n, value in row.terms)
        model.addCons(
            total <= row.bound
            if row.sign == "<="
            else total >= row.bound
            if row.sign == ">="
            else total == row.bound
        )
    model.setObjective(api.quicksum(value * x[n] for n, value in program.cost.items()), "minimize")
    model.optimize()
    found = model.getNSols() > 0
    return (model.getObjVal() if found else None), model.getStatus() == "optimal"


def with_linopy(program: Program) -> Answer:
    """Linopy with HiGHS, from a sparse matrix."""
    api, frames = importlib.import_module("linopy"), importlib.import_module("xarray")
    sparse = importlib.import_module("scipy.sparse")
    model = api.Model()
    columns, rows = program.columns, program.rows
    ranges = [(c.low, np.inf if c.up is None else c.up) for c in columns]
    groups = {True: "whole", False: "part"}
    of: dict[bool, list[int]] = {
        w: [n for n, c in enumerate(columns) if c.whole is w] for w in groups
    }
    x = {
        w: model.add_variables(
            lower=frames.DataArray([ranges[n][0] for n in of[w]], dims=groups[w]),
            upper=frames.DataArray([ranges[n][1] for n in of[w]], dims=groups[w]),
            integer=w,
            name=groups[w],
        )
        for w in groups
        if of[w]
    }
    place = {n: m for w in of for m, n in enumerate(of[w])}
    cost = sum(
        (x[w] * frames.DataArray([program.cost.get(n, 0.0) for n in of[w]], dims=groups[w])).sum()
        for w in x
    )
    for sign in ("<=", ">=", "="):
        mine = [row for row in rows if row.sign == sign]
        if not mine:
            continue
        total: Any = 0
        for w, of_kind in x.items():
            spots = [
                (m, place[n], value)
                for m, row in enumerate(mine)
                for n, value in row.terms
                if columns[n].whole is w
            ]
            at = tuple(zip(*spots, strict=True)) if spots else ((), (), ())
            table = sparse.coo_matrix((at[2], (at[0], at[1])), (len(mine), len(of[w]))).toarray()
            total = total + (of_kind * frames.DataArray(table, dims=("row", groups[w]))).sum(
                groups[w]
            )
        bounds = frames.DataArray([row.bound for row in mine], dims="row")
        model.add_constraints(total, sign, bounds, name=f"rows {sign}")
    model.add_objective(cost)
    told = model.solve("highs", threads=1, mip_rel_gap=0.0, time_limit=LIMIT, log_to_console=False)
    return float(model.objective.value), told[1] == "optimal"


def with_pyomo(program: Program) -> Answer:
    """Pyomo with HiGHS, row by row."""
    api = importlib.import_module("pyomo.environ")
    model = api.ConcreteModel()
    columns = program.columns
    kinds = {True: api.Integers, False: api.Reals}
    model.x = api.Var(
        range(len(columns)),
        domain=lambda _m, n: kinds[columns[n].whole],
        bounds=lambda _m, n: (columns[n].low, columns[n].up),
    )
    model.cost = api.Objective(expr=sum(value * model.x[n] for n, value in program.cost.items()))
    model.rows = api.ConstraintList()
    for row in program.rows:
        total = sum(value * model.x[n] for n, value in row.terms)
        model.rows.add(
            total <= row.bound
            if row.sign == "<="
            else total >= row.bound
            if row.sign == ">="
            else total == row.bound
        )
    solver = api.SolverFactory("appsi_highs")
    solver.config.time_limit = LIMIT
    solver.highs_options = {"threads": 1, "mip_rel_gap": 0.0}
    told = solver.solve(model)
    done = str(told.solver.termination_condition) == "optimal"
    return float(api.value(model.cost)), done


PEERS: Mapping[str, tuple[str, Callable[[Program], Answer], str]] = {
    "raw HiGHS": ("highspy", raw_highs, "same matrix and settings"),
    "linopy, HiGHS": ("linopy", with_linopy, ""),
    "Pyomo, HiGHS": ("pyomo", with_pyomo, ""),
    "plain PuLP, CBC": ("cbcbox", plain_pulp, "sums of products"),
    "SCIP": ("pyscipopt", scip, ""),
}


def timed(name: str, program: Program) -> Timed:
    """Solve with one of the peers, in a process of its own; say so where it is not installed."""
    module, work, note = PEERS[name]
    if (
        importlib.util.find_spec(module) is None
        and shutil.which(module.removesuffix("box")) is None
    ):
        return Timed(name, 0.0, None, proved=False, note="not installed")
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        seconds, (objective, proved) = pool.apply(_clocked, (work, program))
    return Timed(name, seconds, objective, proved, note)


def cp_sat(program: Program) -> Timed:
    """CP-SAT of OR-tools, one worker, in a process that knows no other solver."""
    name, note = "OR-tools CP-SAT", "whole numbers, six decimals"
    if importlib.util.find_spec("ortools") is None:
        return Timed(name, 0.0, None, proved=False, note="not installed")
    asked = {
        "columns": [column[1:] for column in program.columns],
        "rows": [(row.terms, row.sign, row.bound) for row in program.rows],
        "cost": list(program.cost.items()),
        "seconds": LIMIT,
    }
    command = [sys.executable, "-m", "tests.benchmarks.cp_sat"]
    done = subprocess.run(
        command, input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    seconds, objective, proved = json.loads(done.stdout)
    return Timed(name, seconds, objective, proved, note)


def _clocked(work: Callable[[Program], Answer], program: Program) -> tuple[float, Answer]:
    begun = _processor()
    answer = work(program)
    return _processor() - begun, answer


def _processor() -> float:
    """Give the processor's time of this process and of those that it started."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def greedy(program: Program, lots: Mapping[int, frozenset[str]]) -> Timed:
    """Award lot by lot to the cheapest single bid, as practice does, with no look at the rules.

    Args:
        lots: What each choice that is a bid wins.
    """
    begun = time.process_time()
    cheapest: dict[str, float] = defaultdict(lambda: float("inf"))
    for n, won in lots.items():
        if len(won) == 1:
            (lot,) = won
            cheapest[lot] = min(cheapest[lot], program.cost.get(n, 0.0))
    total = sum(cheapest.values())
    return Timed("greedy by lot", time.process_time() - begun, total, proved=False, note="no rules")
