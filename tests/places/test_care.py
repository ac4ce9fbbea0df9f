"""Care is counted as worked out by hand; what is not published is missing and never nought."""

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest

from tests.places.shelf import SHELF
from toolkit.places.care import (
    Area,
    Need,
    care_in_england,
    care_in_scotland,
    fee_growth,
    home_care,
    reablement,
    uplift_since_2022,
)
from toolkit.places.fields import Missing
from toolkit.places.gazetteer import Gazetteer

NORTHTON, SOUTHLEY = Area("northton", "Northton", SHELF), Area("southley", "Southley", SHELF)
GLEN = Area("S1", "Glen", SHELF)


def without(*measures: str) -> Area:
    figures = {key: one for key, one in SHELF.figures.items() if key[1] not in measures}
    return replace(NORTHTON, gazetteer=replace(SHELF, figures=MappingProxyType(figures)))


def need(found: Need | Missing) -> Need:
    assert isinstance(found, Need)
    return found


def test_growth_is_between_benchmarks() -> None:
    assert fee_growth(SHELF)[0] == 2
    assert uplift_since_2022(SHELF)[0] == Decimal("1.1")


@pytest.mark.parametrize(
    ("service", "units", "price", "value"),
    [
        ("HOME", 10_000, "20.00", 200_000),  # 100,000 over 10 an hour; 10 an hour doubled
        ("REABLEMENT", 20, "1100.00", 22_000),  # England's cost is the larger, raised by a tenth
        ("BEDS", 55, "100", 5_500),  # 5,000 raised by a tenth over 100 a day
        ("RESIDENTIAL", 100, "1000.00", 100_000),  # 500 a week doubled
    ],
)
def test_care_of_england_is_as_worked_out_by_hand(
    service: str, units: int, price: str, value: int
) -> None:
    found = {one.service: one for one in care_in_england(NORTHTON) if isinstance(one, Need)}
    one = found[service]
    assert [one.units.value, one.value] == [units, value]
    assert str(one.price.value) == price


def test_marks_say_what_was_published_as_it_stands() -> None:
    found = {one.service: one for one in care_in_england(NORTHTON) if isinstance(one, Need)}
    assert found["REABLEMENT"].units.mark == found["RESIDENTIAL"].units.mark == "real"
    assert found["HOME"].units.mark == found["HOME"].price.mark == "derived"
    assert "2015-16" in found["HOME"].units.how


def test_what_is_not_published_is_missing_and_says_which_figures() -> None:
    (nursing,) = (one for one in care_in_england(NORTHTON) if isinstance(one, Missing))
    assert "nursing weeks; nursing week gbp" in nursing.why
    assert all(isinstance(one, Missing) for one in care_in_england(SOUTHLEY))


def test_without_a_local_rate_englands_stands_in_and_says_so() -> None:
    found = need(home_care(without("home_care_rate_gbp")))
    assert found.units.value == 10_000
    assert "was not published" in found.units.how


def test_spending_above_three_times_englands_cost_bought_more_than_the_episodes() -> None:
    gazetteer = with_spending("90000")
    found = need(reablement(replace(NORTHTON, gazetteer=gazetteer)))
    assert [found.units.value, found.value] == [90, 99_000]
    assert found.units.mark == "derived"


def test_spending_above_englands_cost_sets_the_price() -> None:
    gazetteer = with_spending("40000")
    found = need(reablement(replace(NORTHTON, gazetteer=gazetteer)))
    assert found.units.value == 20
    assert str(found.price.value) == "2200.00"


def with_spending(gbp: str) -> Gazetteer:
    key = "northton", "bcf_reablement_gbp"
    figure = SHELF.figures[key].model_copy(update={"value": Decimal(gbp)})
    return replace(SHELF, figures=MappingProxyType({**SHELF.figures, key: figure}))


def test_reablement_is_counted_from_either_figure_alone() -> None:
    assert need(reablement(without("bcf_reablement_gbp"))).units.value == 20
    assert need(reablement(without("reablement_episodes"))).units.value == 10
    gone = without("reablement_episodes", "bcf_reablement_gbp")
    assert isinstance(reablement(gone), Missing)


def test_scotlands_hours_are_missing_until_they_may_be_assumed() -> None:
    missing, waiting = care_in_scotland(GLEN, assume=False)
    assert isinstance(missing, Missing)
    assert "about 100 people" in missing.why
    home, _ = care_in_scotland(GLEN, assume=True)
    assert need(home).units.value == 52_180  # 100 people, 10 hours, 52.18 weeks
    assert need(home).units.mark == "assumed"
    assert "A" in need(home).units.source_ids
    assert need(waiting).units.value == 365
    assert need(waiting).units.mark == "real"
