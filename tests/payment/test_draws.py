import numpy as np
from hypothesis import given

from tests.payment.shapes import EITHER_WAY, rows
from toolkit.payment import Draws, excess


@given(rows(EITHER_WAY), EITHER_WAY)
def test_what_is_above_and_what_is_within_make_up_the_amount(amount: Draws, limit: float) -> None:
    above = excess(amount, limit)
    assert (above >= 0).all()
    assert np.allclose(above + np.minimum(amount, limit), amount, rtol=0, atol=1e-6)
