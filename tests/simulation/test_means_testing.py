from typing import Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statements.test_interventions import TEST
from toolkit.payment import Draws
from toolkit.simulation.means_testing import displace
from toolkit.statements.interventions import MeansTest

UNITS: Draws = np.array([[5000.0, 6000.0]])
SHARES = st.floats(0, 1).map(lambda share: round(share, 6))


def a_test(change: str, charge: float = 0.2, without: float = 0.5, new: float = 0) -> MeansTest:
    return MeansTest.model_validate(
        {
            **TEST,
            "change": change,
            "contribution_share": str(charge),
            "goes_without_share": str(without),
            "new_contribution_share": str(new),
        }
    )


@pytest.mark.parametrize(
    ("change", "council", "persons", "people", "units"),
    [
        ("none", 0, 0, 0, [0, 0]),
        ("raised", -800_000, 300_000, 50, [50, 60]),
        ("lowered", 800_000, -300_000, -50, [-50, -60]),
        ("aligned", 600_000, -100_000, -50, [-50, -60]),
    ],
)
def test_a_change_moves_what_is_worked_by_hand(
    change: str, council: float, persons: float, people: float, units: list[float]
) -> None:
    """100 people at 10,000 with a charge of 20%; half go without; 0.2 x 50 / 1,000 is 1%."""
    found = displace(a_test(change), UNITS)
    assert found.council_gbp == pytest.approx(council)
    assert found.persons_gbp == pytest.approx(persons)
    assert found.people_without == people
    assert found.units.tolist() == [pytest.approx(units)]


@given(st.sampled_from(["none", "raised", "lowered", "aligned"]), SHARES, SHARES, SHARES)
def test_what_all_pay_more_is_the_care_that_more_people_have(
    change: Literal["none", "raised", "lowered", "aligned"],
    charge: float,
    without: float,
    new: float,
) -> None:
    found = displace(a_test(change, charge, without, new), UNITS)
    assert found.care_gbp == pytest.approx(-found.people_without * 10_000, abs=1e-6)


@given(SHARES, SHARES)
def test_lowering_undoes_raising(charge: float, without: float) -> None:
    up, down = (
        displace(a_test(change, charge, without), UNITS) for change in ("raised", "lowered")
    )
    assert up.council_gbp == -down.council_gbp
    assert up.persons_gbp == -down.persons_gbp
    assert (up.units == -down.units).all()
