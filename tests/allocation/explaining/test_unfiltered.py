import random
from decimal import Decimal

import pytest

from tests.allocation.tables import case_of, read_tables
from toolkit.allocation import allocate
from toolkit.allocation.explaining.conflicts import find_conflicts
from toolkit.allocation.explaining.explanation import explain
from toolkit.allocation.explaining.repairs import price_repairs
from toolkit.allocation.explaining.rule_prices import price_rules
from toolkit.allocation.explaining.unfiltered import unfiltered
from toolkit.allocation.finding import find
from toolkit.allocation.stating import state_problem
from toolkit.files import load_case
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit

OPTION = "separate_frameworks"


def floored(value: str) -> Case:
    """Ask for more quality than the tiny case does."""
    tables = read_tables("tiny")
    for row in tables["rules"]:
        if row["kind"] == "min_quality":
            row["value"] = value
    return case_of(tables, "tiny")


def test_without_a_bid_that_is_filtered_out_the_problem_is_the_plain_one() -> None:
    case = floored("1")
    option = case.option(OPTION)
    assert unfiltered(case, option) == state_problem(case, option)


@pytest.mark.parametrize("seed", range(12))
def test_awards_are_those_of_the_plain_problem(seed: int) -> None:
    chance, tables = random.Random(seed), read_tables("tiny")
    for bid in tables["bids"]:
        bid["quality_score_0_100"] = str(chance.randint(50, 90))
        bid["price_gbp_per_unit"] = str(Decimal(chance.randint(1800, 2600)) / 100)
    blank = dict.fromkeys(tables["rules"][0], "")
    low = {"rule_id": "low", "kind": "low_price_what_if", "rule": "low", "value": "20"}
    tables["rules"].append(blank | low | {"applies": "yes", "basis": "assumed"})
    case = case_of(tables, "tiny")
    option = case.option(OPTION)
    plain, wide = state_problem(case, option), unfiltered(case, option)
    found, again = find(plain), find(wide)
    assert (again.status, again.reached) == (found.status, found.reached)
    assert {one.bid for one in plain.offers} <= {one.bid for one in wide.offers}


def test_a_floor_that_leaves_no_bid_is_the_conflict_and_its_repair_is_a_number() -> None:
    case = floored("99")
    wide = unfiltered(case, case.option(OPTION))
    found = find_conflicts(wide, names=[one.id for one in wide.rules])
    floor = next(one.rule_id for one in case.rules.values() if one.kind == "min_quality")
    assert found.conflicts == ((floor,),)
    (repair,) = price_repairs(wide, found.repairs)
    (change,) = repair.changes
    assert change.name == floor
    assert change.before == 99
    assert change.after is not None
    best = max(one.quality_score_0_100 for one in case.bids.values())
    assert 0 < change.after <= best


def test_a_floor_has_a_price() -> None:
    case = floored("65")
    wide = unfiltered(case, case.option(OPTION))
    floor = next(one.rule_id for one in case.rules.values() if one.kind == "min_quality")
    (price,) = price_rules(wide, [floor]).rules
    free = floored("0")
    cheapest = find(state_problem(free, free.option(OPTION))).reached
    held = find(state_problem(case, case.option(OPTION))).reached
    assert held is not None
    assert cheapest is not None
    assert price.one_off_gbp == held - cheapest > 0


def limit(kind: str, **more: object) -> Limit:
    law = {"id": f"law.{kind}", "kind": kind, "cites": f"Act, {kind}", "because": kind}
    return Limit.model_validate(law | more)


OF_LAW = [
    limit("excluded_provider", providers=("P2",)),
    limit("abnormally_low", bids=("B3",)),
    limit("reserved_lot", lots=("N",), providers=("P2", "P3")),
    limit("lot_cap_published", value="1", lots=("N", "S")),
    limit("min_providers", value="2", lots=("R",)),
    limit("min_providers", value="3", lots=("N",)),
    limit("modification_cap_gbp", value="1", lots=("N",)),
]


@pytest.mark.parametrize("law", OF_LAW, ids=lambda law: f"{law.kind}-{law.value}")
def test_every_limit_of_law_is_priced_or_blamed_by_its_name_and_citation(law: Limit) -> None:
    case = load_case("tiny")
    option = case.option(OPTION)
    allocation = allocate(case, option, (law,))
    wide = unfiltered(case, option, (law,))
    told = explain(state_problem(case, option, (law,)), allocation, filters=wide)
    if allocation.status == "infeasible":
        assert told.conflicts is not None
        assert any(law.id in names for names in told.conflicts.conflicts)
        words = [change.words for repair in told.repairs or () for change in repair.changes]
        assert any(law.cites in one for one in words)
    else:
        assert told.prices is not None
        (price,) = [one for one in told.prices.rules if one.rule == law.id]
        assert price.cites == law.cites
        assert price.one_off_gbp is not None


def test_a_tender_that_the_law_leaves_out_is_priced_by_trying_without_the_law() -> None:
    case = load_case("tiny")
    option = case.option(OPTION)
    law = limit("abnormally_low", bids=("B3",))
    wide = unfiltered(case, option, (law,))
    with_it = find(state_problem(case, option, (law,)))
    without_it = find(state_problem(case, option))
    assert find(wide).reached == with_it.reached
    (price,) = [one for one in price_rules(wide).rules if one.rule == law.id]
    assert with_it.reached is not None
    assert without_it.reached is not None
    assert price.one_off_gbp == with_it.reached - without_it.reached > 0


def test_what_is_law_is_no_repair_that_anybody_may_choose() -> None:
    case = load_case("tiny")
    law = limit("excluded_provider", providers=("P2",))
    wide = unfiltered(case, case.option(OPTION), (law,))
    found = find_conflicts(wide, names=tuple(dict.fromkeys(one.id for one in wide.rules)))
    repairs = price_repairs(wide, found.repairs)
    words = [change.words for repair in repairs for change in repair.changes]
    (lifted,) = [one for one in words if law.id in one]
    assert lifted == (
        f"do without {law.id} ({law.cites}), which is law: only where its facts are otherwise"
    )
