"""CP-SAT on a programme from standard input: `python -m tests.benchmarks.cp_sat < program.json`.

It runs by itself because OR-tools brings a HiGHS of its own, which does not go with another in one
process. CP-SAT takes whole numbers: coefficients and costs are cut to six decimals, and parts of a
lot to millionths.
"""

import importlib
import json
import sys
import time

SCALE = 10**6
type Term = tuple[int, float]


def main() -> None:
    """Solve, and print seconds, objective and whether it is proved."""
    asked = json.load(sys.stdin)
    begun = time.process_time()
    objective, proved = solve(asked["columns"], asked["rows"], asked["cost"], asked["seconds"])
    json.dump([time.process_time() - begun, objective, proved], sys.stdout)


def solve(
    columns: list[tuple[float, float | None, bool]],
    rows: list[tuple[list[Term], str, float]],
    cost: list[Term],
    seconds: float,
) -> tuple[float | None, bool]:
    """Make the cost least, with one worker.

    Args:
        columns: Least and largest value of each, and whether it is whole.
        rows: Terms, sign and bound.
        cost: Terms.
        seconds: When to stop.
    """
    api = importlib.import_module("ortools.sat.python.cp_model")
    model = api.CpModel()
    sizes = [1 if whole else SCALE for _, _, whole in columns]
    x = [
        model.new_int_var(round(low * size), round((SCALE if up is None else up) * size), f"x{n}")
        for n, ((low, up, _), size) in enumerate(zip(columns, sizes, strict=True))
    ]
    for terms, sign, bound in rows:
        total = sum(round(value * SCALE * SCALE / sizes[n]) * x[n] for n, value in terms)
        most = round(bound * SCALE * SCALE)
        ways = {"<=": total <= most, ">=": total >= most}
        model.add(ways[sign] if sign in ways else total == most)
    model.minimize(sum(round(value * SCALE / sizes[n]) * x[n] for n, value in cost))
    solver = api.CpSolver()
    solver.parameters.num_workers, solver.parameters.max_time_in_seconds = 1, seconds
    status = solver.solve(model)
    found = status in (api.OPTIMAL, api.FEASIBLE)
    return (solver.objective_value / SCALE if found else None), status == api.OPTIMAL


if __name__ == "__main__":
    main()
