"""Time the optimiser and the simulation on the shipped case: `python -m tests.benchmarks`.

Machines differ and are shared, so every time also stands as a multiple of one fixed computation
made in the same run. Nothing here passes or fails. `--million` plays a million futures and nothing
else; it takes minutes.
"""

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np

from tests.benchmarks import robustness
from tests.benchmarks.bare import bare_pass
from toolkit.allocation import Allocation, allocate
from toolkit.allocation.drafting import Draft
from toolkit.allocation.modelling import cost_of, least_price, model_of, program_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Program
from toolkit.allocation.settling import settle_awards
from toolkit.allocation.solving import solve
from toolkit.allocation.stating import state_problem
from toolkit.files import load_case, load_law
from toolkit.futures import Futures, draw_futures
from toolkit.law.check import REGIME, check_all
from toolkit.law.facts import FactSheet, Known
from toolkit.law.reply import definitions_for, reply
from toolkit.pipeline import run
from toolkit.simulation import find_agreement, play_as_usual, simulate
from toolkit.simulation.stage import set_stage
from toolkit.statements.case import Case, Scope
from toolkit.statements.terms import parameters_of

CASE = "llr-home-care"
DRAWS = 10_000
MANY = 1_000_000
TEN_YEARS = date(2036, 9, 30)  # last day of the case of the size asked for
REPEATS = 3
MANY_OPTIONS = 1_000
YES = Known(True, "drawn")  # contradicts itself in some rulebooks, which then answer that


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


def stated(problem: Problem) -> tuple[Draft, Program]:
    """State a problem as a programme that pays as little as can be."""
    draft = model_of(problem)
    return draft, program_of(draft, cost_of(draft, least_price(problem)))


def of_allocation(scope: Scope) -> list[Row]:
    """Time an award, and how much of it the solver takes."""
    rows = []
    case = load_case(CASE, scope=scope)
    for option_id in ("separate_frameworks", "pooled_commissioning"):
        option = case.option(option_id)
        whole = best_of(lambda option=option: allocate(case, option))  # type: ignore[misc]
        problem = state_problem(case, option)
        built = best_of(lambda problem=problem: stated(problem))  # type: ignore[misc]
        draft, program = stated(problem)
        solved = best_of(lambda program=program: solve(program))  # type: ignore[misc]
        start = time.perf_counter()
        settle_awards(draft, program, solve(program).values)
        settled = time.perf_counter() - start - solved
        lots = len(case.lots_in(option))
        note = f"solver {solved:.3f} s, {solved / built:.0f} x build; settling {settled:.3f} s"
        rows.append(Row(f"allocate {scope}, {lots} lots, {option_id}", whole, note))
    return rows


def drawn(case: Case, draws: int) -> Futures:
    return draw_futures(
        case.assumptions, case.years, draws=draws, seed=case.seed, subjects=case.subjects
    )


def of_simulation(case: Case, award: Allocation, draws: int, repeats: int) -> Row:
    option, futures = case.option(award.option), drawn(case, draws)
    seconds = best_of(lambda: simulate(case, option, award, futures), repeats)
    return Row(f"simulate {draws:,} futures, {award.option}", seconds)


def of_the_size() -> list[Row]:
    """Time four options of 24 lots, ten years and some forty parties, against bare arrays."""
    case = load_case(CASE, scope="all").model_copy(update={"end": TEN_YEARS})
    futures, awards = drawn(case, DRAWS), {one.id: allocate(case, one) for one in case.options}
    options = [(one, awards[one.id]) for one in case.options]
    option, award = options[0]
    stage = set_stage(case, option, award, parameters_of(case, option))
    whole = best_of(lambda: [simulate(case, *one, futures) for one in options])
    bare = best_of(lambda: bare_pass(stage, futures))
    rows = [
        Row(
            f"simulate {DRAWS:,} futures, {len(options)} options",
            whole,
            f"{len(set(stage.cast.lots))} lots, {len(stage.cast.awards)} awards, "
            f"{case.years} years, {len(stage.cast.parties)} parties",
        ),
        Row("the same futures through bare arrays, one option", bare),
    ]
    for one, its in options:
        alone = best_of(lambda one=one, its=its: simulate(case, one, its, futures))  # type: ignore[misc]
        rows.append(Row(f"  of it {one.id}", alone, f"{alone / bare:.1f} x bare arrays"))
    return rows


def of_agreements(case: Case) -> list[Row]:
    """Time the search for terms that every party of the shipped case would sign."""
    futures, today = drawn(case, 2_000), case.option("separate_frameworks")
    usual = play_as_usual(case, today, allocate(case, today), futures)
    assert usual is not None
    rows = []
    for name in ("alliance", "pooled_commissioning"):
        option = case.option(name)
        award, begun = allocate(case, option), time.perf_counter()
        found = find_agreement(case, option, award, usual, futures)
        seconds = time.perf_counter() - begun
        said = "all sign" if found.signed else f"lacking {found.best.needed_gbp:,.0f} pounds"
        rows.append(Row(f"agree on {name}", seconds, f"{found.tried} combinations; {said}"))
    return rows


def of_a_million() -> None:
    """Play one option through a million futures, and say how far that is."""
    case = load_case(CASE, scope="all").model_copy(update={"end": TEN_YEARS})
    option = case.option("alliance")
    award, futures, begun = allocate(case, option), drawn(case, MANY), time.perf_counter()

    def progress(_what: str, part: float) -> bool:
        left = (time.perf_counter() - begun) * (1 / part - 1)
        print(f"\r{part:6.1%}, {left:4.0f} s left ", end="", file=sys.stderr, flush=True)
        return True

    found = simulate(case, option, award, futures, progress=progress)
    assert found is not None
    total = found.total[0]
    print(f"\n{MANY:,} futures of {option.id}: {time.perf_counter() - begun:,.0f} s")
    print(f"First year: {total.mean:,.0f} pounds, standard error {total.error:,.0f}")


def of_the_law(case: Case) -> list[Row]:
    """Time every rulebook on nothing known and on much, then many options under all of them."""
    law = load_law()
    regime, rows = law.rulebook(REGIME), []
    options = [
        case.options[0].model_copy(update={"id": f"option_{n}"}) for n in range(MANY_OPTIONS)
    ]
    for id, book in law.rulebooks.items():
        known = definitions_for(book, regime)
        day, times = max(book.since, min(book.checked_to, case.as_of)), []
        for yes in ({}, {n: YES for n, one in known.items() if one.type == "yes/no"}):
            sheet = FactSheet(known, yes)
            times.append(best_of(lambda b=book, s=sheet, d=day: reply(b, regime, s, d)))  # type: ignore[misc]
        note = f"{times[1]:.3f} s with every yes/no fact known; {len(book.rules)} rules"
        rows.append(Row(f"ask {id}, nothing known", times[0], note))
    shipped = best_of(lambda: check_all(case, case.options, law), 1)
    rows.append(Row(f"check {len(case.options)} options, {len(case.lots)} lots", shipped))
    many = best_of(lambda: check_all(case, options, law), 1)
    rows.append(Row(f"check {MANY_OPTIONS:,} options, every rulebook", many))
    return rows


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
    reader = argparse.ArgumentParser(description="Time the optimiser and the simulation.")
    reader.add_argument("--million", action="store_true", help="play a million futures instead")
    if reader.parse_args().million:
        of_a_million()
        tell_peak()
        return
    unit = best_of(reference, 5)
    print(f"One reference computation takes {unit:.3f} s here.\n")
    print(f"{'':52}{'seconds':>9}{'x reference':>13}")
    case = load_case(CASE)
    award = allocate(case, case.option("alliance"))
    stages: tuple[Callable[[], list[Row]], ...] = (
        lambda: of_allocation("core"),
        lambda: of_allocation("all"),
        lambda: [of_simulation(case, award, DRAWS, REPEATS)],
        of_the_size,
        lambda: of_agreements(case),
        lambda: of_the_law(case),
        lambda: [Row(*one) for one in robustness.measured(best_of)],
        lambda: [of_a_run()],
        lambda: [of_simulation(case, award, 100_000, 1)],
    )
    for stage in stages:
        for row in stage():
            print(f"{row.what:52}{row.seconds:9.3f}{row.seconds / unit:13.2f}  {row.note}")
    tell_peak()


def tell_peak() -> None:
    if (peak := peak_megabytes()) is not None:
        print(f"\nPeak memory of all of this: {peak:,.0f} MB")


if __name__ == "__main__":
    main()
