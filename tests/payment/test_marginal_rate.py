import numpy as np
from hypothesis import given

from tests.payment.shapes import SHARE, SUM, near, rows
from toolkit.payment import Draws, marginal_rate, marginal_rate_retained


@given(rows(SUM), SUM, SHARE)
def test_paid_and_retained_make_up_the_full_price(
    value: Draws, baseline: float, rate: float
) -> None:
    paid = marginal_rate(value, baseline, rate)
    assert near(paid + marginal_rate_retained(value, baseline, rate), value)
    assert (paid <= value + 1e-6).all()


@given(rows(SUM), rows(SUM), SUM, SHARE)
def test_more_activity_is_never_paid_less(
    value: Draws, more: Draws, baseline: float, rate: float
) -> None:
    before = marginal_rate(value, baseline, rate)
    assert (marginal_rate(value + more, baseline, rate) >= before - 1e-6).all()


@given(rows(SUM))
def test_below_the_baseline_the_full_price_is_paid(value: Draws) -> None:
    assert (marginal_rate(value, 1e9, 0.3) == value).all()
    assert (marginal_rate_retained(value, 1e9, 0.3) == 0).all()


def test_the_rate_may_change_by_year() -> None:
    rates = np.array([0.3, 0.7])
    assert marginal_rate(np.array([[30.0, 30.0]]), 20.0, rates).tolist() == [[23, 27]]
