from collections.abc import Callable
from decimal import Decimal
from statistics import NormalDist
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from tests.futures.stated import FAILURE, LOT, REALISED, assumption
from toolkit.futures.quantiles import (
    at_chances,
    gamma_shape,
    lognormal,
    normal,
    quantile_of,
    triangular,
)
from toolkit.statements.assumptions import Assumption

CHANCES = np.array([1e-6, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1 - 1e-6])
STANDARD = stats.norm.ppf(CHANCES)
SHAPES: dict[str, dict[str, Any]] = {
    "triangular": {},
    "uniform": {},
    "beta": {},
    "normal": {},
    "lognormal": {},
    "gamma": {},
    "student_t": {"spread": 4},
    "mixture": REALISED,
}
DRAWN = st.sampled_from(sorted(SHAPES))


def shaped(distribution: str, **changed: Any) -> Assumption:
    return assumption(**({"distribution": distribution} | SHAPES[distribution] | changed))


def at(one: Assumption, chances: Any) -> Any:
    """The value at each probability."""
    values = np.asarray(chances, dtype=float)
    return quantile_of(one)(values if at_chances(one) else stats.norm.ppf(values))


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


@pytest.mark.parametrize("distribution", ["normal", "lognormal", "student_t"])
def test_low_central_and_high_are_percentiles_where_that_is_promised(distribution: str) -> None:
    values = at(shaped(distribution), [0.1, 0.5, 0.9])
    assert values == pytest.approx([0.9, 1, 1.3], abs=1e-6)


def test_a_gamma_has_its_median_and_the_ratio_of_its_ends() -> None:
    delay = {"affects": "savings_delay_months", "low": 6, "central": 18, "high": 36}
    low, middle, high = at(shaped("gamma", **delay), [0.1, 0.5, 0.9])
    assert middle == pytest.approx(18, rel=1e-6)
    assert high / low == pytest.approx(6, rel=1e-6)


INDEPENDENT: dict[str, tuple[dict[str, Any], Callable[[], Any]]] = {
    "triangular": ({}, lambda: stats.triang(0.25, 0.9, 0.4)),
    "uniform": ({}, lambda: stats.uniform(0.9, 0.4)),
    "beta": ({}, lambda: stats.beta(2, 4, 0.9, 0.4)),
    "normal": ({"low": "0.7"}, lambda: stats.norm(1, 0.3 / stats.norm.ppf(0.9))),
    "lognormal": (
        {"low": "0.5", "high": 2},
        lambda: stats.lognorm(np.log(2) / stats.norm.ppf(0.9)),
    ),
    "student_t": ({"low": "0.7"}, lambda: stats.t(4, 1, 0.3 / stats.t.ppf(0.9, 4))),
    "gamma": (
        {"low": stats.gamma.ppf(0.1, 3), "central": stats.gamma.ppf(0.5, 3), "high": 5.32232033783},
        lambda: stats.gamma(3),
    ),
}


@pytest.mark.parametrize("distribution", sorted(INDEPENDENT))
def test_quantiles_are_those_of_an_independent_computation(distribution: str) -> None:
    changed, known = INDEPENDENT[distribution]
    wanted = known().ppf(CHANCES)
    assert at(shaped(distribution, **changed), CHANCES) == pytest.approx(wanted, rel=1e-5)


@given(DRAWN, st.lists(st.floats(0.0001, 0.9999), min_size=2, max_size=20))
def test_a_quantile_never_falls(distribution: str, chances: list[float]) -> None:
    values = at(shaped(distribution), sorted(chances))
    assert (np.diff(values) >= 0).all()


@pytest.mark.parametrize("distribution", ["triangular", "uniform", "beta", "mixture"])
def test_what_lies_between_its_ends_reaches_them(distribution: str) -> None:
    one = shaped(distribution)
    values = at(one, [1e-15, 1 - 1e-15])
    assert values == pytest.approx([float(one.low), float(one.high)], abs=0.002)


@pytest.mark.parametrize("distribution", ["lognormal", "gamma"])
@pytest.mark.parametrize("ends", [("0.9", "1.1"), ("0.5", "1.6"), ("0.99", "1.5")])
def test_what_varies_by_lot_moves_no_total(distribution: str, ends: tuple[str, str]) -> None:
    one = assumption(**{**LOT, "distribution": distribution, "low": ends[0], "high": ends[1]})
    grid = (np.arange(200_000) + 0.5) / 200_000
    assert at(one, grid).mean() == pytest.approx(1, abs=2e-4)


def test_other_lognormals_keep_their_median() -> None:
    one = assumption(distribution="lognormal", central="1.1")
    assert lognormal(one, np.zeros(1))[0] == pytest.approx(1.1)


@given(st.floats(0.05, 1e6))
def test_the_shape_of_a_gamma_is_found_again_from_its_ends(shape: float) -> None:
    low, high = stats.gamma.ppf([0.1, 0.9], shape)
    assert gamma_shape(high / low) == pytest.approx(shape, rel=1e-5)


@given(st.integers(-20, 0), st.integers(5, 95), st.integers(10, 60))
def test_a_mixture_averages_its_central_value(low: int, chance: int, middle: int) -> None:
    p = Decimal(chance) / 100
    central = (1 - p) * middle / 100 + p * low / 200
    one = shaped("mixture", low=Decimal(low) / 100, spread=p, central=central)
    grid = (np.arange(100_000) + 0.5) / 100_000
    values = at(one, grid)
    assert values.mean() == pytest.approx(float(central), abs=1e-4)
    assert (values <= 0).mean() == pytest.approx(float(p), abs=1e-4)


def test_a_mixture_from_zero_has_a_point_there() -> None:
    values = at(shaped("mixture", low=0), [0.01, 0.2, 0.349, 0.36])
    assert (values == 0).tolist() == [True, True, True, False]


def test_few_degrees_of_freedom_make_fat_tails() -> None:
    fat, thin = (at(shaped("student_t", spread=freedom), [0.999])[0] for freedom in (3, 1000))
    assert fat > thin > at(shaped("normal"), [0.999])[0]


def test_an_event_has_no_quantile() -> None:
    with pytest.raises(ValueError, match="has events and no quantile"):
        quantile_of(assumption(**FAILURE))
