"""Streams are as worked out by hand, pay for what is needed, and say what they rest on."""

from decimal import Decimal

import pytest

from tests.places.shelf import SHELF
from toolkit.places.bodies import bodies_of
from toolkit.places.care import Area, Need, care_in_england, care_in_scotland
from toolkit.places.money import (
    lacking_money,
    least_contribution,
    stream_row,
    streams_in_england,
    streams_in_scotland,
)

NORTHTON = bodies_of(SHELF.places["northton"], SHELF)
GLEN = bodies_of(SHELF.places["glen"], SHELF)
NEEDS = tuple(one for one in care_in_england(NORTHTON.locals[0].area) if isinstance(one, Need))
STREAMS = {
    one.id: one for one in streams_in_england(NORTHTON.locals[0], NEEDS, NORTHTON.nhs, assume=False)
}


@pytest.mark.parametrize(
    ("id", "available"),
    [
        # home care 200,000 and 10,670 of reablement that the fund leaves, 2% more, less the grant
        ("northton-care", 213_883),
        ("northton-homes", 102_000),
        ("northton-ibcf", 1_000),  # a quarter of home care and care homes is home care
        ("northton-bcf", 16_830),  # 15,000 raised by a tenth, 2% more
    ],
)
def test_what_is_available_is_as_worked_out_by_hand(id: str, available: int) -> None:
    assert STREAMS[id].available.value == available


def test_together_the_streams_pay_for_what_each_may_pay_for() -> None:
    value = sum(one.value for one in NEEDS)
    assert value <= sum(one.available.value for one in STREAMS.values())


def test_the_least_contribution_is_englands_by_adults_where_it_is_not_published() -> None:
    found = least_contribution(NORTHTON.locals[0].area)
    assert found is not None
    assert found.value == 10_000  # 1,000 of 4,000 adults
    assert found.mark == "derived"
    assert least_contribution(Area("S1x", "Nowhere", SHELF)) is None


def test_a_row_shows_the_real_fund_beside_what_is_derived() -> None:
    cells, (fund, usable) = stream_row(STREAMS["northton-care"])
    assert (cells["total_annual_gbp"], cells["total_basis"]) == ("100000", "real: 2015-16")
    assert (fund.mark, usable.mark) == ("real", "derived")
    assert cells["source_id"] == "S;A"


def test_a_council_without_published_spending_lacks_money_unless_a_sum_may_stand_in() -> None:
    local = bodies_of(SHELF.places["southley"], SHELF).locals[0]
    nhs = NORTHTON.nhs
    assert streams_in_england(local, NEEDS, nhs, assume=False) == ()
    (lacking,) = lacking_money(local, NEEDS, ())
    assert lacking.wanted == "run"
    stood_in = streams_in_england(local, NEEDS, nhs, assume=True)
    assert {one.available.mark for one in stood_in} == {"assumed"}
    assert lacking_money(local, NEEDS, stood_in) == ()
    assert lacking_money(local, (), ()) == ()


def test_scotlands_sums_are_assumed_and_their_funds_missing() -> None:
    local = GLEN.locals[0]
    needs = tuple(one for one in care_in_scotland(local.area, assume=True) if isinstance(one, Need))
    council, health = streams_in_scotland(local, needs, GLEN.nhs)
    assert council.available.value == Decimal("1064472")  # 52,180 hours at 20, 2% more
    assert health.available.value == Decimal("37230")  # 365 days at 100, 2% more
    _, (fund, usable) = stream_row(health)
    assert (fund.mark, fund.value, usable.mark) == ("missing", "", "assumed")
