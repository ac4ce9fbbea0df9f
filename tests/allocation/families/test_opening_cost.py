from dataclasses import replace
from decimal import Decimal
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.allocation.awarded import awarded
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.opening_cost import OpeningCost, broken, charged
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Need, Offer, Problem
from toolkit.allocation.settling import award

ONE, NONE = Decimal(1), Decimal(0)
LOTS, PARTIES = ("A", "B", "C"), ("P", "Q")


def offer(lot: str, who: str, gbp: int) -> Offer:
    return Offer(f"{lot}{who}", lot, who, Decimal(gbp), NONE, ONE, ONE, True, NONE)


def opened(who: str, gbp: int) -> OpeningCost:
    return OpeningCost(f"opening of {who}", "opening", party=who, gbp=Decimal(gbp), lot="A")


def posed(prices: list[int], costs: list[int], most: int | None = None) -> Problem:
    pairs = list(product(LOTS, PARTIES))
    offers = tuple(offer(lot, who, gbp) for (lot, who), gbp in zip(pairs, prices, strict=True))
    rules = tuple(opened(who, gbp) for who, gbp in zip(PARTIES, costs, strict=True))
    room = () if most is None else tuple(
        Capacity(f"capacity of {who}", "", party=who, most=Decimal(most)) for who in PARTIES
    )  # fmt: skip
    return Problem(tuple(Need(lot, ONE, ONE) for lot in LOTS), offers, (*rules, *room))


def test_it_is_paid_once_however_much_a_party_wins() -> None:
    problem = posed([5, 9, 5, 9, 5, 9], [7, 100])
    found = find(problem)
    assert found.reached == 22
    assert [(one.lot, one.gbp) for one in found.charges] == [("A", Decimal(7))]


def test_a_party_that_wins_nothing_costs_nothing_and_saves_nothing() -> None:
    problem = posed([5, 9, 5, 9, 5, 9], [0, -2])
    found = find(problem)
    assert found.reached == 15
    assert {one.provider for one in found.awards} == {"P"}


def test_a_part_in_a_consortium_opens_its_member() -> None:
    problem = replace(
        posed([5, 9, 5, 9, 5, 9], [4, 3]),
        members={"P": (("P", Decimal("0.5")), ("Q", Decimal("0.5")))},
    )
    assert find(problem).reached == 22


def test_it_is_money_and_no_award_breaks_it() -> None:
    problem = posed([5, 9, 5, 9, 5, 9], [7, 100])
    read = awarded(problem, [award(problem.offers[1], ONE)])
    rules = [rule for rule in problem.rules if isinstance(rule, OpeningCost)]
    assert not [said for rule in rules for said in broken(rule, read)]
    assert [one.gbp for rule in rules for one in charged(rule, read)] == [100]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(1, 20), min_size=6, max_size=6),
    st.lists(st.integers(-10, 30), min_size=2, max_size=2),
    st.sampled_from([None, 1, 2, 3]),
)
def test_the_cheapest_award_is_that_of_enumeration(
    prices: list[int], costs: list[int], most: int | None
) -> None:
    totals = [
        sum(prices[2 * lot + who] for lot, who in enumerate(chosen))
        + sum(costs[who] for who in set(chosen))
        for chosen in product(range(2), repeat=3)
        if most is None or max(chosen.count(0), chosen.count(1)) <= most
    ]
    found = find(posed(prices, costs, most))
    assert found.reached == (min(totals) if totals else None)
