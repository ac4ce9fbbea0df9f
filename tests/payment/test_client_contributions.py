import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import rows
from toolkit.payment import ChargingTerms, Draws, client_contribution, tariff_income

TERMS = ChargingTerms(14250.0, 23250.0, 250.0, 30.65)
WEEKLY = rows(st.floats(0, 3000))
CAPITAL = rows(st.floats(0, 100000))


@given(WEEKLY, WEEKLY, CAPITAL)
def test_a_person_pays_something_between_nothing_and_the_cost(
    cost: Draws, income: Draws, capital: Draws
) -> None:
    pays = client_contribution(cost, income, capital, TERMS)
    assert (pays >= 0).all()
    assert (pays <= cost).all()


@given(WEEKLY, WEEKLY, CAPITAL, st.floats(0, 1000), st.floats(0, 50000))
def test_who_has_more_never_pays_less(
    cost: Draws, income: Draws, capital: Draws, more_income: float, more_capital: float
) -> None:
    before = client_contribution(cost, income, capital, TERMS)
    richer = client_contribution(cost, income + more_income, capital + more_capital, TERMS)
    assert (richer >= before).all()


@given(WEEKLY, WEEKLY)
def test_up_to_the_upper_limit_the_allowance_stays_with_the_person(
    cost: Draws, income: Draws
) -> None:
    pays = client_contribution(cost, income, np.full_like(cost, 14250.0), TERMS)
    assert (income - pays >= np.minimum(income, 30.65) - 1e-9).all()


@pytest.mark.parametrize(
    ("capital", "a_week"),
    [
        (0, 0),
        (14250, 0),
        (14250.01, 1),
        (14500, 1),
        (14500.01, 2),
        (23250, 36),
        (99999, 36),
    ],
)
def test_every_step_or_part_of_one_counts_a_pound(capital: float, a_week: float) -> None:
    assert tariff_income(np.array([[capital]]), TERMS).tolist() == [[a_week]]


def test_only_above_the_upper_limit_is_a_place_paid_in_full() -> None:
    capital = np.array([[23250.0, 23250.01]])
    cost, income = np.array([[1000.0, 1000.0]]), np.array([[130.65, 130.65]])
    assert client_contribution(cost, income, capital, TERMS).tolist() == [[136, 1000]]
