import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import SHARE, SUM, rows, shares_of_parties
from toolkit.payment import Draws, achieved_shares, gate_passed, outcome_payment

MEASURED = st.lists(rows(st.floats(-10, 10), 4), min_size=3, max_size=3).map(
    lambda years: np.stack(years, axis=1)
)


@given(MEASURED, SUM, SHARE, shares_of_parties())
def test_payment_lies_between_the_safe_part_and_the_whole(
    measured: Draws, contract: float, at_risk: float, weights: Draws
) -> None:
    paid = outcome_payment(contract, at_risk, achieved_shares(measured, 0.0, 5.0), weights)
    assert (paid >= contract * (1 - at_risk) - 1e-6 * (1 + contract)).all()
    assert (paid <= contract * (1 + 1e-9)).all()


@given(MEASURED, st.floats(0, 5), shares_of_parties())
def test_a_better_outcome_is_never_paid_less(
    measured: Draws, better: float, weights: Draws
) -> None:
    before = outcome_payment(100.0, 0.1, achieved_shares(measured, 0.0, 5.0), weights)
    after = outcome_payment(100.0, 0.1, achieved_shares(measured + better, 0.0, 5.0), weights)
    assert (after >= before - 1e-9).all()


def test_less_may_be_better() -> None:
    measured = np.array([[[12.0, 10.0, 9.0, 8.0, 5.0]]])
    assert achieved_shares(measured, 10.0, 8.0).tolist() == [[[0, 0, 0.5, 1, 1]]]


def test_one_critical_indicator_below_its_floor_shuts_the_gate() -> None:
    measured = np.array([[[5.0, 1.0], [4.9, 9.0]]])
    gate = gate_passed(measured, np.array([5.0, -np.inf]))
    assert gate.tolist() == [[1, 0]]
    paid = outcome_payment(100.0, 0.1, np.ones((1, 2, 2)), np.array([0.5, 0.5]), gate)
    assert paid.tolist() == [[100, 90]]


def test_the_part_at_risk_is_a_schedule_by_year() -> None:
    schedule = np.array([0.0, 0.1, 0.5])
    paid = outcome_payment(100.0, schedule, np.zeros((2, 3, 1)), np.ones(1))
    assert paid.tolist() == [[100, 90, 50], [100, 90, 50]]
