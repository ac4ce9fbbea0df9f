import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import EITHER_WAY, near, rows, vectors
from toolkit.payment import Draws, carried_forward, returned_pro_rata, spent_once


@given(rows(EITHER_WAY))
def test_a_carried_balance_is_what_was_paid_less_what_was_overspent(over: Draws) -> None:
    found = carried_forward(over)
    balance = np.zeros(over.shape[0])
    for year in range(over.shape[1]):  # year by year, as a treasurer would
        need = over[:, year] - balance
        assert near(found.payable_gbp[:, year], np.maximum(need, 0), 1e10)
        balance = np.maximum(-need, 0)
        assert near(found.balance_gbp[:, year], balance, 1e10)


@given(rows(EITHER_WAY))
def test_every_underspend_is_spent_once_or_left(over: Draws) -> None:
    found = spent_once(over)
    under = np.maximum(-over, 0)
    assert near(found.one_off_gbp.sum(axis=1) + found.left_gbp, under.sum(axis=1))
    assert (found.one_off_gbp[:, 0] == 0).all()


@given(rows(EITHER_WAY), vectors(st.floats(1, 1e9)))
def test_partners_get_the_whole_underspend_and_nothing_of_an_overspend(
    over: Draws, contributions: Draws
) -> None:
    back = returned_pro_rata(over, contributions)
    assert near(back.sum(axis=-1), np.maximum(-over, 0))
    assert (back >= 0).all()
