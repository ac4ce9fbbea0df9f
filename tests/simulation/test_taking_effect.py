import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.programmes import intervention
from toolkit.simulation.taking_effect import at_scale, paid_years, presence, together, with_data
from toolkit.statements.interventions import Intervention

PARTS = st.floats(-0.5, 1)
MONTHS = st.integers(0, 60)


def there(row: Intervention, years: int = 5, drawn: float = 0) -> list[float]:
    return list(presence(row, np.full((1, 1), float(drawn)), years)[0])


@pytest.mark.parametrize(
    ("changes", "drawn", "expected"),
    [
        ({}, 0, [1, 1, 1]),
        ({"delay_months": 18}, 0, [0, 0.5, 1]),
        ({"delay_months": 6}, 18, [0, 0.5, 1]),
        ({"delay_months": 18}, 6, [0, 0.5, 1]),
        ({"start_year": 2, "delay_months": 6}, 0, [0, 0.5, 1]),
        ({"ramp_months": 24}, 0, [0.25, 0.75, 1]),
        ({"start_year": 5}, 0, [0, 0, 0]),
    ],
    ids=["at once", "own delay", "drawn delay", "longer one", "later start", "ramp", "never"],
)
def test_an_effect_comes_when_it_can(
    changes: dict[str, object], drawn: float, expected: list[float]
) -> None:
    assert there(intervention(**changes), 3, drawn) == pytest.approx(expected)


def test_an_effect_fades_once_its_money_ends() -> None:
    row = intervention(ends_after_years=2, decay_share="0.5")
    assert there(row) == pytest.approx([1, 1, 0.5, 0.25, 0.125])
    slow = intervention(ends_after_years=2, decay_share="0.5", ramp_months=48)
    assert there(slow) == pytest.approx(
        [0.125, 0.375, 0.25, 0.125, 0.0625]
    )  # half the ramp is reached when the money ends


def test_money_that_ends_before_an_effect_begins_leaves_none() -> None:
    late = intervention(ends_after_years=1, decay_share=0, delay_months=12)
    assert there(late) == [0, 0, 0, 0, 0]
    assert there(intervention(ends_after_years=1, decay_share=0)) == [1, 1, 1, 1, 1]


@given(MONTHS, MONTHS, st.integers(1, 4), st.integers(1, 4), st.floats(0, 1))
def test_presence_lies_between_nothing_and_all_and_delay_never_helps(
    delay: int, ramp: int, start: int, ends: int, decay: float
) -> None:
    row = intervention(
        delay_months=delay,
        ramp_months=ramp,
        start_year=start,
        ends_after_years=ends,
        decay_share=f"{decay:.6f}",
    )
    soon, late = (presence(row, np.full((1, 1), float(drawn)), 6) for drawn in (0, 12))
    assert soon.min() >= 0
    assert soon.max() <= 1 + 1e-12
    assert (late <= soon + 1e-12).all()


def test_it_is_paid_for_from_its_start_until_its_money_ends() -> None:
    assert paid_years(intervention(start_year=2), 4).tolist() == [0, 1, 1, 1]
    row = intervention(start_year=2, ends_after_years=2, decay_share=1)
    assert paid_years(row, 4).tolist() == [0, 1, 1, 0]


@given(st.floats(0.01, 1), st.floats(0.01, 1), st.floats(0.01, 1), st.floats(0, 3))
def test_more_reach_never_raises_the_effect_a_person(
    tested: float, one: float, other: float, exponent: float
) -> None:
    less, more = sorted((one, other))
    small, large = (
        at_scale(
            intervention(
                reach=f"{r:.9f}", tested_reach=f"{tested:.9f}", attenuation=f"{exponent:.9f}"
            )
        )
        for r in (less, more)
    )
    assert 0 < large <= small <= 1


def test_without_a_data_route_nothing_that_needs_data_is_left() -> None:
    assert with_data(intervention(needs_data_share=1, data_access=0)) == 0
    assert with_data(intervention(needs_data_share="0.4", data_access="0.5")) == pytest.approx(0.8)
    assert with_data(intervention()) == 1


@given(st.lists(PARTS, min_size=1, max_size=7))
def test_effects_on_the_same_people_add_up_to_what_they_do_together(effects: list[float]) -> None:
    parts = together([np.array([[one]]) for one in effects])
    left = float(np.prod([1 - one for one in effects]))
    assert sum(float(part[0, 0]) for part in parts) == pytest.approx(1 - left, abs=1e-9)


@given(st.lists(st.floats(0, 1), min_size=2, max_size=6))
def test_the_order_of_rows_means_nothing(effects: list[float]) -> None:
    forth = [float(p[0, 0]) for p in together([np.array([[e]]) for e in effects])]
    back = [float(p[0, 0]) for p in together([np.array([[e]]) for e in reversed(effects)])]
    assert forth == pytest.approx(back[::-1], abs=1e-12)
