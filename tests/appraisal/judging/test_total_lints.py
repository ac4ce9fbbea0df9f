import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from toolkit.appraisal.judging.total_lints import local_scales, near_tie, rounding_ties

# A published decision conference of 2023 (PMC10456870, table 5): nine options, five criteria.
OPTIONS = ("BAME", "Phys", "IAPT", "LT", "Carers", "Sub", "Empl", "Peer", "Harm")
WEIGHTS = np.array([21.5, 16.7, 19.0, 23.8, 19.0]) / 100
SCORES = np.array(
    [
        [70, 100, 100, 90, 50, 70, 30, 0, 20],
        [100, 0, 80, 20, 90, 70, 65, 100, 10],
        [100, 81, 0, 25, 38, 50, 25, 13, 100],
        [100, 50, 70, 80, 70, 0, 20, 70, 30],
        [70, 100, 70, 80, 0, 20, 30, 0, 20],
    ]
).T.astype(float)


def test_two_sites_within_a_hundredth_are_a_near_tie() -> None:
    (told,) = near_tie(["Wester Moffat", "Gartcosh", "Glenmavis"], [195.74, 194.12, 156.84])
    assert told.about == ("Wester Moffat", "Gartcosh")
    assert "1.62 points, 0.8%" in told.words
    assert near_tie(["Narberth", "Whitland", "Ty Newydd"], [365, 373, 365]) != ()
    assert near_tie(OPTIONS, SCORES @ WEIGHTS) == ()


def test_options_without_a_total_are_no_rivals() -> None:
    assert near_tie(["a", "b"], [50, float("nan")]) == ()
    assert near_tie(["a", "b"], [0, 0]) == ()


def test_totals_that_print_alike_are_told_apart() -> None:
    (told,) = rounding_ties(OPTIONS, SCORES @ WEIGHTS, 0)
    assert told.about == ("Harm", "Peer")
    assert "both print as 36, yet differ by 0.08" in told.words
    assert rounding_ties(OPTIONS, SCORES @ WEIGHTS, 1) == ()
    assert rounding_ties(["a", "b"], [36, 36], 0) == ()


def test_the_published_local_scales_are_flagged_without_a_reversal() -> None:
    names = OPTIONS, tuple("abcde")
    assert [one.id for one in local_scales(names, SCORES, WEIGHTS, [True] * 5)] == ["local-scale"]
    assert local_scales(names, SCORES, WEIGHTS, [False] * 5) == ()


def test_a_loser_that_stretches_a_scale_reverses_the_first_place() -> None:
    scores = np.array([[100, 45], [80, 55], [0, 50]], dtype=float)
    names = ("A", "B", "C"), ("x", "y")
    (told,) = local_scales(names, scores, [0.4, 0.6], [False, True])
    assert told.id == "rank-reversal"
    flat = np.array([[100, 40], [90, 50], [0, 0]], dtype=float)
    (told,) = local_scales(names, flat, [0.5, 0.5], [True, True])
    assert told.id in ("rank-reversal", "local-scale")


@given(
    arrays(np.float64, (4, 3), elements=st.floats(0, 100)),
    arrays(np.float64, 3, elements=st.floats(0, 30)),
)
def test_on_fixed_scales_a_dominated_option_never_changes_the_first_place(
    scores: np.ndarray, worse: np.ndarray
) -> None:
    weights = np.array([0.5, 0.3, 0.2])
    more = np.vstack([scores, scores[0] - worse - 1])
    assert np.argmax(more @ weights) == np.argmax(scores @ weights)
