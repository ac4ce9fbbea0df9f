import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.futures.stated import LOT, assumption, draws_of, futures
from toolkit.futures.dispersion import lognormal_range, own_cv, whole_cv
from toolkit.futures.quantiles import Z90

RANDOM = np.random.default_rng(3)


@pytest.mark.parametrize(
    ("cases", "shock_sd", "cv"), [(10_000, 0.0, 0.018), (10_000, 0.025, 0.031), (1_000, 0.0, 0.057)]
)
def test_worked_figures_of_the_risk_model(cases: float, shock_sd: float, cv: float) -> None:
    assert whole_cv(cases, 1.5, shock_sd) == pytest.approx(cv, abs=0.0005)


@given(st.floats(1, 1e6), st.floats(0, 5), st.integers(2, 50))
def test_chance_of_its_own_pools_away_and_a_shock_does_not(
    cases: float, cost_cv: float, lots: int
) -> None:
    assert own_cv(cases * lots, cost_cv) == pytest.approx(own_cv(cases, cost_cv) / lots**0.5)
    assert whole_cv(1e12, cost_cv, 0.03) == pytest.approx(0.03, rel=1e-4)


def test_simulated_costs_of_cases_have_the_stated_variation() -> None:
    cases, cost_cv = 100.0, 1.5
    counts = RANDOM.poisson(cases, 40_000)
    shape = 1 / cost_cv**2
    costs = RANDOM.gamma(shape * counts, 1 / shape)  # a sum of gamma costs, each with mean 1
    assert costs.std() / costs.mean() == pytest.approx(own_cv(cases, cost_cv), rel=0.02)


def test_a_lot_and_the_shock_together_have_the_variation_of_the_formula() -> None:
    low, high = lognormal_range(own_cv(1_000, 1.5))
    lot = assumption("lot", **LOT | {"low": low, "high": high, "varies": "each_year"})
    sd = 0.025
    ends = {"low": 1 - Z90 * sd, "high": 1 + Z90 * sd}
    shock = assumption("shock", affects="volume_level", distribution="normal", **ends)
    drawn = draws_of(futures(lot, shock, draws=40_000, subjects={"lot_volume": ("Z01",)}))
    together = (drawn["lot@Z01"] * drawn["shock"])[:, 0]
    assert together.mean() == pytest.approx(1, abs=0.002)
    assert together.std() == pytest.approx(whole_cv(1_000, 1.5, sd), rel=0.02)
