import sys
from datetime import date

import numpy as np
import pytest

from tests.simulation.agreed import ALONE, finance, with_rows
from toolkit.appraisal import Appraisal
from toolkit.errors import Cancelled, InputError
from toolkit.files import load_case
from toolkit.law import Library
from toolkit.pipeline import Progress, play_one, run, seek_agreement
from toolkit.simulation import Simulation
from toolkit.statements.case import Case


def same(one: Simulation, other: Simulation) -> bool:
    """Say whether two simulations are alike to the last bit; long arrays are cut short in print."""
    with np.printoptions(threshold=sys.maxsize, floatmode="unique"):
        return repr(one) == repr(other)


def settled(case: Case) -> Case:
    """Give Tinyshire with costs, red lines and a business as usual to compare with."""
    lines = finance("P2", margin_share="0.1", largest_loss_gbp=1_000, smallest_gain_gbp=100)
    return with_rows(case, "finances", lines).model_copy(update={"business_as_usual": ALONE})


def ran(
    case: Case,
    law: Library,
    *,
    progress: Progress | None = None,
    draws: int = 50,
    what_ifs: bool = True,
) -> Appraisal:
    tried = {name: load_case("tiny", scenario=name) for name in case.scenarios} if what_ifs else {}
    return run(case, law, as_of=case.as_of, seed=7, draws=draws, what_ifs=tried, progress=progress)


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
    assert found["prime_contractor"].problem != found["separate_frameworks"].problem
    twins = tiny.option("alliance").model_copy(update={"id": "twin"})
    case = tiny.model_copy(update={"options": (*tiny.options, twins)})
    again = {one.option.id: one.allocation for one in ran(case, law, what_ifs=False).results}
    assert again["twin"].awards is again["alliance"].awards
    assert again["twin"].option == "twin"


def test_two_runs_say_the_same_in_every_number(tiny: Case, law: Library) -> None:
    one, two = ran(tiny, law), ran(tiny, law)
    for left, right in zip(one.results, two.results, strict=True):
        assert left.simulation is not None
        assert right.simulation is not None
        assert (left.simulation.first_year_draws == right.simulation.first_year_draws).all()
        assert same(left.simulation, right.simulation)
        assert repr(left.allocation) == repr(right.allocation)
        assert left.scores == right.scores
    assert one.what_ifs == two.what_ifs


def test_every_option_is_told_who_bears_which_risk(tiny: Case, law: Library) -> None:
    for one in ran(tiny, law, what_ifs=False).results:
        assert one.simulation is not None
        assert {part.risk for part in one.simulation.borne} == {"U", "V"}
        assert one.simulation.red_lines == ()  # no business as usual is named


def test_options_are_compared_with_the_business_as_usual_that_the_case_names(
    tiny: Case, law: Library
) -> None:
    found = ran(settled(tiny), law, what_ifs=False)
    for one in found.results:
        assert one.simulation is not None
        assert {line.party for line in one.simulation.red_lines} == {"P2"}
    usual, prime = (found.result(option).simulation for option in (ALONE, "prime_contractor"))
    assert usual is not None
    assert prime is not None
    gains = {line.test: line.found_gbp for line in usual.red_lines}
    assert gains == pytest.approx({"smallest gain": 0, "largest loss": 0}, abs=1e-6)
    fee = next(line for line in prime.red_lines if line.test == "smallest gain")
    assert fee.found_gbp == pytest.approx(8_000 * 2.02, rel=0.25)  # its fee, and what volumes do


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

    with pytest.raises(InputError, match="1,000,000"):
        ran(tiny, law, draws=1_000_001, progress=progress)
    assert told == []


def test_one_option_played_alone_is_what_it_is_among_all(tiny: Case, law: Library) -> None:
    alone = play_one(tiny, "alliance", law, draws=50)
    whole = run(tiny, law, as_of=tiny.as_of, seed=tiny.seed, draws=50).result("alliance")
    assert alone.simulation is not None
    assert whole.simulation is not None
    assert alone.simulation.parties == whole.simulation.parties
    assert alone.simulation.borne == whole.simulation.borne
    assert alone.findings == whole.findings
    assert (alone.scores, alone.rank) == ((), None)


def test_an_award_of_the_same_problem_is_taken_over(tiny: Case, law: Library) -> None:
    first = play_one(tiny, "alliance", law, draws=10)
    again = play_one(tiny, "alliance", law, draws=10, earlier=[first.allocation])
    assert again.allocation.awards is first.allocation.awards


def test_an_agreement_is_sought_against_business_as_usual(flagship: Case, law: Library) -> None:
    told: list[str] = []

    def progress(what: str, _part: float) -> bool:
        told.append(what)
        return True

    found = seek_agreement(flagship, "alliance", law, draws=30, points=2, progress=progress)
    assert (found.allocation.option, found.usual.option) == ("alliance", "separate_frameworks")
    assert found.agreement is not None
    assert "LEI" in found.agreement.asked
    assert told[-1] == "agreement"


def test_without_business_as_usual_nothing_can_be_agreed(tiny: Case, law: Library) -> None:
    with pytest.raises(InputError, match="business_as_usual"):
        seek_agreement(tiny, "alliance", law, draws=10)


def test_without_an_award_there_is_nothing_to_agree_on(law: Library) -> None:
    cut = load_case("llr-home-care", scenario="SC8")
    assert seek_agreement(cut, "alliance", law, draws=10).agreement is None


def test_playing_one_option_stops_when_asked_to(tiny: Case, law: Library) -> None:
    with pytest.raises(Cancelled):
        play_one(tiny, "alliance", law, draws=10, progress=lambda _what, part: part < 0.5)
