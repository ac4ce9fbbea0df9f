import random
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.enumerating import best_by_trying
from tests.allocation.stated import add, column, package, problem_of, rule, tiny
from tests.allocation.tables import Tables, case_of
from toolkit.allocation import allocate
from toolkit.allocation.families.apart import Apart
from toolkit.allocation.families.one_group import OneGroup
from toolkit.allocation.families.one_of import OneOf
from toolkit.allocation.families.only_with import OnlyWith
from toolkit.allocation.families.rebate import Rebate, Step
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.families.synergy import Synergy
from toolkit.allocation.families.tiers import Tier, Tiers
from toolkit.allocation.finding import find


def rules_of[R: Rule](tables: Tables, kind: type[R]) -> list[R]:
    return [one for one in problem_of(tables).rules if isinstance(one, kind)]


def price_of(tables: Tables) -> Decimal | None:
    """Price of the award with what is charged beside it."""
    case = case_of(tables, "tiny")
    found = allocate(case, case.options[0])
    return (
        None if found.objective_gbp is None else sum((one.gbp for one in found.flows), Decimal(0))
    )


def test_bids_that_exclude_each_other_stand_for_their_packages() -> None:
    tables = tiny()
    for bid in ("B1", "B4"):
        add(tables, "exclusive_bids", group_id="G", bid_id=bid)
    assert [one.keys for one in rules_of(tables, OneOf)] == [("B1", "B4")]
    package(tables, "K1", "P1", "N;S")
    assert ("B1", "K1", "B4") in [one.keys for one in rules_of(tables, OneOf)]


def test_sets_of_a_group_may_win_together() -> None:
    tables = tiny()
    for bid, name in (("B1", "a"), ("B2", "a"), ("B3", "b"), ("B4", "")):
        add(tables, "exclusive_bids", group_id="G", bid_id=bid, set_id=name)
    (found,) = rules_of(tables, OneGroup)
    assert (found.id, found.groups) == ("terms of P1", (("B1", "B2"), ("B3",), ("B4",)))


def test_a_condition_costs_what_can_be_worked_out_by_hand() -> None:
    tables = tiny()  # N and S to P1 and R to P3 cost 640,000
    add(tables, "conditional_bids", condition_id="C", bid_id="B6", only_with="B3;B4")
    (found,) = rules_of(tables, OnlyWith)
    assert (found.key, found.needs) == ("B6", ("B3", "B4"))
    column(tables, "rules", "value", {"L3": "1"})
    column(tables, "streams", "available_gbp", {"COUNCIL": "900000", "BCF": "900000"})
    assert price_of(tables) == 650_000  # R to P2, or N to P2: 10,000 more either way


def test_a_condition_reaches_a_package_of_the_bid() -> None:
    tables = tiny()
    package(tables, "K1", "P1", "N;S")
    add(tables, "conditional_bids", condition_id="C", bid_id="B1", only_with="B6")
    add(tables, "conditional_bids", condition_id="D", bid_id="B6", only_with="B2")
    assert [(one.key, one.needs) for one in rules_of(tables, OnlyWith)] == [
        ("B1", ("B6",)),
        ("K1", ("B6",)),
        ("B6", ("B2", "K1")),
    ]


def test_what_a_bid_needed_may_have_gone() -> None:
    tables = tiny()
    rule(tables, "X", "min_quality", "72")  # sets B6 aside
    add(tables, "conditional_bids", condition_id="C", bid_id="B1", only_with="B6")
    case = case_of(tables, "tiny")
    awards = allocate(case, case.options[0]).awards
    assert awards and "B1" not in {one.bid for one in awards}


def test_a_synergy_is_stated_where_the_option_covers_both_lots() -> None:
    tables = tiny()
    row = {"synergy_id": "Y", "provider_id": "P1", "lot_ids": "N;S", "gbp_per_year": "-1000"}
    add(tables, "synergies", **row)
    (found,) = rules_of(tables, Synergy)
    assert (found.id, found.bidder, found.lots, found.gbp) == (
        "Y",
        "P1",
        ("N", "S"),
        Decimal(-1000),
    )
    assert price_of(tables) == 639_000
    column(tables, "lots", "in_core_demo", {"S": "no"})
    assert rules_of(tables, Synergy) == []


def tier(tables: Tables, start: str, end: str, **cells: str) -> None:
    kept = {"schedule_id": "T", "provider_id": "P1", "lot_ids": "N;S", "measure": "units"}
    add(tables, "volume_tiers", **kept | {"from_volume": start, "to_volume": end} | cells)


def test_tiers_of_all_units_give_every_bid_a_price_in_each() -> None:
    tables = tiny()
    tier(tables, "15000", "", kind="all_units", discount_percent="20")
    tier(tables, "9000", "15000", kind="all_units", discount_percent="10")
    (found,) = rules_of(tables, Tiers)
    assert found.tiers == (
        Tier(Decimal(9000), Decimal("0.1")),
        Tier(Decimal(15000), Decimal("0.2")),
    )
    offers = [one for one in problem_of(tables).offers if (one.lot, one.provider) == ("N", "P1")]
    assert [one.price_gbp for one in offers] == [24, Decimal("21.6"), Decimal("19.2")]
    assert price_of(tables) == Decimal(440_000) * Decimal("0.8") + 200_000


def test_beyond_the_last_tier_the_price_is_as_bid() -> None:
    tables = tiny()
    tier(tables, "9000", "15000", kind="all_units", discount_percent="10")
    (found,) = rules_of(tables, Tiers)
    assert found.tiers[-1] == Tier(Decimal(15000), Decimal(0))


def test_incremental_tiers_are_a_rebate() -> None:
    tables = tiny()
    tier(tables, "9000", "15000", kind="incremental", off_gbp_per_unit="1")
    (found,) = rules_of(tables, Rebate)
    assert found.steps == (Step(Decimal(9000), Decimal(1)), Step(Decimal(15000), Decimal(0)))
    assert (found.bidder, found.lots, found.measure) == ("P1", ("N", "S"), "units")
    assert price_of(tables) == 640_000 - 6_000


def conflict(tables: Tables, lots: str, providers: str) -> list[tuple[tuple[str, str], ...]]:
    row = {"conflict_id": "F", "conflict": "why", "lot_ids": lots, "provider_ids": providers}
    tables["conflicts"] = [row]
    return [one.wins for one in rules_of(tables, Apart)]


def test_lots_in_conflict_bar_an_undertaking_from_both() -> None:
    tables = tiny()
    assert conflict(tables, "N;S", "") == [(("N", one), ("S", one)) for one in ("P1", "P2", "P3")]
    column(tables, "providers", "parent_id", {"P1": "P2"})
    assert conflict(tables, "N;S", "") == [
        (("N", "P1"), ("S", "P1")),
        (("N", "P1"), ("S", "P2")),
        (("N", "P2"), ("S", "P1")),
        (("N", "P2"), ("S", "P2")),
        (("N", "P3"), ("S", "P3")),
    ]


def test_providers_in_conflict_share_no_lot_and_both_narrow_it_down() -> None:
    tables = tiny()
    assert conflict(tables, "", "P1;P2") == [((lot, "P1"), (lot, "P2")) for lot in ("N", "S", "R")]
    assert conflict(tables, "N;S", "P1") == [(("N", "P1"), ("S", "P1"))]
    add(tables, "consortium_members", consortium_id="P2", member_id="P1", share="1")
    assert conflict(tables, "N;S", "P1") == [
        (("N", "P1"), ("N", "P2"), ("S", "P1"), ("S", "P2")),
    ]


def test_who_has_served_long_enough_is_set_aside_with_its_parent() -> None:
    tables = tiny()
    add(tables, "incumbents", lot_id="N", provider_id="P1", terms="2")
    rule(tables, "X", "max_terms", "2")
    found = problem_of(tables)
    told = {one.bid: one.why for one in found.set_aside if one.rule == "X"}
    assert told == {"B1": "has served N for 2 terms or more"}
    column(tables, "providers", "parent_id", {"P2": "P1"})
    assert {one.bid for one in problem_of(tables).set_aside if one.rule == "X"} == {"B1", "B3"}
    column(tables, "rules", "value", {"X": "3"})
    assert not [one for one in problem_of(tables).set_aside if one.rule == "X"]


def test_nothing_said_is_nothing_stated() -> None:
    found = problem_of(tiny())
    kinds = {type(one).__name__ for one in found.rules}
    assert kinds == {"Capacity", "LotCap"}
    assert replace(found, members={}, parents={}) == found


def some_terms(seed: int) -> Tables:
    """Say a few things about awards at random; lots are awarded whole."""
    chance = random.Random(seed)
    tables = tiny()
    column(tables, "rules", "value", {"L3": "1", "L2": chance.choice(["40", "55"])})
    for id, who, lots in (("K1", "P1", "N;S"), ("K2", "P2", "S;R"), ("K3", "P2", "N;R")):
        if chance.random() < 0.6:
            package(tables, id, who, lots, chance.choice(["1", "4", "9"]))
            tables["packages"][-1]["all_or_nothing"] = chance.choice(["yes", "no"])
    known = [row["bid_id"] for row in tables["bids"]]
    known += [row["package_id"] for row in tables.get("packages", [])]
    if chance.random() < 0.6:
        for bid in chance.sample(known, 3):
            name = chance.choice(["", "a", "b"])
            add(tables, "exclusive_bids", group_id="G", bid_id=bid, set_id=name)
    if chance.random() < 0.6:
        one, *others = chance.sample(known, 3)
        needs = ";".join(others)
        add(tables, "conditional_bids", condition_id="C", bid_id=one, only_with=needs)
    kinds = [
        ("max_lots", "1", "hour"),
        ("max_winners", "2", ""),
        ("min_winners", "3", ""),
        ("max_value_share", "0.7", ""),
        ("min_average_quality", "74", ""),
        ("max_concentration", "0.5", ""),
        ("min_providers_to_choose_from", "2", "hour"),
    ]
    for n, (kind, value, unit) in enumerate(chance.sample(kinds, 2)):
        rule(tables, f"X{n}", kind, value, applies_to_unit=unit)
    if chance.random() < 0.5:
        money = str(chance.choice([-9_000, 9_000]))
        row = {"synergy_id": "Y", "provider_id": "P2", "lot_ids": "S;R", "gbp_per_year": money}
        add(tables, "synergies", **row)
    if chance.random() < 0.5:
        column(tables, "providers", "parent_id", {"P3": "P1"})
    return tables


@pytest.mark.parametrize("seed", range(60))
def test_what_a_case_states_is_solved_as_trying_every_set_of_winners_does(seed: int) -> None:
    problem = replace(problem_of(some_terms(seed)), arcs=(), available_gbp={})
    best = best_by_trying(problem)
    found = find(problem)
    assert (None if found.reached is None else (0, found.reached)) == best
