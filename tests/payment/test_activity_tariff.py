import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import SUM, near, rows
from toolkit.payment import Draws, activity, activity_by_group


def test_activity_works_over_draws_and_years_at_once() -> None:
    units = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert activity(units, np.array([[10.0, 20.0]])).tolist() == [[10, 40], [30, 80]]


@given(rows(SUM), st.floats(0, 1e4), st.floats(0.9, 1.3))
def test_one_group_is_plain_activity(units: Draws, price: float, factor: float) -> None:
    found = activity_by_group(units[..., np.newaxis], np.array([price]), factor, 0.0)
    assert near(found, activity(units, np.array(price * factor)), 1e13)


def test_additions_come_on_top_of_the_factor() -> None:
    units = np.array([[[10.0, 20.0]]])
    found = activity_by_group(units, np.array([3.0, 2.0]), 1.1, 5.0)
    assert near(found, np.array([[70 * 1.1 + 5]]))
