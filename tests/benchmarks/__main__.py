"""Time the optimiser and the simulation on the shipped case: `python -m tests.benchmarks`.

Machines differ and are shared, so every time also stands as a multiple of one fixed computation
made in the same run. Nothing here passes or fails.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from toolkit.allocation import Allocation, allocate
from toolkit.allocation.allocating import build
from toolkit.allocation.settling import settle_awards
from toolkit.allocation.solving import solve
from toolkit.allocation.stating import state_problem
from toolkit.files import load_case, load_law
from toolkit.futures import draw_futures
from toolkit.pipeline import run
from toolkit.simulation import simulate
from toolkit.statements.case import Case, Scope

CASE = "llr-home-care"
DRAWS = 10_000
REPEATS = 3


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    seconds: float
    note: str = ""


def reference() -> None:
    """Do a fixed amount of plain Python and of array work, half a second on a usual machine."""
    total = 0
    for n in range(3_000_000):
        total += n % 7
    values = np.random.default_rng(1).random((2_000_000,))
    np.sort(values)


def best_of(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Give the shortest time of several tries, the one least disturbed by others."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def of_allocation(scope: Scope) -> list[Row]:
    """Time an award, and how much of it the solver takes."""
    rows = []
    case = load_case(CASE, scope=scope)
    for option_id in ("separate_frameworks", "pooled_commissioning"):
        option = case.option(option_id)
        whole = best_of(lambda option=option: allocate(case, option))  # type: ignore[misc]
        built = best_of(lambda option=option: build(state_problem(case, option)))  # type: ignore[misc]
        model, x = build(state_problem(case, option))
        solved = best_of(lambda model=model: solve(model))  # type: ignore[misc]
        start = time.perf_counter()
        settle_awards(state_problem(case, option), model, x)
        settled = time.perf_counter() - start
        lots = len(case.lots_in(option))
        note = f"solver {solved:.3f} s, {solved / built:.0f} x build; settling {settled:.3f} s"
        rows.append(Row(f"allocate {scope}, {lots} lots, {option_id}", whole, note))
    return rows


def of_simulation(case: Case, award: Allocation, draws: int, repeats: int) -> Row:
    option = case.option(award.option)
    futures = draw_futures(case.assumptions, case.years, draws=draws, seed=case.seed)
    seconds = best_of(lambda: simulate(case, option, award, futures), repeats)
    return Row(f"simulate {draws:,} futures, {award.option}", seconds)


def of_a_run() -> Row:
    """Time the whole path of `toolkit run`, scenarios included, without the report."""
    case, law = load_case(CASE), load_law()
    what_ifs = {name: load_case(CASE, scenario=name) for name in case.scenarios}
    seconds = best_of(
        lambda: run(case, law, as_of=case.as_of, seed=case.seed, draws=DRAWS, what_ifs=what_ifs),
        repeats=1,
    )
    note = f"{len(case.options)} options, {len(what_ifs)} scenarios, {DRAWS:,} futures"
    return Row("run without report", seconds, note)


def peak_megabytes() -> float | None:
    """Give the most memory this process has held; nothing where the system does not say."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return None
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Print the table."""
    unit = best_of(reference, 5)
    print(f"One reference computation takes {unit:.3f} s here.\n")
    print(f"{'':52}{'seconds':>9}{'x reference':>13}")
    case = load_case(CASE)
    award = allocate(case, case.option("alliance"))
    stages: tuple[Callable[[], list[Row]], ...] = (
        lambda: of_allocation("core"),
        lambda: of_allocation("all"),
        lambda: [of_simulation(case, award, DRAWS, REPEATS)],
        lambda: [of_a_run()],
        lambda: [of_simulation(case, award, 100_000, 1)],
    )
    for stage in stages:
        for row in stage():
            print(f"{row.what:52}{row.seconds:9.3f}{row.seconds / unit:13.2f}  {row.note}")
    if (peak := peak_megabytes()) is not None:
        print(f"\nPeak memory of all of this: {peak:,.0f} MB")


if __name__ == "__main__":
    main()
