import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from tests.law.specimen import sheet
from toolkit.law.answers import (
    Answer,
    again,
    all_of,
    any_of,
    firmly,
    given,
    is_not,
    named,
    presumed,
    settle,
    which_of,
)
from toolkit.law.asking import holds, is_one_of, recorded
from toolkit.law.facts import Value
from toolkit.law.kleene import Verdict

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
URGENT = holds(sheet(), "urgent")
CARE = is_one_of(sheet(kind="care"), "kind", ("care",))
VIEW = recorded(sheet(), "only_one_able")
HUNCH = given(MET, "a newsletter says so", status="unverified")


def test_combinators_join_verdicts() -> None:
    assert all_of(CARE, URGENT).verdict is UNKNOWN
    assert any_of(CARE, URGENT).verdict is MET
    assert all_of(is_not(CARE), URGENT).verdict is NOT_MET


def test_put_again_with_changed_facts() -> None:
    answer = all_of(CARE, is_not(URGENT))
    assert again(answer, {"urgent": False}) is MET
    assert again(answer, {"urgent": True}) is NOT_MET
    assert again(answer, {"urgent": False, "kind": "repair"}) is NOT_MET


def test_what_rests_on_something_unverified_is_not_firm() -> None:
    assert firmly(all_of(CARE, HUNCH)) is UNKNOWN
    assert firmly(any_of(CARE, HUNCH)) is MET
    assert firmly(all_of(is_not(CARE), HUNCH)) is NOT_MET


def test_an_inference_whose_conditions_fail_leaves_no_doubt() -> None:
    inferred = Answer(MET, "x", children=(CARE,), join="every", status="inferred")
    assert again(inferred, {}, "texts") is UNKNOWN
    assert again(inferred, {"kind": "repair"}, "texts") is NOT_MET


def test_an_unread_clause_is_in_doubt_whichever_way_it_comes_out() -> None:
    unread = Answer(MET, "x", children=(CARE,), join="every", status="unverified")
    assert again(unread, {"kind": "repair"}, "texts") is UNKNOWN


def test_a_presumption_is_likely_and_gives_way_to_the_fact() -> None:
    answer = presumed(URGENT, "taken to be urgent")
    assert answer.verdict is MET
    assert again(answer, {}, "readings") is UNKNOWN
    assert firmly(answer) is UNKNOWN
    assert again(answer, {"urgent": False}) is NOT_MET
    assert presumed(CARE, "idle") is CARE


def test_a_choice_is_settled_once_every_part_is() -> None:
    choice = which_of(named(CARE, "a"), named(URGENT, "b"), asked="which?", otherwise="none")
    assert choice.verdict is UNKNOWN
    assert again(choice, {"urgent": False}) is MET


def test_qualifiers_do_not_decide() -> None:
    assert named(CARE, "a", ("urgent", URGENT)).verdict is MET


def test_a_view_is_unknown_until_recorded() -> None:
    assert VIEW.verdict is UNKNOWN
    assert recorded(sheet(only_one_able="yes"), "only_one_able").verdict is MET
    assert recorded(sheet(only_one_able="no"), "only_one_able").verdict is NOT_MET


def test_a_test_has_no_children_to_settle() -> None:
    with pytest.raises(ValueError, match="not joined"):
        settle("test", [])


LEAVES = st.sampled_from([URGENT, CARE, VIEW, HUNCH, given(NOT_MET, "never")])
TREES = st.recursive(
    LEAVES,
    lambda trees: st.one_of(
        st.lists(trees, min_size=1, max_size=3).map(lambda t: all_of(*t)),
        st.lists(trees, min_size=1, max_size=3).map(lambda t: any_of(*t)),
        trees.map(is_not),
        trees.map(lambda tree: presumed(tree, "presumed")),
    ),
    max_leaves=12,
)
CHANGES = st.fixed_dictionaries(
    {}, optional={"urgent": st.booleans(), "only_one_able": st.booleans()}
)


@drawn(TREES)
def test_a_tree_put_again_with_another_fact_answers_the_same(tree: Answer) -> None:
    other: dict[str, Value] = {"value": True}  # with no change at all nothing is walked
    assert again(tree, other) is tree.verdict
    assert again(tree, other, "readings") is tree.plain
    assert again(tree, other, "texts") is tree.firm


@drawn(TREES, CHANGES)
def test_settling_an_unknown_never_reverses_what_is_firm(
    tree: Answer, settled: dict[str, Value]
) -> None:
    assert not firmly(tree).settled or again(tree, settled, "texts") is firmly(tree)
    known = again(tree, {}, "readings")
    assert not known.settled or again(tree, settled, "readings") is known


@drawn(TREES)
def test_what_is_firm_is_also_the_verdict_as_read(tree: Answer) -> None:
    assert not firmly(tree).settled or firmly(tree) is tree.verdict
