from statistics import NormalDist
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from toolkit.errors import InputError
from toolkit.futures import Futures, blocks, central, draw_futures
from toolkit.futures.drawing import normal, triangular
from toolkit.futures.streams import BLOCK
from toolkit.statements.assumptions import Assumption

type Array = NDArray[np.float64]


def assumption(name: str = "a", **changed: Any) -> Assumption:
    stated = {
        "assumption_id": name,
        "label": "An assumption",
        "affects": "price_level",
        "distribution": "triangular",
        "low": "0.9",
        "central": "1",
        "high": "1.3",
        "varies": "once",
        "unit": "factor",
        "owner": "finance",
        "quality": "low",
        "impact": "high",
        "basis": "assumed",
    }
    return Assumption.model_validate(stated | changed)


def draws_of(futures: Futures) -> dict[str, Array]:
    parts = list(blocks(futures))
    return {
        name: np.concatenate([part.values[name] for part in parts]) for name in futures.assumptions
    }


def futures(*assumptions: Assumption, draws: int = 10, seed: int = 1, years: int = 3) -> Futures:
    named = {one.assumption_id: one for one in assumptions}
    return draw_futures(named, years, draws=draws, seed=seed)


RANGES = st.tuples(st.integers(0, 20), st.integers(0, 20), st.integers(1, 20)).map(
    lambda steps: (steps[0], steps[0] + steps[1], steps[0] + steps[1] + steps[2])
)


@given(RANGES, st.floats(0, 1))
def test_a_triangular_value_has_the_probability_that_made_it(
    ends: tuple[int, int, int], chance: float
) -> None:
    low, peak, high = ends
    one = assumption(low=low, central=peak, high=high)
    value = float(triangular(one, np.array([chance]))[0])
    if value <= peak and peak > low:
        reached = (value - low) ** 2 / ((high - low) * (peak - low))
    else:
        reached = 1 - (high - value) ** 2 / ((high - low) * (high - peak))
    assert reached == pytest.approx(chance, abs=1e-9)
    assert low <= value <= high


def test_a_triangular_peak_may_stand_at_an_end() -> None:
    chances = np.array([0.0, 0.25, 1.0])
    at_low = triangular(assumption(low=0, central=0, high=4), chances)
    at_high = triangular(assumption(low=0, central=4, high=4), chances)
    assert at_low.tolist() == pytest.approx([0, 4 - 4 * 0.75**0.5, 4])
    assert at_high.tolist() == pytest.approx([0, 2, 4])


@pytest.mark.parametrize("ends", [("0.962", "1", "1.038"), ("0.8", "1", "1.5"), ("1", "1", "2")])
def test_a_normal_has_low_and_high_as_tenth_and_ninetieth_percentile(
    ends: tuple[str, str, str],
) -> None:
    one = assumption(distribution="normal", low=ends[0], central=ends[1], high=ends[2])
    at = [NormalDist().inv_cdf(chance) for chance in (0.1, 0.5, 0.9)]
    assert normal(one, np.array(at)).tolist() == pytest.approx([float(end) for end in ends])


@pytest.mark.parametrize("distribution", ["triangular", "normal"])
def test_drawn_values_follow_the_distribution_stated(distribution: str) -> None:
    one = assumption(distribution=distribution)
    drawn = draws_of(futures(one, draws=20_000))["a"][:, 0]
    if distribution == "normal":
        wanted = [0.9, 1.0, 1.3]
        found = np.quantile(drawn, [0.1, 0.5, 0.9])
    else:
        wanted = triangular(one, np.array([0.1, 0.5, 0.9])).tolist()
        found = np.quantile(drawn, [0.1, 0.5, 0.9])
        assert drawn.mean() == pytest.approx((0.9 + 1 + 1.3) / 3, abs=0.002)
    assert found.tolist() == pytest.approx(wanted, abs=0.006)


def test_a_shorter_run_is_the_start_of_a_longer_one() -> None:
    one = assumption(varies="each_year")
    long = draws_of(futures(one, draws=BLOCK + 500))["a"]
    for draws in (1, 7, BLOCK - 1, BLOCK, BLOCK + 1):
        assert (draws_of(futures(one, draws=draws))["a"] == long[:draws]).all()


def test_neither_order_nor_company_moves_an_assumption() -> None:
    one, two = assumption("one"), assumption("two", distribution="normal", varies="each_year")
    alone = draws_of(futures(one))["one"]
    together = draws_of(futures(one, two))
    turned = draws_of(futures(two, one))
    assert (together["one"] == alone).all()
    assert (turned["one"] == alone).all()
    assert (turned["two"] == together["two"]).all()


def test_once_holds_for_a_whole_future_and_each_year_differs() -> None:
    drawn = draws_of(futures(assumption("once"), assumption("yearly", varies="each_year")))
    assert (drawn["once"] == drawn["once"][:, :1]).all()
    assert not (drawn["yearly"] == drawn["yearly"][:, :1]).all()
    assert drawn["once"].shape == drawn["yearly"].shape == (10, 3)


def test_blocks_hold_ten_thousand_futures_at_most() -> None:
    sizes = [block.draws for block in blocks(futures(assumption(), draws=2 * BLOCK + 3))]
    assert sizes == [BLOCK, BLOCK, 3]


def test_the_central_case_takes_central_values_and_no_chance() -> None:
    block = central(futures(assumption(), seed=99))
    assert block.draws == 1
    assert (block.values["a"] == 1).all()


@pytest.mark.parametrize("seed", [0, 1, 2**32, 2**63 - 1])
def test_every_seed_has_its_own_futures(seed: int) -> None:
    drawn = draws_of(futures(assumption(), seed=seed))["a"]
    assert (drawn == draws_of(futures(assumption(), seed=seed))["a"]).all()
    assert not (drawn == draws_of(futures(assumption(), seed=2))["a"]).any()


@pytest.mark.parametrize("draws", [0, -1, 100_001])
def test_too_few_or_too_many_futures_are_refused_at_once(draws: int) -> None:
    with pytest.raises(InputError, match="ask for 1 to 100,000"):
        futures(assumption(), draws=draws)


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_a_seed_out_of_range_is_refused(seed: int) -> None:
    with pytest.raises(InputError, match="is not a seed"):
        futures(assumption(), seed=seed)


def test_one_future_and_the_most_are_allowed() -> None:
    assert futures(assumption(), draws=1).draws == 1
    assert futures(assumption(), draws=100_000).draws == 100_000


def test_no_factor_falls_below_nothing() -> None:
    level = assumption("level", distribution="normal", low=0, central="0.1", high="0.2")
    growth = assumption(
        "growth", affects="price_growth", distribution="normal", low="-0.99", central=0, high=1
    )
    drawn = draws_of(futures(level, growth, draws=2000))
    assert drawn["level"].min() == 0
    assert drawn["growth"].min() == -1
