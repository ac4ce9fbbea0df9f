import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.programmes import activity
from toolkit.payment import Draws
from toolkit.simulation.avoiding import avoid, paid

UNITS = st.floats(0, 10_000)


def one(amount: float) -> Draws:
    return np.array([[float(amount)]])


def test_only_whole_steps_close() -> None:
    found = avoid(activity(), one(10_000), one(250), one(250))
    assert found.steps_closed == 2
    assert found.cashable_gbp == pytest.approx(250 * 600 + 200 * 900)
    assert found.full_cost_gbp == 500_000
    assert found.income_lost_gbp == 375_000
    assert found.opportunity_gbp == 250_000
    assert found.margin_change_gbp == pytest.approx(330_000 - 375_000)


def test_below_a_step_only_what_goes_with_each_unit_goes() -> None:
    assert avoid(activity(), one(10_000), one(99), one(99)).cashable_gbp == pytest.approx(99 * 600)


def test_without_steps_capacity_follows_every_unit() -> None:
    row = activity(capacity_step_units=None)
    found = avoid(row, one(10_000), one(99), one(99))
    assert found.cashable_gbp == pytest.approx(99 * 1500)
    assert found.steps_closed == 0


@pytest.mark.parametrize(
    ("changes", "before", "after"),
    [
        ({}, 15_000_000, 14_850_000),
        ({"mechanism": "block"}, 15_000_000, 15_000_000),
        ({"mechanism": "blended", "variable_share": "0.2"}, 15_000_000, 14_970_000),
        (
            {"mechanism": "marginal_rate", "marginal_share": "0.3", "baseline_units": 9950},
            14_925_000 + 22_500,
            14_850_000,
        ),
        ({"mechanism": "marginal_rate", "marginal_share": "0.3"}, 15_000_000, 14_850_000),
    ],
    ids=["activity", "block", "blended", "marginal", "marginal at plan"],
)
def test_a_party_loses_income_as_its_mechanism_says(
    changes: dict[str, object], before: float, after: float
) -> None:
    row = activity(**changes)
    assert paid(row, one(10_000)) == pytest.approx(before)
    assert paid(row, one(9900)) == pytest.approx(after)
    lost = avoid(row, one(10_000), one(100), one(0)).income_lost_gbp
    assert lost == pytest.approx(before - after)


@given(UNITS, st.floats(0, 1), st.floats(-1, 1))
def test_what_is_cashable_is_never_more_than_what_is_avoided(
    units: float, share: float, sign: float
) -> None:
    avoided = units * sign
    found = avoid(activity(), one(10_000), one(avoided), one(avoided * share))
    assert np.abs(found.cashable_gbp) <= np.abs(found.full_cost_gbp) + 1e-6
    assert (found.cashable_gbp * found.full_cost_gbp >= 0).all()
