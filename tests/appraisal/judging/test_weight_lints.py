import numpy as np
import pytest

from toolkit.appraisal.judging import weight_lints as lints
from toolkit.appraisal.lints import Lint

# Groups and total points of a Scottish appraisal of 2018, and the printed shares of its options.
GROUP_TOTALS = (335, 582, 364, 504, 512, 641, 518)
TOTALS, PRINTED = (232, 745, 1133, 1346), (7, 21, 33, 39)


def only(found: tuple[Lint, ...]) -> Lint:
    (one,) = found
    return one


def test_weights_that_do_not_sum() -> None:
    told = only(lints.weights_do_not_sum("board", [0.5, 0.4]))
    assert (told.id, told.level) == ("weights-do-not-sum", "refused")
    assert "sum to 0.9 and not to 1" in told.words
    assert lints.weights_do_not_sum("site", [31.10, 22.96, 19.27, 14.47, 12.20], 100) == ()


def test_swings_without_a_top() -> None:
    assert "is 80" in only(lints.swings_without_a_top("board", [80, 40])).words
    assert lints.swings_without_a_top("board", [100, 40]) == ()
    assert lints.swings_without_a_top("board", []) == ()


def test_swings_with_gaps() -> None:
    assert only(lints.swings_with_gaps("board", ["trust"])).level == "refused"
    assert lints.swings_with_gaps("board", []) == ()


def test_swings_that_disagree_with_an_answer() -> None:
    told = only(lints.swings_disagree("board", {"a": 40.0, "b": 50.0}, {"c": 100.0}))
    assert "90 against 100" in told.words
    assert lints.swings_disagree("board", {"a": 60.0, "b": 50.0}, {"c": 100.0}) == ()


def test_groups_never_cross_checked() -> None:
    assert only(lints.never_cross_checked(["board"])).about == ("board",)
    assert lints.never_cross_checked([]) == ()


def test_a_voice_of_users() -> None:
    assert only(lints.no_user_voice(heard=False)).id == "no-user-voice"
    assert lints.no_user_voice(heard=True) == ()


def test_one_person_with_a_fifth_of_the_voice_is_named() -> None:
    names, people = ["d", "g", "s", "h", "team"], [10, 10, 4, 4, 1]
    told = only(lints.one_loud_person(names, people, [1] * 5))
    assert told.about == ("team",)
    assert "1 of 29" in told.words
    assert "20% of the voice; by headcount it would be 3.4%" in told.words
    assert lints.one_loud_person(names, people, people) == ()
    assert lints.one_loud_person(["a", "b", "c"], [1, 1, 1], [1, 1, 1]) == ()


def test_weights_in_effect() -> None:
    scores = np.array([[100, 30], [99.0099, 60], [98.0392, 90]])
    told = lints.weights_in_effect(["cost", "quality"], [0.5, 0.5], scores)
    assert [one.about for one in told] == [("cost",), ("quality",)]
    assert "50% of the weight but 97% in effect" in told[1].words
    assert lints.weights_in_effect(["a", "b"], [0.3, 0.7], np.array([[0, 100], [100, 0]])) == ()


def test_weights_set_after_scoring() -> None:
    assert "before and after" in only(lints.reweighted(["public"])).words
    assert lints.reweighted([]) == ()


def test_totals_of_groups() -> None:
    told = only(lints.totals_of_groups_differ([f"G{n}" for n in range(1, 8)], GROUP_TOTALS))
    assert told.about == ("G6", "G1")
    assert "1.9 times as many" in told.words
    assert lints.totals_of_groups_differ(["a", "b"], [100, 120]) == ()


def test_trimmed_shares() -> None:
    told = only(lints.trimmed_shares(["1", "2", "3", "4"], TOTALS, PRINTED))
    assert told.about == ("2",)
    assert "21.56% and is printed as 21%" in told.words
    assert lints.trimmed_shares(["1", "2", "3", "4"], TOTALS, (7, 22, 33, 39)) == ()


@pytest.mark.parametrize("points", [[0, 10], [5, 5]])
def test_groups_that_gave_nothing_are_not_compared(points: list[float]) -> None:
    assert lints.totals_of_groups_differ(["a", "b"], points) == ()
