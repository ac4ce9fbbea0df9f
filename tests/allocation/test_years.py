from dataclasses import replace
from decimal import Decimal

from tests.allocation.problems import need, offer, problem
from toolkit.allocation.results import Award
from toolkit.allocation.settling import award
from toolkit.allocation.years import (
    Change,
    Handover,
    Horizon,
    broken_over_years,
    changes_in,
    over_years,
)

YEARS = (2027, 2028)
STATED = problem(
    [need("L")],
    [offer("a", "L", "P", "10"), offer("b", "L", "Q", "12"), offer("c", "L", "Q", "14")],
    [],
)
TERMS = Handover("L", "OLD", Decimal(3650), Decimal(500), 10)
HORIZON = Horizon(YEARS, (STATED, STATED), (TERMS,))


def given(**units: str) -> tuple[Award, ...]:
    offers = {one.bid: one for one in STATED.offers}
    return tuple(award(offers[bid], Decimal(amount)) for bid, amount in units.items())


def test_a_whole_lot_passes_from_the_incumbent_and_on() -> None:
    gbp = Decimal
    assert changes_in(HORIZON, [given(a="100"), given(b="100")]) == (
        Change(2027, "L", ("OLD",), ("P",), gbp(1), gbp(1000), gbp(500), gbp(100)),
        Change(2028, "L", ("P",), ("Q",), gbp(1), gbp(1000), gbp(500), gbp("27.40")),
    )


def test_another_bid_of_the_same_provider_changes_nothing() -> None:
    assert len(changes_in(HORIZON, [given(b="100"), given(c="100")])) == 1


def test_part_of_a_lot_passes_on_the_cheapest_first() -> None:
    _, change = changes_in(HORIZON, [given(b="50", c="30", a="20"), given(a="60", c="40")])
    assert (change.leaving, change.joining, change.part) == (("Q",), ("P",), Decimal("0.4"))
    assert (change.mobilisation_gbp, change.transfer_gbp) == (Decimal(0), Decimal(200))
    assert change.double_running_gbp == Decimal("13.15")  # 10 of 365 days of 0.4 x 1,200 pounds


def test_care_that_starts_or_ends_is_not_passed_on() -> None:
    anew = replace(HORIZON, handovers=())
    first, last = changes_in(anew, [given(a="100"), ()])
    assert (first.leaving, first.part, first.gbp) == ((), Decimal(0), Decimal(1000))
    assert (last.leaving, last.joining, last.gbp) == (("P",), (), Decimal(0))


def test_prices_grow_where_bidders_said_so() -> None:
    _, second = over_years(STATED, YEARS, {"a": Decimal("0.05")})
    assert [one.price_gbp for one in second.offers] == [Decimal("10.5"), 12, 14]


def test_a_change_out_of_turn_is_told() -> None:
    held = replace(HORIZON, reletting=frozenset({2027, 2030}))
    awards = [given(a="100"), given(b="100")]
    assert list(broken_over_years(HORIZON, awards)) == []
    (told,) = broken_over_years(held, awards)
    assert told == "2028: a, b change outside a year of reletting"


def test_a_rule_broken_in_one_year_is_told_with_the_year() -> None:
    (told,) = broken_over_years(HORIZON, [given(a="100"), given(a="90")])
    assert told.startswith("2028: L is given 90")
