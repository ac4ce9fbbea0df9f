import numpy as np
import pytest

from toolkit.appraisal.judging import score_lints as lints

NAN = float("nan")


def test_gaps_and_criteria_that_nobody_scored() -> None:
    scores = np.array([[10, NAN, NAN], [20, 30, NAN]])
    gap, never = lints.scores_with_gaps(["a", "b"], ["x", "y", "z"], scores)
    assert (gap.id, gap.level, gap.about) == ("scores-with-gaps", "refused", ("y", "a"))
    assert (never.id, never.level, never.about) == ("never-scored", "refused", ("z",))
    assert lints.scores_with_gaps(["a", "b"], ["x"], scores[:, :1]) == ()


def test_money_counted_twice() -> None:
    about = {"fee": "cost", "surplus": "npv", "care": "quality"}
    beside, within = lints.counted_twice(about, npsv_beside=True)
    assert beside.about == ("fee", "surplus")
    assert within.about == ("surplus", "fee")
    assert lints.counted_twice({"fee": "cost", "care": "quality"}, npsv_beside=False) == ()
    assert lints.counted_twice({"care": "quality", "odd": None}, npsv_beside=True) == ()


def test_cost_divided_by_points_that_hold_cost() -> None:
    assert [one.id for one in lints.cost_per_point(["annual cost"], common_left_out=True)] == [
        "counted-twice",
        "ratio-of-scores",
    ]
    assert lints.cost_per_point([], common_left_out=False) == ()


@pytest.mark.parametrize(
    "text", ["Twice as good as the other", "it is 1.5 times better", "20% stronger on trust"]
)
def test_multiples_of_scores(text: str) -> None:
    (told,) = lints.ratio_claims({"Entry 3": text})
    assert told.about == ("Entry 3",)


@pytest.mark.parametrize("text", ["Better by ten points", "met twice", "half of the group agreed"])
def test_differences_are_no_multiples(text: str) -> None:
    assert lints.ratio_claims({"Entry 3": text}) == ()


@pytest.mark.parametrize("column", [[1, 3, 2], [4, 1, 2, 3], [0, 33.3, 100, 66.7]])
def test_places_in_an_order_are_no_scores(column: list[float]) -> None:
    (told,) = lints.ranks_as_scores(["x"], np.array([column]).T)
    assert told.about == ("x",)


@pytest.mark.parametrize("column", [[0, 50, 100], [70, 100, 100, 90], [1, 2], [NAN, NAN, NAN]])
def test_scores_are_no_places(column: list[float]) -> None:
    assert lints.ranks_as_scores(["x"], np.array([column]).T) == ()


def test_what_is_not_stated_is_named() -> None:
    for check in (lints.unmapped, lints.no_consensus, lints.not_considered):
        (told,) = check(["race"])
        assert (told.level, told.about) == ("flagged", ("race",))
        assert "race" in told.words
        assert check([]) == ()


def test_a_changed_record_is_refused() -> None:
    (told,) = lints.broken_record(4)
    assert told.level == "refused"
    assert told.words.startswith("Entry 4 ")
    assert lints.broken_record(None) == ()
