import numpy as np
from hypothesis import given

from tests.payment.shapes import SUM, near, rows
from toolkit.payment import Draws, excess_cost_carried, excess_cost_part


@given(rows(SUM), SUM)
def test_two_halves_bear_the_excess_and_nothing_else(community: Draws, hospital: float) -> None:
    half = excess_cost_part(community, hospital, 0.5)
    assert near(2 * half, np.maximum(community - hospital, 0))


@given(rows(SUM), SUM)
def test_carrying_surplus_forward_never_costs_more(community: Draws, hospital: float) -> None:
    carried = excess_cost_carried(community, hospital).payable_gbp
    alone = excess_cost_part(community, hospital, 1.0)
    assert (carried <= alone + 10).all()
