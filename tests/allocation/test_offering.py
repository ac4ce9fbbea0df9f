from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.stated import acting_in, add, column, package, problem_of, rule, tiny
from tests.allocation.tables import Tables, case_of
from toolkit.allocation import allocate
from toolkit.allocation.families.one_of import OneOf
from toolkit.allocation.limiting import parties_of
from toolkit.allocation.offering import offered, terms_of
from toolkit.allocation.problem import Problem
from toolkit.statements.limits import Limit


def price_of(tables: Tables) -> Decimal | None:
    case = case_of(tables, "tiny")
    return allocate(case, case.options[0]).objective_gbp


def aside(problem: Problem) -> dict[str, str]:
    return {one.bid: one.why for one in problem.set_aside if one.bid != "B5"}


def test_a_package_offers_each_bid_again_at_a_discount_as_one() -> None:
    tables = tiny()
    package(tables, "K1", "P1", "N;S")
    found = problem_of(tables)
    twins = [one for one in found.offers if one.package == "K1"]
    assert [(one.bid, one.price_gbp) for one in twins] == [
        ("B1 in K1", Decimal("21.6")),
        ("B2 in K1", Decimal("22.5")),
    ]
    base = {one.bid: one for one in found.offers}
    for one in twins:
        made = base[one.bid.removesuffix(" in K1")]
        assert replace(one, bid=made.bid, package="", price_gbp=made.price_gbp) == made
    assert [r for r in found.rules if isinstance(r, OneOf)] == [
        OneOf(terms_of("P1"), "bid B1 wins at one price", keys=("B1", "K1")),
        OneOf(terms_of("P1"), "bid B2 wins at one price", keys=("B2", "K1")),
    ]


@pytest.mark.parametrize(("discount", "price"), [("0.1", "639560.00"), ("10", "596000.00")])
def test_a_package_wins_what_it_saves(discount: str, price: str) -> None:
    tables = tiny()  # without caps: N and S to P1 for 240,000 and 200,000, R to P3 for 200,000
    assert price_of(tables) == 640_000
    package(tables, "K1", "P1", "N;S", discount)
    assert price_of(tables) == Decimal(price)


def test_a_bid_of_a_package_does_not_win_twice() -> None:
    tables = tiny()
    package(tables, "K1", "P1", "N;S")
    column(tables, "bids", "capacity_units_per_year", {"B1": "6000"})
    assert price_of(tables) is not None
    case = case_of(tables, "tiny")
    awards = allocate(case, case.options[0]).awards
    assert len({one.bid.split(" ")[0] for one in awards}) == len(awards)


def test_without_the_condition_the_discount_holds_lot_by_lot() -> None:
    tables = tiny()
    package(tables, "K1", "P1", "N;S")
    column(tables, "packages", "all_or_nothing", {"K1": "no"})
    column(tables, "providers", "max_lots", {"P1": "1"})
    found = problem_of(tables)
    assert {one.package for one in found.offers} == {""}
    assert price_of(tables) == 250_000 + 180_000 + 200_000  # N to P2 at 25, S to P1 at 22.50


def test_a_package_falls_with_one_of_its_bids() -> None:
    tables = tiny()
    package(tables, "K2", "P3", "S;R")  # P3's bid for S scores 50
    assert aside(problem_of(tables)) == {
        "K2": "its bid B5 was set aside: quality 50 is below 55",
    }


def test_a_package_falls_where_its_price_is_set_aside() -> None:
    tables = tiny()
    package(tables, "K1", "P1", "N;S", "5")
    rule(tables, "L7", "low_price_what_if", "23", applies_to_unit="hour")
    assert aside(problem_of(tables)) == {
        "K1": "on N, price 22.80 is below 23 (what-if assumption)",
    }


def test_a_package_keeps_within_the_option_and_its_group() -> None:
    tables = tiny()
    package(tables, "K1", "P1", "N;S")
    column(tables, "lots", "combination_group", {"N": "home care", "R": "reablement"})
    told = "reaches beyond one group of lots that may be won together"
    assert aside(problem_of(tables)) == {"K1": told}
    column(tables, "lots", "combination_group", {"S": "home care"})
    assert aside(problem_of(tables)) == {}
    case = case_of(tables, "tiny")
    narrow = case.options[0].model_copy(update={"lots": ("S", "R")})
    acting = replace(acting_in(case), lots={lot.lot_id: lot for lot in case.lots_in(narrow)})
    stands = offered(case, acting, parties_of(case))
    (fallen,) = [one for one in stands.set_aside if one.bid == "K1"]
    assert (fallen.lot, fallen.why) == ("S", "holds N, which the option does not cover")


def test_a_package_of_a_provider_that_law_leaves_out_falls_with_the_reason() -> None:
    tables = tiny()
    package(tables, "K1", "P1", "N;S")
    case = case_of(tables, "tiny")
    law = Limit(id="r.out", kind="excluded_provider", providers=("P1",), cites="s. 26")
    acting = replace(acting_in(case), of_law=(law,))
    stands = offered(case, acting, parties_of(case))
    assert {one.rule for one in stands.set_aside if one.provider == "P1"} == {"r.out"}
    assert not [one for one in stands.offers if one.provider == "P1"]


def test_a_package_that_is_not_on_offer_is_left_out() -> None:
    tables = tiny()
    package(tables, "K1", "P1", "N;S")
    column(tables, "packages", "applies", {"K1": "no"})
    assert problem_of(tables) == problem_of(tiny())


@pytest.mark.parametrize(("hours", "stands"), [("24", True), ("24.1", False)])
def test_a_bid_slower_than_its_lot_allows_is_set_aside(hours: str, stands: bool) -> None:
    tables = tiny()
    column(tables, "lots", "longest_response_hours", {"N": "24"})
    column(tables, "bids", "response_hours", {"B1": hours, "B3": "4"})
    told = {} if stands else {"B1": f"responds within {hours} hours, and 24 is the most"}
    assert aside(problem_of(tables)) == told


def test_providers_rated_inadequate_are_left_out_alone_or_in_a_consortium() -> None:
    tables = tiny()
    rule(tables, "L8", "rating_exclusion", lot_ids="S;R")
    column(tables, "providers", "cqc_rating", {"P1": "Inadequate"})
    assert aside(problem_of(tables)) == {"B2": "P1 is rated Inadequate"}
    add(tables, "consortium_members", consortium_id="P2", member_id="P1", share="1")
    assert set(aside(problem_of(tables))) == {"B2", "B4", "B7"}


def test_a_consortium_that_lost_a_member_does_not_stand() -> None:
    tables = tiny()
    add(tables, "consortium_members", consortium_id="P2", member_id="P1", share="0.5")
    told = "P2 has lost a member"
    assert aside(problem_of(tables)) == {"B3": told, "B4": told, "B7": told}
