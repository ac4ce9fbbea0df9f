from itertools import combinations
from types import MappingProxyType

import pytest

from tests.allocation.tables import case_of, read_tables
from tests.futures.tiny_market import tiny_market
from toolkit.allocation import allocate
from toolkit.allocation.explaining.conflicts import Conflicts
from toolkit.futures.market import draw_market
from toolkit.simulation.blaming import blame_of, conflicts_in, part_of
from toolkit.statements.case import Case

OPTION = "pooled_commissioning"
RICH = "1000000000"


@pytest.fixture(scope="module")
def strict() -> Case:
    """Tinyshire with money enough and rules that small markets cannot always keep."""
    tables = read_tables("tiny")
    blank = dict.fromkeys(tables["rules"][0], "") | {"basis": "assumed"}
    for id, kind, value in (
        ("low", "low_price_what_if", "22"),
        ("two", "min_providers_each_lot", "2"),
    ):
        tables["rules"].append(blank | {"rule_id": id, "kind": kind, "rule": kind, "value": value})
    for row in tables["rules"]:
        if row["kind"] == "min_quality":
            row["value"] = "72"
    for row in tables["providers"]:
        row["max_lots"] = "9"
    for row in tables["streams"]:
        row["available_gbp"] = RICH
    for row in tables["eligibility"]:
        row["max_share_of_lot_from_stream"] = ""
    return case_of(tables, "tiny")


def without(case: Case, names: set[str]) -> Case:
    rules = {name: rule for name, rule in case.rules.items() if name not in names}
    return case.model_copy(update={"rules": MappingProxyType(rules)})


def test_conflicts_are_those_found_by_dropping_every_set_of_rules(strict: Case) -> None:
    option, names = strict.option(OPTION), ("L2", "low", "two")
    told: set[tuple[str, ...]] = set()
    for number in range(1, 31):
        drawn = draw_market(strict, tiny_market(), 3, number)
        if allocate(drawn, option).status != "infeasible":
            continue
        dropped = [set(one) for size in range(4) for one in combinations(names, size)]
        free = [one for one in dropped if allocate(without(drawn, one), option).awards]
        repairs = {frozenset(one) for one in free if not any(other < one for other in free)}
        found = conflicts_in(drawn, option, ())
        assert found.status == "all"
        mine = {frozenset(one) & set(names) for one in found.repairs if set(one) <= set(names)}
        assert (number, mine) == (number, repairs)
        assert free or found.conflicts == ((),)
        told.update(found.conflicts)
    assert {"L2"} in [set(one) for one in told]
    assert any(len(one) > 1 for one in told)


def test_parts_count_markets_and_not_conflicts() -> None:
    both = Conflicts("all", (("A", "B"), ("A", "C")), (("A",), ("B", "C")), 5)
    one = Conflicts("all", (("B",),), (("B",),), 2)
    none = Conflicts("all", ((),), (), 2)
    some = Conflicts("some", (("A", "B"),), (), 2)
    found = blame_of(8, [both, one, none, some])
    shares = [(x.rule, x.involved.share, x.alone.share) for x in found.rules]
    assert shares == [("B", 3 / 8, 1 / 8), ("A", 2 / 8, 1 / 8), ("C", 1 / 8, 0)]
    assert [(x.rules, x.markets.share) for x in found.clashes] == [
        (("A", "B"), 2 / 8),
        (("A", "C"), 1 / 8),
        (("B",), 1 / 8),
    ]
    assert found.bids_short == part_of(1, 8)
    assert found.unsettled == 1


def test_the_error_is_that_of_a_share_of_independent_draws() -> None:
    assert part_of(2, 8).error == pytest.approx((0.25 * 0.75 / 8) ** 0.5)
    assert part_of(0, 8).error == 0


def test_a_search_that_is_stopped_says_so(strict: Case) -> None:
    drawn = draw_market(without(strict, set()), tiny_market(bids_at_home="0"), 1, 1)
    option = strict.option(OPTION)
    found = conflicts_in(drawn, option, (), lambda _what, _part: False)
    assert found.status == "some"
    assert conflicts_in(drawn, option, ()).conflicts == ((),)
