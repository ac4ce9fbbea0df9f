import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import SUM, near, rows
from toolkit.payment import Draws, PerformanceTerms, performance_fund

ADMISSIONS = rows(st.floats(0, 1e5), 4)
TERMS = st.builds(PerformanceTerms, st.floats(0, 0.2), st.floats(0, 5000), SUM)


@given(ADMISSIONS, ADMISSIONS, TERMS)
def test_released_and_retained_make_up_what_was_held_back(
    baseline: Draws, actual: Draws, terms: PerformanceTerms
) -> None:
    found = performance_fund(baseline, actual, terms)
    assert (found.paid_gbp >= 0).all()  # no claw-back
    assert (found.retained_gbp >= -1e-3).all()
    assert near(found.paid_gbp.sum(axis=-1) + found.retained_gbp, found.held_back_gbp)
    assert near(found.held_back_gbp + found.community_gbp, terms.fund_gbp)


@given(ADMISSIONS, ADMISSIONS, TERMS, st.floats(0, 1e4))
def test_more_admissions_never_release_more(
    baseline: Draws, actual: Draws, terms: PerformanceTerms, more: float
) -> None:
    before = performance_fund(baseline, actual, terms).paid_gbp.sum(axis=-1)
    after = performance_fund(baseline, actual + more, terms).paid_gbp.sum(axis=-1)
    assert (after <= before + 1e-3).all()


@given(ADMISSIONS, TERMS)
def test_without_a_fall_nothing_is_released(baseline: Draws, terms: PerformanceTerms) -> None:
    found = performance_fund(baseline, baseline, terms)
    assert (found.paid_gbp == 0).all()
    assert near(found.retained_gbp, found.held_back_gbp)


def test_a_bad_quarter_after_a_good_one_takes_nothing_back() -> None:
    baseline, actual = np.full((1, 4), 100.0), np.array([[90.0, 120.0, 100.0, 70.0]])
    found = performance_fund(baseline, actual, PerformanceTerms(0.10, 1.0, 1000.0))
    assert found.paid_gbp.tolist() == [[10, 0, 0, 10]]
    assert found.retained_gbp.tolist() == [20]


def test_terms_may_differ_by_draw() -> None:
    baseline, actual = np.full((2, 4), 100.0), np.full((2, 4), 50.0)
    price = np.array([[1.0], [2.0]])
    found = performance_fund(baseline, actual, PerformanceTerms(0.10, price, 1000.0))
    assert found.paid_gbp.sum(axis=1).tolist() == [40, 80]


def test_payments_stop_at_a_fund_smaller_than_the_plan() -> None:
    baseline, actual = np.full((1, 4), 100.0), np.zeros((1, 4))
    found = performance_fund(baseline, actual, PerformanceTerms(0.10, 1.0, 25.0))
    assert found.paid_gbp.tolist() == [[10, 10, 5, 0]]
