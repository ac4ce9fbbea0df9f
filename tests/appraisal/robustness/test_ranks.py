import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.appraisal.robustness.ranks import CHUNK, firsts, rank_shares


@given(st.lists(st.lists(st.integers(0, 3), min_size=4, max_size=4), min_size=1, max_size=6))
def test_every_option_has_some_rank_and_every_rank_some_option(cases: list[list[int]]) -> None:
    shares = rank_shares(np.array(cases, dtype=np.float64), np.ones(len(cases)))
    assert shares.sum(axis=0) == pytest.approx(1)
    assert shares.sum(axis=1) == pytest.approx(1)
    assert shares.min() >= 0


def test_ranks_agree_with_sorting_where_nothing_is_level() -> None:
    values = np.random.default_rng(2).random((CHUNK + 500, 5))
    shares = rank_shares(values, np.ones(len(values)))
    places = (-values).argsort(axis=1).argsort(axis=1)
    wanted = [[(places[:, option] == rank).mean() for rank in range(5)] for option in range(5)]
    assert shares == pytest.approx(np.array(wanted))


def test_cases_count_as_much_as_they_measure() -> None:
    shares = rank_shares(np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([3.0, 1.0]))
    assert shares.tolist() == [[0.75, 0.25], [0.25, 0.75]]


def test_equal_options_are_all_first() -> None:
    assert firsts(np.array([3.0, 1.0, 3.0 - 1e-12])) == (0, 2)
