import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from toolkit.appraisal.certificate.input_claims import InputClaim, input_claim
from toolkit.appraisal.certificate.stored_inputs import stored_inputs
from toolkit.appraisal.robustness.inputs_of import Inputs

type Array = NDArray[np.float64]

GRID = np.array([[x, y] for x in np.linspace(-1, 1, 11) for y in np.linspace(-1, 1, 11)])


def claim(lead: Array, *others: Array) -> InputClaim:
    stored = stored_inputs(Inputs(("x", "y"), GRID, GRID[0], {}), len(GRID))
    worth = np.stack([lead, *(np.zeros_like(lead) + one for one in others)])
    names = tuple(f"option {n}" for n in range(len(worth)))
    found = input_claim(stored, worth, names, 0)
    assert found is not None
    return found


def test_a_straight_line_is_worked_out_by_hand() -> None:
    # lead 1000 + 800 x - 1200 y over one that is worth nothing: level half way to both ends
    found = claim(1000 + 800 * GRID[:, 0] - 1200 * GRID[:, 1], np.zeros(len(GRID)))
    one = found.rivalries[0]
    assert one.linear
    assert one.part_line == pytest.approx(0.5, abs=1e-3)
    assert found.part == pytest.approx(0.5, abs=1e-3)
    assert found.box[:, 1] == pytest.approx([-0.5, 0.5], abs=1e-3)
    assert [(s.input, round(s.value, 2)) for s in found.switches] == [("y", 0.83)]


@given(
    bend=st.floats(-2, 2), slope=st.floats(-2, 2), lead=st.floats(0.5, 3), other=st.floats(-1, 1)
)
def test_the_first_option_leads_in_every_stored_future_inside_the_box(
    bend: float, slope: float, lead: float, other: float
) -> None:
    x, y = GRID.T
    worth = 1000 * (lead + slope * x + bend * y * y)
    rival = 1000 * other * x * y
    if worth.mean() <= rival.mean():
        return
    found = claim(worth, rival)
    inside = ((found.stored.values >= found.box[0]) & (found.stored.values <= found.box[1])).all(1)
    if found.part > 0:
        assert found.inside == inside.sum()
        assert (worth - rival)[inside].min() >= -1e-6
    assert found.rivalries[0].overstated_gbp <= found.rivalries[0].error_gbp


def test_a_curve_is_not_called_a_line() -> None:
    found = claim(1000 + 500 * GRID[:, 0] ** 2, np.zeros(len(GRID)))
    assert not found.rivalries[0].linear
    assert found.rivalries[0].error_gbp > 100


def test_too_few_futures_give_no_line() -> None:
    stored = stored_inputs(Inputs(("x", "y"), GRID[::14], GRID[0], {}), 9)
    assert input_claim(stored, np.array([[1.0] * 9, [0.0] * 9]), ("a", "b"), 0) is None
    assert input_claim(stored, np.array([[1.0] * 9]), ("a",), 0) is None
