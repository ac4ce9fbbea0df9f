from decimal import Decimal

import pytest

from toolkit.appraisal.economic.deflating import between, first_calendar_year, index_of, to_base
from toolkit.errors import InputError
from toolkit.files.editions import load_deflator

FINANCIAL, CALENDAR = load_deflator("gdp_financial"), load_deflator("gdp_calendar")


def test_later_years_grow_as_the_index_assumes() -> None:
    last = FINANCIAL.index[-1]
    assert index_of(FINANCIAL, last.year) == last.value
    assert index_of(FINANCIAL, "2025-26") == last.value * Decimal("1.02") ** 2
    assert to_base(FINANCIAL, ("2025-26", "2026-27"), "2025-26") == pytest.approx([1, 1 / 1.02])


def test_prices_there_and_back_are_the_same() -> None:
    there, back = (
        between(FINANCIAL, *pair) for pair in (("2016-17", "2022-23"), ("2022-23", "2016-17"))
    )
    assert there * back == pytest.approx(Decimal(1))
    assert there > 1


@pytest.mark.parametrize(
    ("year", "kind"),
    [
        ("2019", "financial"),
        ("2025-26", "calendar"),
        ("2025-27", "financial"),
        ("today", "calendar"),
    ],
)
def test_calendar_and_financial_years_never_mix(year: str, kind: str) -> None:
    with pytest.raises(InputError, match="never mix"):
        first_calendar_year(year, kind)


def test_a_year_outside_the_index_is_refused() -> None:
    with pytest.raises(
        InputError, match="2014 is not in gdp_calendar, which runs from 2015 to 2024"
    ):
        index_of(CALENDAR, "2014")
    with pytest.raises(InputError, match="2025 is not in gdp_calendar"):
        index_of(CALENDAR, "2025")  # nothing is assumed beyond its last year
