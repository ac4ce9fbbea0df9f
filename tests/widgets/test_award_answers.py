from tests.report.explained import explained
from toolkit.allocation.explaining.explanation import Explanation
from toolkit.allocation.goals.front import Front
from toolkit.allocation.proving.runner_up import RunnerUp
from toolkit.widgets.asking_awards import Solved
from toolkit.widgets.award_answers import (
    award_shown,
    conflict_lines,
    front_frame,
    lines_of,
    proof_line,
    shown_of,
)


def test_the_cheapest_award_is_shown_with_its_bound() -> None:
    case, award, _ = explained()
    solved = Solved((), award)
    assert award_shown(solved) is award
    assert f"£{award.bound_gbp:,.2f}" in proof_line(solved)
    assert conflict_lines(case, solved) == []


def test_conflicts_are_told_where_there_is_no_award() -> None:
    case, award, told = explained("separate_frameworks", "budget_cut")
    solved = Solved((), award, conflicts=told)
    assert proof_line(solved) == "No award keeps all of this."
    assert any("giving up any one of it" in line for line in conflict_lines(case, solved))


def test_a_runner_up_that_does_not_exist_or_was_not_found_is_said_so() -> None:
    none = Explanation(runner_up=RunnerUp("infeasible"))
    late = Explanation(runner_up=RunnerUp("limit"))
    assert lines_of(none) == ["No other set of winners keeps every rule."]
    assert "Time ran out" in lines_of(late)[0]


def test_nothing_asked_shows_nothing_and_an_empty_front_no_picture() -> None:
    case, award, _ = explained()
    solved, empty = Solved((), award), Front((), complete=False)
    assert lines_of(None) == []
    assert [*shown_of(case, "award", solved, None, "")] == []
    (shown,) = shown_of(case, "quality", solved, empty, "Plan stage")
    assert shown.picture == ""
    assert front_frame(empty, "Quality").empty
