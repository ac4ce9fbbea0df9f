from decimal import Decimal

import pytest

from tests.statements.rows_read import problems
from toolkit.statements.providers import Provider

GOOD = {
    "provider_id": "P",
    "provider_type": "company",
    "home_area": "Here",
    "weekly_or_annual_capacity": "100",
    "capacity_unit": "hours per week",
    "can_act_as_lead": "yes",
    "max_lots": "2",
    "pays_real_living_wage": "no",
}


@pytest.mark.parametrize(
    ("unit", "counts", "a_year"),
    [
        ("hours per week", "hour", "5218"),
        ("episodes per year", "episode", "100"),
        ("bed-days per year", "bed-day", "100"),
    ],
)
def test_capacity_is_counted_in_the_providers_own_unit(unit: str, counts: str, a_year: str) -> None:
    provider = Provider.model_validate({**GOOD, "capacity_unit": unit})
    assert provider.bid_unit == counts
    assert provider.annual_capacity == Decimal(a_year)


def test_a_negative_capacity_is_refused() -> None:
    (told,) = problems(Provider, **{**GOOD, "weekly_or_annual_capacity": "-5"})
    assert told == "weekly_or_annual_capacity: '-5' is below 0; give 0 or more"


def test_an_unknown_rating_is_refused_with_the_choices() -> None:
    (told,) = problems(Provider, **GOOD, cqc_rating="Great")
    assert told.startswith("cqc_rating: 'Great' is not one of the choices; write 'Outstanding'")


def test_a_provider_stands_alone_and_is_neither_small_nor_voluntary_unless_it_says_so() -> None:
    found = Provider.model_validate(GOOD)
    assert (found.parent_id, found.is_sme, found.is_vcse) == (None, False, False)
