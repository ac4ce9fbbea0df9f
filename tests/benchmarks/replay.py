"""Award the same problem many times: `python -m tests.benchmarks.replay [--runs 20]`.

Prints how often each award came out, with the gap to its runner-up, by solver and threads. Each
setting has a process of its own, because HiGHS keeps its threads as long as one lives.
"""

import argparse
import hashlib
import importlib.util
import multiprocessing
import shutil
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tests.benchmarks.instances.commissioning import SIZES, commissioning
from tests.benchmarks.instances.rounds import problem_of
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.problem import Problem
from toolkit.allocation.proving.runner_up import runner_up
from toolkit.allocation.solving import Limits, SolverName
from toolkit.allocation.stating import state_problem
from toolkit.files import load_case

CASE, OPTION = "llr-home-care", "separate_frameworks"
SETTINGS: Sequence[tuple[SolverName, int]] = (("highs", 1), ("highs", 2), ("cbc", 1), ("cbc", 2))


class Seen(NamedTuple):
    """What one run gave.

    Args:
        award: A short digest of who wins what at which price.
        gap: Of the runner-up, in pounds.
    """

    award: str
    gap: str


def flagship() -> Problem:
    """State the shipped case."""
    case = load_case(CASE)
    return state_problem(case, case.option(OPTION))


def made_up() -> Problem:
    """State the first round of 30 lots."""
    return problem_of(commissioning(30, SIZES[30], 1))


PROBLEMS = {"flagship": flagship, "30 lots, seed 1": made_up}


def once(problem: Problem, limits: Limits) -> Seen:
    """Award a problem and find its runner-up."""
    best = seek(problem, stop=limits)
    written = repr([(a.lot, a.bid, a.units, a.cost_gbp) for a in best.awards])
    second = runner_up(problem, best, limits)
    return Seen(hashlib.sha256(written.encode()).hexdigest()[:12], f"{second.gap_gbp}")


def many(name: str, solver: SolverName, threads: int, runs: int) -> list[Seen]:
    """Award a problem many times over, stated anew each time."""
    limits = Limits(solver=solver, threads=threads)
    return [once(PROBLEMS[name](), limits) for _ in range(runs)]


def missing(solver: SolverName) -> bool:
    """Say whether a solver is not installed."""
    return solver == "cbc" and not (importlib.util.find_spec("cbcbox") or shutil.which("cbc"))


def main() -> None:
    """Print a line for each problem and setting, and whether all agree."""
    reader = argparse.ArgumentParser(description="Award the same problem many times.")
    reader.add_argument("--runs", type=int, default=20)
    reader.add_argument("--only", choices=PROBLEMS)
    asked = reader.parse_args()
    for name in [asked.only] if asked.only else PROBLEMS:
        everything = Counter[Seen]()
        for solver, threads in SETTINGS:
            label = f"{name}, {solver}, {threads} thread{'s' * (threads > 1)}"
            if missing(solver):
                print(f"{label}: not installed")
                continue
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                seen = Counter(pool.apply(many, (name, solver, threads, asked.runs)))
            everything += seen
            told = "; ".join(f"{n} x award {one.award}, gap {one.gap}" for one, n in seen.items())
            print(f"{label}: {told}", flush=True)
        agree = "all agree" if len(everything) == 1 else f"{len(everything)} DIFFERENT answers"
        print(f"{name}: {sum(everything.values())} runs, {agree}", flush=True)


if __name__ == "__main__":
    main()
