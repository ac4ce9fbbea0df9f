from datetime import date

import pytest

from tests.appraisal.economic.compared import shire
from toolkit.appraisal.economic.timeline import factors_over, timeline_of
from toolkit.errors import InputError
from toolkit.files.editions import load_edition

STANDARD = load_edition("green_book_2026").standard


def test_contract_years_count_as_the_financial_years_in_which_they_begin() -> None:
    found = timeline_of(shire())
    assert (found.years, found.base_year, found.offset) == (("2026-27", "2027-28"), "2026-27", 0)
    assert found.to_real == pytest.approx([1 / 1.02, 1 / 1.02**2])
    march = shire().model_copy(update={"start": date(2027, 3, 31)})
    assert timeline_of(march).years[0] == "2026-27"
    april = shire().model_copy(update={"start": date(2027, 4, 1)})
    assert timeline_of(april).years[0] == "2027-28"


def test_an_earlier_base_year_discounts_the_first_year_too() -> None:
    found = timeline_of(shire().model_copy(update={"base_year": "2025-26"}))
    assert found.offset == 1
    assert factors_over(found, STANDARD) == pytest.approx([1 / 1.035, 1 / 1.035**2])


def test_a_base_year_after_the_start_is_refused() -> None:
    with pytest.raises(InputError, match="is after 2026-27, in which service starts"):
        timeline_of(shire().model_copy(update={"base_year": "2027-28"}))


@pytest.mark.parametrize(("horizon", "priced"), [(1, 1), (2, 2), (5, 2)])
def test_a_horizon_may_differ_from_the_contract(horizon: int, priced: int) -> None:
    found = timeline_of(shire().model_copy(update={"horizon_years": horizon}))
    assert (len(found.years), found.priced) == (horizon, priced)
