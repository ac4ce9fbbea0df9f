from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.futures.stated import FAILURE, assumption
from toolkit.futures.chances import events, happened_by
from toolkit.statements.assumptions import Assumption

NORMALS = np.random.default_rng(5).standard_normal((100_000, 10))


def chance(**changed: Any) -> Assumption:
    return assumption(**(FAILURE | changed))


def test_an_event_that_happens_once_comes_with_the_chance_stated_while_it_has_not() -> None:
    happens = events(chance(), 10, NORMALS[:, :1])
    assert set(np.unique(happens)) == {0, 1}
    assert happens.sum(axis=1).max() == 1
    for year in range(10):
        spared = happens[:, :year].sum(axis=1) == 0
        error = np.sqrt(0.1 * 0.9 / spared.sum())
        assert happens[spared, year].mean() == pytest.approx(0.1, abs=4 * error)


def test_an_event_that_may_happen_anew_comes_with_the_chance_stated_every_year() -> None:
    happens = events(chance(varies="each_year"), 10, NORMALS)
    assert happens.mean(axis=0) == pytest.approx(0.1, abs=0.004)
    assert happens.sum(axis=1).max() > 1
    assert abs(np.corrcoef(happens[:, 0], happens[:, 1])[0, 1]) < 0.02


@pytest.mark.parametrize("varies", ["once", "each_year"])
def test_what_cannot_happen_does_not_and_what_is_certain_does(varies: str) -> None:
    wide = 1 if varies == "once" else 3
    never = events(chance(varies=varies, central=0), 3, NORMALS[:, :wide])
    always = events(chance(varies=varies, central=1, high=1, low=0), 3, NORMALS[:, :wide])
    assert never.max() == 0
    assert always[:, 0].min() == 1
    assert always[:, 1:].max() == (0 if varies == "once" else 1)


@given(st.floats(-5, 5), st.floats(0, 5))
def test_a_greater_hidden_value_brings_the_event_no_later(standard: float, more: float) -> None:
    hidden = np.array([[standard], [standard + more]])
    happened = happened_by(events(chance(), 10, hidden))
    assert (happened[1] >= happened[0]).all()


def test_what_has_happened_stays_so() -> None:
    happens = events(chance(varies="each_year"), 10, NORMALS[:50])
    so_far = happened_by(happens)
    assert (np.diff(so_far, axis=1) >= 0).all()
    assert (so_far[:, -1] == happens.max(axis=1)).all()
