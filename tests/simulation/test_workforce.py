from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.programmes import needs
from toolkit.simulation.workforce import staff, staffed_share
from toolkit.statements.interventions import Profession

ON = {"A": np.array([1.0, 1.0]), "B": np.array([0.0, 1.0])}


def pool(**hours: float) -> dict[str, Profession]:
    return {
        name: Profession(profession=name, hours_available=Decimal(str(most)))
        for name, most in hours.items()
    }


def test_hours_are_shared_by_all_that_run_in_a_year() -> None:
    rows = [needs("A", "nurse", 600), needs("B", "nurse", 900, replaces=300)]
    (one,) = staff(rows, pool(nurse=600), ON)
    assert one.needed.tolist() == [600, 1500]
    assert one.replaced.tolist() == [0, 300]
    assert one.cap.tolist() == [1, 0.5]  # 600 hours for 1,200 more than today


def test_the_scarcest_profession_is_named() -> None:
    rows = [needs("A", "nurse", 100), needs("A", "GP", 100)]
    found = staff(rows, pool(nurse=80, GP=25), ON)
    share, scarcest = staffed_share("A", rows, found)
    assert (share.tolist(), scarcest) == ([0.25, 0.25], "GP")


def test_a_profession_that_nobody_listed_has_no_hours() -> None:
    rows = [needs("A", "GP", 10)]
    share, scarcest = staffed_share("A", rows, staff(rows, {}, ON))
    assert (share.tolist(), scarcest) == ([0, 0], "GP")


def test_hours_set_free_are_not_lent_to_others() -> None:
    rows = [needs("A", "GP", 0, replaces=500), needs("B", "GP", 100)]
    found = staff(rows, pool(GP=0), ON)
    assert staffed_share("A", rows, found) == (np.ones(1), None)
    assert staffed_share("B", rows, found)[0].tolist() == [1, 0]  # only A runs in the first year


def test_what_needs_nobody_is_not_held_back() -> None:
    share, scarcest = staffed_share("A", [], staff([], {}, ON))
    assert (share.tolist(), scarcest) == ([1], None)


def test_interventions_that_take_no_part_need_nobody() -> None:
    assert staff([needs("C", "GP", 10)], {}, ON) == ()


@given(st.floats(0, 5000), st.floats(0, 5000), st.integers(0, 3000), st.integers(0, 3000))
def test_more_hours_never_hold_an_effect_back(
    one: float, other: float, hours: int, replaces: int
) -> None:
    less, more = sorted((one, other))
    rows = [needs("A", "nurse", hours, replaces)]
    small, large = (
        staffed_share("A", rows, staff(rows, pool(nurse=round(n, 3)), ON))[0] for n in (less, more)
    )
    assert 0 <= small.min() <= large.min() <= 1
    assert float(small[0]) * max(hours - replaces, 0) <= less + 0.001


@pytest.mark.parametrize("most", [0, 50, 100, 200])
def test_a_cap_is_hours_over_need(most: int) -> None:
    (one,) = staff([needs("A", "nurse", 100)], pool(nurse=most), ON)
    assert one.cap.tolist() == [min(1, most / 100)] * 2
