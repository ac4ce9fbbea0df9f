import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from toolkit.appraisal.robustness.switching import (
    Switch,
    switch_of_curve,
    switch_of_line,
    switches,
)

amounts = st.floats(-1e6, 1e6).map(lambda x: round(x, 3))


@given(amounts, amounts)
def test_a_line_and_a_curve_agree_where_the_gap_closes(at_low: float, at_high: float) -> None:
    assume(min(abs(at_low), abs(at_high), abs(at_low - at_high)) > 1)  # at an end both may miss
    low, high = 2.0, 5.0
    line = switch_of_line(at_low, at_high, low, high)

    def gap(value: float) -> float:
        return at_low + (at_high - at_low) * (value - low) / (high - low)

    curve = switch_of_curve(gap, low, high, 3.0, 1e-9)
    if line.value is None:
        assert min(at_low, at_high) > 0 or max(at_low, at_high) < 0
        assert curve.value is None
    else:
        assert gap(line.value) == pytest.approx(0, abs=1e-6 * max(abs(at_low), abs(at_high)))
        assert curve.value == pytest.approx(line.value, abs=1e-6)


@pytest.mark.parametrize(
    ("ends", "value"),
    [
        ((1.0, 2.0), None),
        ((-3.0, -1.0), None),
        ((2.0, 2.0), None),
        ((0.0, 5.0), 10.0),
        ((5.0, 0.0), 20.0),
    ],
)
def test_none_inside_the_range_is_an_answer(ends: tuple[float, float], value: float | None) -> None:
    assert switch_of_line(*ends, 10.0, 20.0) == Switch(value, 0.0)


def test_of_two_crossings_the_one_nearer_to_the_likely_value_counts() -> None:
    def gap(value: float) -> float:
        return (value - 1.3) * (value - 7.7)

    for middle, wanted in ((2.0, 1.3), (6.0, 7.7)):
        found = switch_of_curve(gap, 0.0, 10.0, middle, 1e-6)
        assert found.value == pytest.approx(wanted, abs=1e-6)
        assert found.tolerance == 1e-6


def test_every_input_has_its_own_switching_value() -> None:
    found = switches(
        np.array([-1.0, 1.0]), np.array([1.0, 3.0]), np.array([0.0, 0.0]), np.array([4.0, 4.0])
    )
    assert [one.value for one in found] == [2.0, None]
