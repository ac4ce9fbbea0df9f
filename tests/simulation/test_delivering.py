from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.played import assuming, books, costing
from toolkit.simulation.delivering import Delivered, deliver
from toolkit.statements.case import Case

LEVELS = {"affects": "volume_level"}, {"affects": "price_level"}, {"affects": "cost_level"}


def delivered(case: Case, **drawn: float) -> Delivered:
    return books(case, drawn=drawn).played.delivered


def test_the_plan_moves_with_prices_and_what_is_delivered_with_units_too(tiny: Case) -> None:
    found = delivered(assuming(tiny, *LEVELS), volume_level=1.1, price_level=1.2)
    assert found.planned_gbp[0, 0].tolist() == pytest.approx([300_000, 240_000, 240_000])
    assert found.actual_gbp[0, 0].tolist() == pytest.approx([330_000, 264_000, 264_000])


def test_a_plan_counts_on_central_values(tiny: Case) -> None:
    case = assuming(
        tiny, {"affects": "volume_level", "low": "1.05", "central": "1.1", "high": "1.2"}
    )
    found = delivered(case, volume_level=1.2)
    assert found.planned_gbp[0, 0, 0] == pytest.approx(275_000)
    assert found.actual_gbp[0, 0, 0] == pytest.approx(300_000)


def test_fixed_cost_stays_when_volume_moves(tiny: Case) -> None:
    case = costing(assuming(tiny, *LEVELS), P2={"margin_share": "0.04", "fixed_cost_share": "0.25"})
    found = delivered(case, volume_level=0.8, cost_level=1.5, price_level=1.1)
    assert found.cost_gbp[0, 0, 0] == pytest.approx(240_000 * (0.25 + 0.75 * 0.8) * 1.5)
    # What is planned is agreed at the price of the day, whatever it then costs.
    assert found.planned_cost_gbp[0, 0, 0] == pytest.approx(240_000 * 1.1)


@given(
    volume=st.floats(0, 3),
    price=st.floats(0.1, 3),
    extra=st.lists(st.floats(-1, 1), min_size=3, max_size=3),
)
def test_no_cut_takes_more_than_there_is(
    tiny: Case, volume: float, price: float, extra: list[float]
) -> None:
    stage = books(assuming(tiny, *LEVELS)).stage
    played = books(assuming(tiny, *LEVELS), drawn={"volume_level": volume, "price_level": price})
    before = played.played.delivered
    found = deliver(stage, before.happened, before.plan, np.array(extra)[None, None, :])
    assert (found.actual_gbp >= 0).all()
    kept = np.maximum(volume + np.array(extra), 0) * price * stage.cast.value_gbp
    assert found.actual_gbp[0, 0] == pytest.approx(kept)
    assert found.planned_gbp == pytest.approx(before.planned_gbp)  # plans stand


@pytest.mark.parametrize("factor", ["60", "0.25", "1000"])
def test_the_unit_in_which_a_lot_is_counted_changes_no_sum(tiny: Case, factor: str) -> None:
    """Hours and episodes never meet: each lot is a share of its own plan until it is money."""
    counted, drawn = counted_in(tiny, Decimal(factor)), {"demand_level": 1.07, "price_level": 0.95}
    assert counted.lots["N"].annual_units == 10_000 * Decimal(factor)
    for option in tiny.options:
        found = books(counted, option.id, drawn=drawn).played.nets
        assert found == pytest.approx(books(tiny, option.id, drawn=drawn).played.nets, abs=0.01)


def counted_in(case: Case, by: Decimal) -> Case:
    """Count lot N in smaller units, each for as much less; no capacity binds."""
    north = case.lots["N"]
    lots = {
        **case.lots,
        "N": north.model_copy(
            update={
                "annual_units": north.annual_units * by,
                "reference_price_gbp": (north.reference_price_gbp or Decimal(0)) / by,
            }
        ),
    }
    bids = {
        name: one.model_copy(
            update={
                "price_gbp_per_unit": one.price_gbp_per_unit / by,
                "capacity_units_per_year": one.capacity_units_per_year * by,
            }
        )
        if one.lot_id == "N"
        else one
        for name, one in case.bids.items()
    }
    able = {
        name: one.model_copy(
            update={"weekly_or_annual_capacity": one.weekly_or_annual_capacity * 10_000}
        )
        for name, one in case.providers.items()
    }
    return case.model_copy(update={"lots": lots, "bids": bids, "providers": able})
