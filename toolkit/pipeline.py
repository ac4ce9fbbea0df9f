"""The main path; read `run` first."""

from collections.abc import Callable, Mapping
from datetime import date

from toolkit.allocation import allocate
from toolkit.appraisal import Appraisal, WhatIf, appraise
from toolkit.errors import Cancelled
from toolkit.futures import draw_futures
from toolkit.law import Library, check
from toolkit.simulation import simulate
from toolkit.statements.case import Case

type Progress = Callable[[str, float], bool]  # what is being done, how far; False cancels


def run(
    case: Case,
    law: Library,
    *,
    as_of: date,
    seed: int,
    draws: int,
    what_ifs: Mapping[str, Case] | None = None,
    progress: Progress | None = None,
) -> Appraisal:
    """Take a case from question to ranked options; read this function first.

    Args:
        case: The case, a scenario applied or not.
        law: The library of rulebooks.
        as_of: Day whose knowledge of the law is used.
        seed: Chooses the futures.
        draws: How many futures every option meets.
        what_ifs: The case under each of its scenarios, by scenario id; awards are solved again.
        progress: Told what is being done and how far it is; work stops when it answers False.

    Raises:
        Cancelled: `progress` asked to stop.
        InputError: A fact of the case does not fit the rulebook that asks for it.
        RulebookError: The law asked for is not in the library, or facts contradict each other.
        SolverError: The solver failed.
    """
    case = case.model_copy(update={"as_of": as_of, "seed": seed})
    scenarios = what_ifs or {}
    tell = _teller(progress, steps=len(case.options) * (3 + len(scenarios)))
    futures = draw_futures(case.assumptions, case.years, draws=draws, seed=seed)
    findings, allocations, simulations = {}, {}, {}
    for option in case.options:
        tell(f"{option.title}: law")
        findings[option.id] = check(case, option, law)
        tell(f"{option.title}: award")
        allocations[option.id] = allocate(case, option, findings[option.id].limits)
        tell(f"{option.title}: futures")
        simulations[option.id] = simulate(case, option, allocations[option.id], futures)
    tried = []
    for name, changed in scenarios.items():
        awards = {}
        for option in changed.options:
            tell(f"{changed.scenarios[name].title}: {option.title}")
            awards[option.id] = allocate(changed, option, findings[option.id].limits)
        title = changed.scenarios[name].title
        tried.append(WhatIf(name, title, changed.applied, changed.warnings, awards))
    return appraise(case, findings, allocations, simulations, seed=seed, draws=draws, what_ifs=tried)


def _teller(progress: Progress | None, steps: int) -> Callable[[str], None]:
    """Count steps and pass them on; stop work when asked to."""
    done = 0

    def tell(what: str) -> None:
        nonlocal done
        if progress is not None and not progress(what, done / steps):
            raise Cancelled("stopped before the end; nothing was written")
        done += 1

    return tell
