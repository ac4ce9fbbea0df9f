from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.simulation.first_willing import chosen_shares, ranked_shares

CHANCES = st.lists(st.floats(0, 1), min_size=1, max_size=5)
UTILITIES = st.lists(st.floats(-4, 4), min_size=5, max_size=5)


def by_every_order(utility: list[float], accepts: list[float]) -> list[float]:
    """Ask in every order that choosing without replacement can give, with its chance."""
    weights, shares = np.exp(utility), [0.0] * len(utility)
    for order in permutations(range(len(utility))):
        chance, left = 1.0, weights.sum()
        for one in order:
            chance, left = chance * weights[one] / left, left - weights[one]
            left = max(left, 1e-300)
        for one in order:
            shares[one] += chance * accepts[one]
            chance *= 1 - accepts[one]
    return shares


@given(CHANCES)
def test_a_ranking_asks_the_next_only_when_all_before_refuse(chances: list[float]) -> None:
    (found,) = ranked_shares(np.array([chances]))
    for place, chance in enumerate(chances):
        refused = np.prod([1 - one for one in chances[:place]])
        assert found[place] == pytest.approx(chance * refused)
    assert found.sum() == pytest.approx(1 - np.prod([1 - one for one in chances]))


@settings(max_examples=60, deadline=None)
@given(UTILITIES, CHANCES)
def test_choice_is_what_asking_in_every_order_gives(
    utilities: list[float], chances: list[float]
) -> None:
    utility = utilities[: len(chances)]
    (found,) = chosen_shares(np.array(utility), np.array([chances]))
    assert found.tolist() == pytest.approx(by_every_order(utility, chances), abs=1e-7)


@given(UTILITIES)
def test_where_everybody_accepts_choice_is_the_softmax(utilities: list[float]) -> None:
    (found,) = chosen_shares(np.array(utilities), np.ones((1, 5)))
    wanted = np.exp(utilities) / np.exp(utilities).sum()
    assert found.tolist() == pytest.approx(wanted.tolist(), abs=1e-8)


def test_far_better_liked_is_as_good_as_ranked() -> None:
    accepts = np.array([[0.5, 0.5, 0.5], [0.0, 1.0, 1.0]])
    found = chosen_shares(np.array([900.0, 40.0, -900.0]), accepts)
    assert found == pytest.approx(ranked_shares(accepts), abs=1e-6)


def test_who_never_accepts_gets_nothing_and_nobody_is_nobody() -> None:
    assert chosen_shares(np.array([1.0, 2.0]), np.array([[0.0, 0.7]])).tolist() == [[0.0, 0.7]]
    assert chosen_shares(np.array([1.0, 2.0]), np.zeros((1, 2))).tolist() == [[0.0, 0.0]]
    assert chosen_shares(np.array([]), np.ones((3, 0))).shape == (3, 0)
