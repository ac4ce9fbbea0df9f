from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from toolkit.appraisal.economic.discounting import (
    annuity,
    discount_factors,
    present_value,
    rate_of,
)
from toolkit.errors import InputError
from toolkit.files.editions import load_edition

STANDARD = load_edition("green_book_2026").standard
FLOWS = arrays(np.float64, 8, elements=st.floats(-1e6, 1e6))


def test_year_31_goes_on_from_year_30() -> None:
    factors = discount_factors(STANDARD, 31)
    assert factors[31] == pytest.approx(factors[30] / 1.03)
    assert factors[31] != pytest.approx(1.03**-31, abs=1e-3)


@pytest.mark.parametrize(
    ("year", "rate"), [(1, "0.035"), (30, "0.035"), (31, "0.03"), (301, "0.01")]
)
def test_the_rate_of_a_year_is_that_of_its_band(year: int, rate: str) -> None:
    assert rate_of(STANDARD, year) == Decimal(rate)


def test_no_rate_is_made_up_beyond_what_was_read() -> None:
    review = load_edition("green_book_2026_review_rates").standard
    assert discount_factors(review, 30)[30] == pytest.approx(1.03**-30)
    with pytest.raises(InputError, match="no rate is known beyond year 30"):
        discount_factors(review, 31)


@given(one=FLOWS, other=FLOWS, times=st.floats(-10, 10))
def test_discounting_is_linear(
    one: np.ndarray[tuple[int], np.dtype[np.float64]],
    other: np.ndarray[tuple[int], np.dtype[np.float64]],
    times: float,
) -> None:
    factors = discount_factors(STANDARD, 7)
    both = present_value(one + times * other, factors)
    apart = present_value(one, factors) + times * present_value(other, factors)
    assert both == pytest.approx(apart, rel=1e-9, abs=1e-3)


def test_an_annuity_leaves_the_base_year_out() -> None:
    factors = discount_factors(STANDARD, 2)
    assert annuity(factors) == pytest.approx(1 / 1.035 + 1 / 1.035**2)
