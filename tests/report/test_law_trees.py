from toolkit.law.answers import Answer, all_of, any_of, given
from toolkit.law.kleene import Verdict
from toolkit.report.law_trees import write_trees


def part(what: str) -> Answer:
    return given(Verdict.MET, what, cites=("s.1",))


def test_a_step_that_stands_in_two_trees_is_written_once() -> None:
    both = all_of(part("a"), part("b"))
    either = any_of(part("a"), both)
    roots, steps = write_trees([both, either])
    assert len(steps) == 4
    assert roots[0] in steps[roots[1]].children


def test_the_same_tree_has_the_same_root() -> None:
    roots, steps = write_trees([part("a"), part("a"), part("b")])
    assert roots[0] == roots[1] != roots[2]
    assert [step.because for step in steps.values()] == ["a", "b"]


def test_no_tree_has_no_steps() -> None:
    assert write_trees([]) == ((), {})
