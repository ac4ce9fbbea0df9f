import numpy as np
import pytest

from toolkit.appraisal.economic.prices import Nominal, Real, real
from toolkit.errors import InputError

NOMINAL, OF_A_YEAR = Nominal(np.ones(1)), Real(np.ones(1), "2025-26")


def test_nominal_and_real_money_never_meet_in_a_sum() -> None:
    # The type checker refuses each of these; were it content, it would call the ignores unused.
    with pytest.raises(TypeError):
        NOMINAL + OF_A_YEAR  # type: ignore[operator]
    with pytest.raises(TypeError):
        OF_A_YEAR - NOMINAL  # type: ignore[operator]
    with pytest.raises(TypeError):
        NOMINAL - OF_A_YEAR  # type: ignore[operator]
    with pytest.raises(TypeError):
        OF_A_YEAR + NOMINAL  # type: ignore[operator]


def test_nominal_money_adds_up() -> None:
    one, other = Nominal(np.array([1.0, 2.0])), Nominal(np.array([3.0, 5.0]))
    assert (one + other).gbp.tolist() == [4, 7]
    assert (other - one).gbp.tolist() == [2, 3]


def test_real_money_keeps_to_the_prices_of_one_year() -> None:
    found = real(Nominal(np.array([100.0, 102.0])), np.array([1.0, 1 / 1.02]), "2025-26")
    assert found.gbp == pytest.approx([100, 100])
    assert (found + found).gbp == pytest.approx([200, 200])
    assert (found - found).gbp == pytest.approx([0, 0])
    with pytest.raises(InputError, match="2025-26 and 2024-25 are prices of two years"):
        found + Real(found.gbp, "2024-25")
    with pytest.raises(InputError, match="bring both to one"):
        found - Real(found.gbp, "2024-25")
