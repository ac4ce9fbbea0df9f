from dataclasses import replace
from datetime import date

import pytest

from toolkit.appraisal import Appraisal
from toolkit.errors import Cancelled, InputError
from toolkit.files import load_case
from toolkit.law import Library
from toolkit.pipeline import Progress, run
from toolkit.statements.case import Case


def ran(
    case: Case, law: Library, *, progress: Progress | None = None, draws: int = 50
) -> Appraisal:
    what_ifs = {name: load_case("tiny", scenario=name) for name in case.scenarios}
    return run(
        case, law, as_of=case.as_of, seed=7, draws=draws, what_ifs=what_ifs, progress=progress
    )


def test_a_run_brings_every_stage_of_every_option_together(tiny: Case, law: Library) -> None:
    found = ran(tiny, law)
    assert [one.option.id for one in found.results] == [one.id for one in tiny.options]
    for one in found.results:
        assert one.findings.option == one.allocation.option == one.option.id
        assert one.simulation is not None
        assert one.simulation.option == one.option.id
    assert (found.seed, found.draws) == (7, 50)


def test_the_day_and_the_seed_asked_for_are_those_of_the_result(tiny: Case, law: Library) -> None:
    day = date(2026, 5, 1)
    found = run(tiny, law, as_of=day, seed=5, draws=10)
    assert (found.as_of, found.case.as_of, found.case.seed) == (day, day, 5)
    assert {one.findings.as_of for one in found.results} == {day}


def test_scenarios_are_allocated_again_for_every_option(tiny: Case, law: Library) -> None:
    cut, floor = ran(tiny, law).what_ifs
    assert (cut.scenario, cut.title) == ("budget_cut", "Council budget down 5%")
    assert len(cut.changes) == 1
    assert {name: one.status for name, one in cut.allocations.items()} == {
        "separate_frameworks": "infeasible",
        "prime_contractor": "infeasible",
        "alliance": "optimal",
        "pooled_commissioning": "optimal",
    }
    assert {one.status for one in floor.allocations.values()} == {"infeasible"}


def test_a_problem_is_solved_once_in_a_run(tiny: Case, law: Library) -> None:
    found = {one.option.id: one.allocation for one in ran(tiny, law).results}
    assert found["prime_contractor"].awards is found["separate_frameworks"].awards
    assert found["alliance"].awards is found["pooled_commissioning"].awards
    assert found["alliance"].awards is not found["prime_contractor"].awards
    assert found["prime_contractor"].option == "prime_contractor"


def test_two_runs_say_the_same_in_every_number(tiny: Case, law: Library) -> None:
    one, two = ran(tiny, law), ran(tiny, law)
    for left, right in zip(one.results, two.results, strict=True):
        assert left.simulation is not None
        assert right.simulation is not None
        assert (left.simulation.first_year_draws == right.simulation.first_year_draws).all()
        nothing = left.simulation.first_year_draws[:0]
        assert repr(replace(left.simulation, first_year_draws=nothing)) == repr(
            replace(right.simulation, first_year_draws=nothing)
        )
        assert repr(left.allocation) == repr(right.allocation)
        assert left.scores == right.scores
    assert one.what_ifs == two.what_ifs


def test_progress_rises_to_the_end_and_says_what_is_being_done(tiny: Case, law: Library) -> None:
    told: list[tuple[str, float]] = []

    def progress(what: str, part: float) -> bool:
        told.append((what, part))
        return True

    ran(tiny, law, progress=progress)
    parts = [part for _, part in told]
    assert all(0 <= part <= 1 for part in parts)
    assert parts[0] == 0
    assert parts[-1] > 0.9
    assert any("One prime contractor" in what for what, _ in told)
    steps = [part for n, (what, part) in enumerate(told) if n == 0 or told[n - 1][0] != what]
    assert steps == sorted(steps)


def test_stopping_the_last_search_stops_the_run(tiny: Case, law: Library) -> None:
    def progress(what: str, _part: float) -> bool:
        return what != "appraisal"

    with pytest.raises(Cancelled):
        ran(tiny, law, progress=progress)


@pytest.mark.parametrize("after", [0, 1, 3, 8, 15])
def test_a_caller_can_stop_at_any_point(tiny: Case, law: Library, after: int) -> None:
    calls: list[str] = []

    def progress(what: str, _part: float) -> bool:
        calls.append(what)
        return len(calls) <= after

    with pytest.raises(Cancelled, match="nothing was written"):
        ran(tiny, law, progress=progress)
    assert len(calls) <= after + 3


def test_too_many_futures_are_refused_before_any_work(tiny: Case, law: Library) -> None:
    told: list[str] = []

    def progress(what: str, _part: float) -> bool:
        told.append(what)
        return True

    with pytest.raises(InputError, match="100,000"):
        ran(tiny, law, draws=100_001, progress=progress)
    assert told == []
