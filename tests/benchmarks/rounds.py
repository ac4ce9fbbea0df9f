"""Time made-up commissioning rounds: `python -m tests.benchmarks.rounds [--lots 30] [--seeds 5]`.

With `--peers`, other solvers take the same matrix in the same run. Nothing here passes or fails.
"""

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.instances.commissioning import SIZES, Commissioning, commissioning
from tests.benchmarks.instances.rounds import problem_of
from tests.benchmarks.peers import PEERS, Timed, cp_sat, greedy, timed
from toolkit.allocation.finding import Found, find
from toolkit.allocation.goals.aims import least_pence
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.modelling import model_of, program_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Program, components
from toolkit.allocation.proving.runner_up import runner_up
from toolkit.allocation.solving import Limits, to_pulp

TO_BEST = ("1%", 0.01), ("0.1%", 0.001)


@dataclass(frozen=True)
class Timing:
    """What one round took, in seconds.

    Args:
        built: To state the programme.
        handed: To hand it over to the solver.
        processor: For the whole award, by the processor.
        clock: The same, by the clock.
        reached: When the gap was first seen at or below a part of the price, by that part.
    """

    seed: int
    built: float
    handed: float
    processor: float
    clock: float
    reached: dict[str, float]
    found: Found


def stated(problem: Problem) -> Program:
    """State a problem as a programme, without money."""
    draft = model_of(problem, money=False)
    return program_of(draft, least_pence(problem).write(draft).cost)


def of_round(made: Commissioning, seconds: float) -> tuple[Timing, Program]:
    """Award one round, and time its stages."""
    problem = problem_of(made)
    start = time.process_time()
    program = stated(problem)
    built = time.process_time() - start
    start = time.process_time()
    for columns, rows in components(program):
        to_pulp(program, columns, rows)
    handed = time.process_time() - start
    reached: dict[str, float] = {}
    clock, processor = time.perf_counter(), time.process_time()

    def watch(_stage: str, done: float) -> bool:
        spent = time.process_time() - processor
        for name, gap in TO_BEST:
            if done >= 1 - gap:
                reached.setdefault(name, spent)
        return spent < seconds

    found = find(problem, stop=Limits(progress=watch))
    took = time.process_time() - processor
    for name, _ in TO_BEST:
        if found.status == "optimal":
            reached.setdefault(name, took)
    whole = time.perf_counter() - clock
    return Timing(made.seed, built, handed, took, whole, reached, found), program


def told(one: Timing) -> str:
    """Put one round on a line."""
    found = one.found
    gap = ""
    if found.status == "limit" and found.reached and found.bound is not None:
        gap = f", gap {float((found.reached - found.bound) / found.reached):.2%}"
    reached = ", ".join(f"{name} {one.reached.get(name, 0):.2f}" for name, _ in TO_BEST)
    share = (one.built + one.handed) / one.processor
    return (
        f"  seed {one.seed}: {found.status}{gap}, processor {one.processor:.2f}, "
        f"clock {one.clock:.2f}, to {reached}, build share {share:.0%}"
    )


def of_runner_up(made: Commissioning, seconds: float) -> str:
    """Time the first thing that an explanation asks: the runner-up and its gap."""
    problem, stop = problem_of(made), Limits(seconds)
    best = seek(problem, stop=stop)
    if best.status != "optimal":
        return "    runner-up: not asked, as the award is not proved"
    begun = time.process_time()
    second = runner_up(problem, best, stop)
    spent = time.process_time() - begun
    return f"    runner-up: {second.status}, gap {second.gap_gbp}, processor {spent:.2f}"


def of_peers(made: Commissioning, program: Program) -> Iterator[Timed]:
    """Let everyone solve the same programme, one after the other."""
    columns = {c.name.rsplit("_", 1)[0]: n for n, c in enumerate(program.columns)}
    lots = {
        columns[name]: frozenset(bid.lots)
        for bid in made.bids
        if (name := f"won_{bid.id}") in columns
    }
    for name in PEERS:
        yield timed(name, program)
    yield cp_sat(program)
    yield greedy(program, lots)


def main() -> None:
    """Print a block for the size that is asked for."""
    reader = argparse.ArgumentParser(description="Time made-up commissioning rounds.")
    reader.add_argument("--lots", type=int, choices=SIZES, default=30)
    reader.add_argument("--seeds", type=int, default=5)
    reader.add_argument("--seconds", type=float, default=60.0)
    reader.add_argument("--peers", action="store_true")
    reader.add_argument("--runner-up", action="store_true")
    asked = reader.parse_args()
    print(f"{asked.lots} lots, {SIZES[asked.lots]:,} bids, all rules on")
    timings = []
    for seed in range(1, asked.seeds + 1):
        made = commissioning(asked.lots, SIZES[asked.lots], seed)
        one, program = of_round(made, asked.seconds)
        timings.append(one)
        print(told(one), flush=True)
        if asked.runner_up:
            print(of_runner_up(made, asked.seconds), flush=True)
        if asked.peers:
            for peer in of_peers(made, program):
                ratio = f"{peer.seconds / one.processor:8.2f} x ours" if peer.objective else ""
                value = "" if peer.objective is None else f"{peer.objective:.4f}"
                proved = "proved" if peer.proved else "not proved"
                line = f"    {peer.name:18}{peer.seconds:8.2f} s {ratio} {value} {proved}"
                print(f"{line}; {peer.note}", flush=True)
    done = sum(one.found.status == "optimal" for one in timings)
    middle = median(one.processor for one in timings)
    print(f"  {done} of {len(timings)} proved, median {middle:.2f} s of the processor")


if __name__ == "__main__":
    main()
