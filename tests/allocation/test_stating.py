from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.stated import column
from tests.allocation.tables import Tables, case_of, read_tables
from toolkit.allocation import allocate
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award
from toolkit.allocation.stating import state_problem
from toolkit.files.cases import load_case
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.terms import set_parameter


def rule(tables: Tables, rule_id: str, kind: str, value: str, unit: str = "") -> None:
    """Write an award rule, in place of one of the same id."""
    kept = [row for row in tables["rules"] if row["rule_id"] != rule_id]
    blank = dict.fromkeys(tables["rules"][0], "")
    row = blank | {"rule_id": rule_id, "kind": kind, "rule": kind, "value": value}
    tables["rules"] = [*kept, row | {"applies_to_unit": unit, "basis": "assumed"}]


def stated(tables: Tables, option: str = "separate_frameworks") -> Problem:
    case = case_of(tables, "tiny")
    return state_problem(case, case.option(option))


@pytest.fixture
def tables() -> Tables:
    return read_tables("tiny")


def units(tables: Tables, lot: str, amount: str) -> None:
    for row in tables["lots"]:
        if row["lot_id"] == lot:
            row["annual_units"] = amount


def spread(found: Problem) -> dict[str, int]:
    return {r.lots[0]: r.least for r in found.rules if isinstance(r, LotWinners)}


def lot_caps(found: Problem) -> dict[str, tuple[str, Decimal]]:
    return {r.parties[0]: (r.id, r.most) for r in found.rules if isinstance(r, LotCap)}


@pytest.mark.parametrize(
    ("amount", "providers"), [("7999.999", 1), ("8000", 1), ("8000.0001", 2), ("0", 0)]
)
def test_a_lot_is_large_strictly_above_the_size_named(
    tables: Tables, amount: str, providers: int
) -> None:
    rule(tables, "L5", "min_providers_large_lot", "1.5", "hour")  # half a provider counts as one
    rule(tables, "L11", "large_lot_units", "8000", "hour")
    units(tables, "S", amount)
    assert spread(stated(tables)).get("S", 1) == max(1, providers)


def test_a_rule_for_hours_leaves_episodes_alone(tables: Tables) -> None:
    rule(tables, "L5", "min_providers_large_lot", "2", "hour")
    rule(tables, "L11", "large_lot_units", "100", "hour")
    assert spread(stated(tables)) == {"N": 2, "S": 2}


def test_the_strictest_of_case_and_law_holds(tiny: Case) -> None:
    law = [
        Limit(id="a", kind="min_quality", value=Decimal(60), cites="reg. 1"),
        Limit(id="b", kind="min_quality", value=Decimal(76), cites="reg. 2"),
        Limit(id="c", kind="max_lots", value=Decimal(1), cites="reg. 3"),
    ]
    found = state_problem(tiny, tiny.options[0], law)
    assert {(one.bid, one.rule) for one in found.set_aside} == {
        ("B3", "b"),
        ("B4", "b"),
        ("B5", "b"),
        ("B6", "b"),
    }
    assert set(lot_caps(found).values()) == {("c", Decimal(1))}
    assert "b: min_quality 76 (reg. 2)" in found.obeyed


def test_bids_are_set_aside_below_and_not_at_a_floor(tables: Tables) -> None:
    rule(tables, "L2", "min_quality", "75")
    rule(tables, "L7", "low_price_what_if", "25", "hour")
    aside = {one.bid: one.why for one in stated(tables).set_aside}
    assert aside == {
        "B1": "price 24 is below 25 (what-if assumption)",
        "B5": "quality 50 is below 75",
        "B6": "quality 70 is below 75",
    }


@pytest.mark.parametrize(("capacity", "stands"), [("0", False), ("0.009", False), ("0.01", True)])
def test_a_bid_for_less_than_a_millionth_of_a_lot_is_set_aside(
    tables: Tables, capacity: str, stands: bool
) -> None:
    tables["bids"][0]["capacity_units_per_year"] = capacity
    found = stated(tables)
    assert ("B1" in {one.bid for one in found.offers}) is stands
    if not stands:
        assert f"offers {capacity} of 10000 units" in {one.why for one in found.set_aside}


@pytest.mark.parametrize(
    ("share", "capacity", "least"),
    [
        ("0.1", "10000", "1000"),
        ("0.1", "1000", "1000"),
        ("0.1", "999", "999"),
    ],
)
def test_the_least_award_is_a_share_of_the_lot_or_the_whole_bid(
    tables: Tables, share: str, capacity: str, least: str
) -> None:
    rule(tables, "L3", "min_award_share", share)
    tables["bids"][0]["capacity_units_per_year"] = capacity
    assert stated(tables).offers[0].least_units == Decimal(least)


def test_no_award_need_be_more_than_its_lot(tiny: Case) -> None:
    law = [Limit(id="a", kind="min_award_share", value=Decimal(7), cites="reg. 1")]
    assert state_problem(tiny, tiny.options[0], law).offers[0].least_units == 10_000


def test_without_a_rule_a_winner_still_delivers_something(tables: Tables) -> None:
    tables["rules"] = [row for row in tables["rules"] if row["kind"] != "min_award_share"]
    assert stated(tables).offers[0].least_units == Decimal("0.01")


def test_capacity_counts_bids_in_the_providers_own_unit(tiny: Case) -> None:
    counts = {one.bid: one.counts for one in state_problem(tiny, tiny.options[0]).offers}
    assert counts == {
        "B1": True,
        "B2": True,
        "B3": True,
        "B4": True,
        "B6": True,  # episodes by a provider of episodes
        "B7": False,  # episodes by a provider of hours
    }


@pytest.mark.parametrize(
    ("own", "everybody", "most"), [("1.9", "", 1), ("4", "2", 2), ("1", "2", 1)]
)
def test_lots_are_capped_by_the_smaller_of_provider_and_rule(
    tables: Tables, own: str, everybody: str, most: int
) -> None:
    rule(tables, "L1", "max_lots", everybody)
    tables["providers"][0]["max_lots"] = own
    found = stated(tables)
    assert lot_caps(found)["P1"] == ("L1", Decimal(most))
    assert any(sentence.startswith("L1") for sentence in found.obeyed)


def test_rules_that_make_no_difference_are_not_said_to_be_obeyed(tables: Tables) -> None:
    rule(tables, "X1", "volume_guarantee", "")
    rule(tables, "X2", "min_providers_large_lot", "2", "hour")
    rule(tables, "X3", "max_lots", "", "hour")
    rule(tables, "X4", "min_quality", "")
    found = stated(tables)
    assert found.not_obeyed == (
        "X1, volume_guarantee (says what is promised afterwards; no award can break it)",
        "X2, min_providers_large_lot: 2 (no rule says which of its lots are large)",
        "X3, max_lots (states no number)",
        "X4, min_quality (states no number)",
    )
    assert {one.split(",")[0] for one in found.obeyed} == {"L1", "L2", "L3"}


def test_a_rule_that_is_not_in_force_changes_nothing_and_is_listed(tables: Tables) -> None:
    before = stated(tables)
    rule(tables, "X1", "max_winners", "2")
    for row in tables["rules"]:
        row["applies"] = "no" if row["rule_id"] == "X1" else "yes"
    found = stated(tables)
    assert found.not_obeyed == ("X1, max_winners: 2 (not in force)",)
    assert replace(found, not_obeyed=()) == before


def test_what_is_asked_of_leads_is_obeyed_where_winners_lead(tables: Tables) -> None:
    rule(tables, "X1", "max_own_delivery_share", "0.7")
    rule(tables, "X2", "min_other_provider_share", "0.3")
    case = case_of(tables, "tiny")
    prime = state_problem(case, case.option("prime_contractor"))
    assert [one.id for one in prime.rules[-3:]] == ["leads of prime_contractor", "X1", "X2"]
    assert prime.obeyed[-2:] == (
        "X1, max_own_delivery_share: 0.7",
        "X2, min_other_provider_share: 0.3",
    )
    assert prime.not_obeyed == ()
    assert stated(tables).not_obeyed == (
        "X1, max_own_delivery_share: 0.7 (asked of a lead only)",
        "X2, min_other_provider_share: 0.3 (asked of a lead only)",
    )


def test_lots_may_be_optional_or_hold_places_on_a_framework(tables: Tables) -> None:
    column(tables, "providers", "max_lots", {"P1": "3"})
    column(tables, "lots", "optional", {"R": "yes"})
    column(tables, "lots", "award_kind", {"N": "framework_rank", "S": "call_off"})
    column(tables, "lots", "places", {"N": "2"})
    needs = {one.lot: (one.places, one.optional) for one in stated(tables).needs}
    assert needs == {"N": (2, False), "S": (None, False), "R": (None, True)}
    assert {one.provider for one in allocated(tables) if one.lot == "N"} == {"P1", "P2"}


def test_an_optional_lot_may_stay_without_an_award(tables: Tables) -> None:
    rule(tables, "L2", "min_quality", "95")
    assert allocated(tables) == ()
    column(tables, "lots", "optional", {"N": "yes", "S": "yes", "R": "yes"})
    case = case_of(tables, "tiny")
    assert allocate(case, case.options[0]).status == "optimal"


def allocated(tables: Tables) -> tuple[Award, ...]:
    case = case_of(tables, "tiny")
    return allocate(case, case.options[0]).awards


def test_the_flagship_switches_on_its_other_rules_by_a_scenario() -> None:
    plain, every = load_case("llr-home-care"), load_case("llr-home-care", scenario="ALL-RULES")
    before, after = (state_problem(one, one.options[0]) for one in (plain, every))
    off = {one.split(",")[0] for one in before.not_obeyed if one.endswith("(not in force)")}
    assert off == {"L2", "L3", "L4", "L8"}
    assert {one.split(",")[0] for one in after.not_obeyed} == {"L3", "L4", "L9", "L10"}
    assert not [one for one in before.offers if one.package]
    assert {one.package for one in after.offers if one.package} >= {"K02", "K08", "K10"}
    assert [one.bid for one in before.offers] == [
        one.bid for one in after.offers if not one.package
    ]


def test_who_may_pay_depends_on_the_model(tiny: Case) -> None:
    separate = state_problem(tiny, tiny.option("separate_frameworks"))
    pooled = state_problem(tiny, tiny.option("pooled_commissioning"))
    assert {(a.stream, a.lot) for a in separate.arcs if not a.own} == set()
    assert {(a.stream, a.lot) for a in pooled.arcs if not a.own} == {
        ("COUNCIL", "R"),
        ("BCF", "N"),
        ("BCF", "S"),
    }
    assert {a.most_gbp for a in pooled.arcs if a.stream == "CHC"} == {50_000, 40_000}
    assert (separate.cross_area_share, pooled.cross_area_share) == (None, Decimal("0.1"))
    free = set_parameter(tiny, "pooled_commissioning.cross_area_subsidy_cap=none")
    assert state_problem(free, free.option("pooled_commissioning")).cross_area_share is None


def test_an_option_may_state_its_own_lots(tiny: Case) -> None:
    narrow = tiny.options[0].model_copy(update={"lots": ("R",)})
    assert [one.lot for one in state_problem(tiny, narrow).needs] == ["R"]
    assert allocate(tiny, narrow).objective_gbp == 200_000


def test_models_that_ask_the_same_have_the_same_problem(tiny: Case) -> None:
    found = {one.id: state_problem(tiny, one) for one in tiny.options}
    assert len({repr(one) for one in found.values()}) == 4
    twin = tiny.option("prime_contractor").model_copy(update={"id": "twin"})
    assert state_problem(tiny, twin) == found["prime_contractor"]
