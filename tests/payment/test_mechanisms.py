from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from toolkit.payment import activity, fee_on_value, gain_share

PUBLISHED = YAML(typ="safe").load(
    (Path(__file__).parents[1] / "published" / "mechanisms.yaml").read_text(encoding="utf-8")
)
SUMS = st.floats(0, 1e9)
SHARES = st.floats(0, 1)


def one(amount: float) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.array([[amount]], dtype=np.float64)


def paid(mechanism: str, figures: dict[str, float]) -> float:
    match mechanism:
        case "activity":
            found = activity(one(figures["units"]), one(figures["price_gbp"]))
        case "fee_on_value":
            found = fee_on_value(figures["share"], one(figures["value_gbp"]))
        case _:
            found = gain_share(
                one(figures["target_gbp"]),
                one(figures["actual_gbp"]),
                figures["provider_share"],
                figures["cap_share"],
            )
    return float(found[0, 0])


@pytest.mark.parametrize("example", PUBLISHED, ids=lambda example: example["name"])
def test_a_worked_figure_comes_out(example: dict[str, Any]) -> None:
    assert example["source"]
    assert example["basis"] in ("published", "derived")
    found = paid(example["mechanism"], example["given"])
    assert found == pytest.approx(example["expected_gbp"], abs=example["tolerance_gbp"])


@given(SUMS, SUMS, SHARES, SHARES)
def test_a_gain_share_stays_within_its_cap(
    target: float, actual: float, share: float, cap: float
) -> None:
    moved = float(gain_share(one(target), one(actual), share, cap)[0, 0])
    assert abs(moved) <= cap * target
    assert abs(moved) <= share * abs(target - actual)
    assert moved * (target - actual) >= 0  # a saving is never charged to providers


@given(SUMS, SUMS, SHARES, SHARES)
def test_a_gain_share_conserves_the_difference(
    target: float, actual: float, share: float, cap: float
) -> None:
    moved = float(gain_share(one(target), one(actual), share, cap)[0, 0])
    providers, commissioners = moved, (target - actual) - moved
    assert providers + commissioners == pytest.approx(target - actual, abs=1e-3)


@given(SUMS, SUMS, SHARES, SHARES)
def test_providers_never_gain_from_a_dearer_outcome(
    target: float, actual: float, share: float, cap: float
) -> None:
    before = gain_share(one(target), one(actual), share, cap)[0, 0]
    after = gain_share(one(target), one(actual * 1.01 + 1), share, cap)[0, 0]
    assert after <= before


def test_at_target_and_with_no_share_nothing_moves() -> None:
    assert gain_share(one(100), one(100), 0.5, 0.1)[0, 0] == 0
    assert gain_share(one(100), one(150), 0, 0.1)[0, 0] == 0
    assert gain_share(one(100), one(150), 0.5, 0)[0, 0] == 0


def test_mechanisms_work_over_draws_and_years_at_once() -> None:
    units = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert (activity(units, np.array([[10.0, 20.0]])) == [[10, 40], [30, 80]]).all()
    assert (fee_on_value(0.5, units) == units / 2).all()
    assert (gain_share(units, 2 * units, 0.5, 0.1) == -0.1 * units).all()
