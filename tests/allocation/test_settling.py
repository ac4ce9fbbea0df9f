from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings

from tests.allocation.problems import need, offer, problem, small_problems
from toolkit.allocation.allocating import find_award
from toolkit.allocation.drafting import Draft
from toolkit.allocation.modelling import cost_of, least_price, model_of, program_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Program
from toolkit.allocation.settling import award, settle_awards, winners
from toolkit.allocation.solving import Limits, solve


def solved(stated: Problem) -> tuple[Draft, Program, Sequence[float]]:
    draft = model_of(stated)
    program = program_of(draft, cost_of(draft, least_price(stated)))
    return draft, program, solve(program).values


def settled(stated: Problem) -> dict[str, Decimal]:
    draft, program, values = solved(stated)
    return {one.bid: one.units for one in settle_awards(draft, program, values)}


def test_a_cheap_bid_is_used_up_to_the_unit_and_the_next_takes_the_rest() -> None:
    offers = [
        offer("cheap", "L", "P", "10", most="66.6667"),
        offer("next", "L", "Q", "11"),
        offer("never", "L", "R", "12"),
    ]
    assert settled(problem([need("L")], offers)) == {
        "cheap": Decimal("66.6667"),
        "next": Decimal("33.3333"),
    }


def test_the_least_award_is_given_exactly() -> None:
    offers = [
        offer("cheap", "L", "P", "10", most="98"),
        offer("next", "L", "Q", "11", least="5"),
    ]
    assert settled(problem([need("L")], offers)) == {"cheap": Decimal(95), "next": Decimal(5)}


@pytest.mark.parametrize(
    ("units", "price"), [("1e-7", "10"), ("0.3333333333", "10"), ("100", "99999.99"), ("1e9", "1")]
)
def test_small_lots_and_dear_units_keep_enough_decimals(units: str, price: str) -> None:
    offers = [
        offer("a", "L", "P", price, least="1e-9", most=str(Decimal(units) / 3)),
        offer("b", "L", "Q", price, least="1e-9", most=units),
    ]
    found = find_award(
        problem([need("L", units)], offers, available={"S": "1e12"}), "any", Limits()
    )
    assert sum(one.units for one in found.awards) == Decimal(units)
    assert found.proved


def test_an_award_costs_its_units_at_its_price_to_the_penny() -> None:
    assert award(offer("b", "L", "P", "0.333"), Decimal("10.5")).cost_gbp == Decimal("3.50")


def test_winners_are_the_offers_chosen() -> None:
    stated = problem([need("L")], [offer("a", "L", "P", "1"), offer("b", "L", "Q", "2")])
    draft, _, values = solved(stated)
    assert winners(draft, values) == {0}


@settings(max_examples=40, deadline=None, derandomize=True)
@given(small_problems())
def test_units_add_up_exactly_and_stay_in_range(stated: Problem) -> None:
    found = find_award(stated, "any", Limits())
    offers = {one.bid: one for one in stated.offers}
    for one in stated.needs if found.awards else ():
        mine = [award for award in found.awards if award.lot == one.lot]
        assert sum((award.units for award in mine), Decimal(0)) == one.units
        for each in mine:
            assert offers[each.bid].least_units <= each.units <= offers[each.bid].most_units
