from collections.abc import Iterator
from decimal import Decimal

import pytest

from tests.allocation.stated import add, column, problem_of, rule, tiny
from tests.allocation.tables import Tables, case_of
from toolkit.allocation import allocate
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.choice import Choice
from toolkit.allocation.families.concentration import Concentration
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.families.portfolio_quality import PortfolioQuality
from toolkit.allocation.families.resilience import Resilience, Standby
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.families.share_limit import ShareLimit
from toolkit.allocation.families.winners import Winners
from toolkit.allocation.limiting import parties_of

EVERY = ("N", "S", "R")


def rules_of[R: Rule](tables: Tables, kind: type[R], id: str = "X") -> list[R]:
    return [
        one for one in problem_of(tables).rules if isinstance(one, kind) and one.id.startswith(id)
    ]


def consortium(tables: Tables) -> None:
    column(tables, "providers", "capacity_unit", {"P3": "hours per week"})
    add(tables, "consortium_members", consortium_id="P2", member_id="P1", share="0.4")
    add(tables, "consortium_members", consortium_id="P2", member_id="P3", share="0.6")


def test_who_stands_behind_a_bidder_is_read_from_two_tables() -> None:
    tables = tiny()
    consortium(tables)
    column(tables, "providers", "parent_id", {"P1": "P3"})
    found = parties_of(case_of(tables, "tiny"))
    assert found.members == {"P2": (("P1", Decimal("0.4")), ("P3", Decimal("0.6")))}
    assert found.parents == {"P1": "P3"}
    problem = problem_of(tables)
    assert (problem.members, problem.parents) == (found.members, found.parents)


def test_a_consortium_is_held_to_what_its_members_can_do() -> None:
    tables = tiny()
    assert {one.party for one in rules_of(tables, Capacity, "")} == {"P1", "P2", "P3"}
    consortium(tables)
    assert {one.party for one in rules_of(tables, Capacity, "")} == {"P1", "P3"}
    assert {one.parties for one in rules_of(tables, LotCap, "L1")} == {("P1",), ("P3",)}


def test_a_cap_on_lots_holds_for_an_undertaking_as_one() -> None:
    tables = tiny()
    column(tables, "rules", "value", {"L1": "1"})
    column(tables, "providers", "parent_id", {"P1": "P2"})
    caps = {one.parties: one.most for one in rules_of(tables, LotCap, "L1")}
    assert caps == {("P1",): 1, ("P2",): 1, ("P3",): 1, ("P1", "P2"): 1}


def test_a_cap_on_some_lots_stands_beside_the_others() -> None:
    tables = tiny()
    rule(tables, "X", "max_lots", "1.9", applies_to_unit="hour")
    assert [(one.parties, int(one.most), one.lots) for one in rules_of(tables, LotCap)] == [
        (("P1",), 1, ("N", "S")),
        (("P2",), 1, ("N", "S")),
        (("P3",), 1, ("N", "S")),
    ]


def test_winners_of_a_lot_are_counted_from_below_and_above() -> None:
    tables = tiny()
    rule(tables, "X1", "min_providers_each_lot", "1.5", lot_ids="N;S")
    rule(tables, "X2", "max_winners_each_lot", "2.5")
    assert [(one.id, one.lots, one.least, one.most) for one in rules_of(tables, LotWinners)] == [
        ("X1", ("N",), 2, None),
        ("X2", ("N",), 1, 2),
        ("X1", ("S",), 2, None),
        ("X2", ("S",), 1, 2),
        ("X2", ("R",), 1, 2),
    ]


def test_the_larger_of_each_lot_and_large_lot_holds() -> None:
    tables = tiny()
    rule(tables, "X1", "min_providers_each_lot", "2")
    rule(tables, "X2", "min_providers_large_lot", "3")
    rule(tables, "X3", "large_lot_units", "9000")
    found = {one.lots[0]: (one.id, one.least) for one in rules_of(tables, LotWinners)}
    assert found == {"N": ("X2", 3), "S": ("X1", 2), "R": ("X1", 2)}


def test_winners_in_all_are_counted() -> None:
    tables = tiny()
    rule(tables, "X1", "min_winners", "2")
    rule(tables, "X2", "max_winners", "2", lot_ids="N;S")
    least, most = rules_of(tables, Winners)
    assert (least.least, least.most, least.lots) == (2, None, EVERY)
    assert (most.least, most.most, most.lots) == (0, 2, ("N", "S"))


def test_a_footprint_share_counts_units_of_one_kind_where_they_are() -> None:
    tables = tiny()
    rule(tables, "X", "max_footprint_share", "0.5")
    found = rules_of(tables, ShareLimit)
    assert {(one.parties, one.lots, one.measure, one.most) for one in found} == {
        (("P1",), ("N",), "units", Decimal("0.5")),
        (("P2",), ("N",), "units", Decimal("0.5")),
        (("P1",), ("S",), "units", Decimal("0.5")),
        (("P2",), ("S",), "units", Decimal("0.5")),
        (("P3",), ("S",), "units", Decimal("0.5")),
    }  # R spans both footprints
    assert found[0].words == "P1 may win 0.5 of the units (hour) in NORTH"


def test_a_value_share_counts_subsidiaries_together() -> None:
    tables = tiny()
    rule(tables, "X", "max_value_share", "0.4")
    column(tables, "providers", "parent_id", {"P1": "P3"})
    found = rules_of(tables, ShareLimit)
    assert [(one.parties, one.lots, one.measure) for one in found] == [
        (("P1", "P3"), EVERY, "value"),
        (("P2",), EVERY, "value"),
    ]


@pytest.mark.parametrize(
    ("kind", "mark"), [("min_sme_share", "is_sme"), ("min_vcse_share", "is_vcse")]
)
def test_a_floor_counts_those_who_are_marked(kind: str, mark: str) -> None:
    tables = tiny()
    rule(tables, "X", kind, "0.3")
    column(tables, "providers", mark, {"P2": "yes"})
    (found,) = rules_of(tables, ShareLimit)
    assert (found.parties, found.least, found.lots) == (("P2",), Decimal("0.3"), EVERY)


def test_concentration_quality_and_choice_are_asked_over_lots() -> None:
    tables = tiny()
    rule(tables, "X1", "max_concentration", "0.6")
    rule(tables, "X2", "max_value_concentration", "0.6", applies_to_unit="hour")
    rule(tables, "X3", "min_average_quality", "72")
    rule(tables, "X4", "min_providers_to_choose_from", "2")
    by_lots, by_value = rules_of(tables, Concentration)
    assert (by_lots.measure, by_lots.lots) == ("lots", EVERY)
    assert (by_value.measure, by_value.lots) == ("value", ("N", "S"))
    (quality,) = rules_of(tables, PortfolioQuality)
    assert (quality.least, quality.measure) == (Decimal(72), "value")
    assert [(one.lots, one.least) for one in rules_of(tables, Choice)] == [
        (("N", "S"), 2),
        (("R",), 2),
    ]


def test_a_place_counts_the_lots_within_reach_that_need_care() -> None:
    tables = tiny()
    add(tables, "places_of_choice", place_id="X", place="Ville", lot_ids="S;N", min_providers="2")
    (found,) = rules_of(tables, Choice)
    assert (found.lots, found.least) == (("S", "N"), 2)
    column(tables, "lots", "annual_units", {"S": "0"})
    assert rules_of(tables, Choice)[0].lots == ("N",)


def test_resilience_and_standbys_are_one_rule_of_a_lot() -> None:
    tables = tiny()
    offer = {"lot_id": "N", "provider_id": "P3", "units_per_year": "10000", "gbp_per_year": "50"}
    add(tables, "standbys", standby_id="S1", **offer)
    rule(tables, "X1", "min_capacity_share_after_failure", "0.5", lot_ids="N")
    rule(tables, "X2", "min_standbys", "1", lot_ids="N;R")
    standby = Standby("N", "P3", Decimal(10000), Decimal(50))
    assert [
        (one.id, one.lots, one.part, one.least_standbys, one.standbys)
        for one in rules_of(tables, Resilience)
    ] == [
        ("X1", ("N",), Decimal("0.5"), 1, (standby,)),
        ("X2", ("R",), Decimal(0), 1, ()),
    ]


def changes() -> Iterator[tuple[str, str, int]]:
    """Rules with what the tiny case then costs, worked out by hand from the prices of its bids.

    N costs 240,000 with P1 and 250,000 with P2; S 200,000 and 216,000; R 200,000 with P3 and
    210,000 with P2.
    """
    yield "max_winners", "1", 250_000 + 216_000 + 210_000
    yield "min_winners", "3", 250_000 + 200_000 + 200_000
    yield "max_concentration", "0.4", 250_000 + 200_000 + 200_000
    yield "min_average_quality", "77", 240_000 + 200_000 + 210_000
    yield "max_value_share", "0.4", 250_000 + 200_000 + 200_000
    yield "max_winners_each_lot", "1", 240_000 + 200_000 + 200_000


@pytest.mark.parametrize(("kind", "value", "price"), list(changes()))
def test_a_rule_costs_what_can_be_worked_out_by_hand(kind: str, value: str, price: int) -> None:
    tables = tiny()
    column(tables, "rules", "value", {"L3": "1"})  # whole lots
    rule(tables, "X", kind, value)
    column(tables, "streams", "available_gbp", {"COUNCIL": "900000", "BCF": "900000"})
    case = case_of(tables, "tiny")
    assert allocate(case, case.options[0]).objective_gbp == price
