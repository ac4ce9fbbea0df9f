from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.allocation.problems import need, offer
from tests.allocation.structures.test_separate_lots import STATED
from toolkit.allocation import allocate
from toolkit.allocation.awarded import awarded
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem
from toolkit.allocation.solving import Limits
from toolkit.allocation.stating import state_problem
from toolkit.allocation.structures.combined_lots import CombinedLots
from toolkit.allocation.structures.comparing import (
    Compared,
    compare,
    concentration,
    row_of,
    rows_of,
    small_share,
    structure_of,
)
from toolkit.files import load_case
from toolkit.statements.terms import set_parameter

TINY = load_case("tiny")


@pytest.fixture(scope="module")
def rows() -> dict[str, Compared]:
    free = set_parameter(TINY, "prime_contractor.max_own_delivery_share=none")
    free = set_parameter(free, "prime_contractor.lead_fee=0.01")
    return {row.option: row for row in compare(free, {}, gaps=True)}


def test_every_option_has_a_row_on_the_same_bids(rows: dict[str, Compared]) -> None:
    assert {name: row.structure for name, row in rows.items()} == {
        "separate_frameworks": "separate lots",
        "prime_contractor": "prime contractor",
        "alliance": "alliance",
        "pooled_commissioning": "separate lots",
    }
    assert all(row.proved and row.status == "optimal" for row in rows.values())


def test_a_row_without_a_structure_is_the_allocation(rows: dict[str, Compared]) -> None:
    plain = allocate(TINY, TINY.option("separate_frameworks"))
    row = rows["separate_frameworks"]
    assert row.price_gbp == row.total_gbp == plain.objective_gbp == row.bound_gbp
    assert row.winners == len({one.provider for one in plain.awards})


def test_a_prime_adds_its_margin(rows: dict[str, Compared]) -> None:
    row = rows["prime_contractor"]
    assert row.total_gbp is not None
    assert row.price_gbp is not None
    passed_on = sum(one.passed_on_gbp for one in row.leads)
    assert row.charges_gbp == round(passed_on / 100, 2)
    assert row.total_gbp == row.price_gbp + row.charges_gbp
    assert row.bound_gbp == row.total_gbp
    assert {one.footprint for one in row.leads} == {"NORTH", "SOUTH"}


def test_what_other_winners_would_cost_more_is_told_where_it_is_asked(
    rows: dict[str, Compared],
) -> None:
    # A tenth of R may go to P2: 50 episodes at 20 more. As prime, P2 then passes on 180,000 at 1%.
    assert rows["alliance"].gap_gbp == 1000
    assert rows["prime_contractor"].gap_gbp == 800
    assert not rows["alliance"].only_award
    one = Problem((need("L"),), (offer("b", "L", "P", "10"),))
    (alone,) = rows_of(TINY, one, CombinedLots("c", "combined"), Limits(), gaps=True)
    assert (alone.only_award, alone.gap_gbp) == (True, None)
    assert {row.gap_gbp for row in compare(TINY, {})} == {None}


def test_a_structure_that_leaves_no_award_says_which_lot_falls_short() -> None:
    bare = TINY.model_copy(update={"bids": {}})
    found = compare(bare, {})
    assert {row.status for row in found} == {"infeasible"}
    assert all(row.unmet and row.total_gbp is None and row.proved for row in found)


def test_a_search_that_is_stopped_proves_nothing() -> None:
    found = compare(TINY, {}, progress=lambda _stage, _done: False)
    assert all(row.status in ("limit", "optimal") for row in found)
    assert all(row.status == "optimal" for row in found if row.proved)


def test_structures_are_stated_once() -> None:
    option = TINY.option("prime_contractor")
    problem = state_problem(TINY, option)
    assert structure_of(problem) == "prime contractor"
    assert len({id(rule) for rule in problem.rules}) == len(problem.rules)


def test_offers_for_several_lots_are_shown_without_and_with_them() -> None:
    apart, together = rows_of(TINY, STATED, CombinedLots("c", "combined"), Limits())
    assert (apart.structure, apart.combinations) == ("separate lots", ())
    assert apart.total_gbp == 2000
    assert together.total_gbp == 1800
    assert [test.package for test in together.combinations] == ["K"]


def halves() -> Iterator[Problem]:
    offers = tuple(offer(p, "L", p, "10", least="50", most="50") for p in "PQ")
    yield Problem((need("L"),), offers)
    yield Problem((need("L"),), offers, parents={"P": "group", "Q": "group"})


def test_concentration_counts_undertakings() -> None:
    apart, joined = (concentration(awarded(one, find(one).awards)) for one in halves())
    assert apart == 5000
    assert joined == 10_000
    assert concentration(awarded(STATED, ())) == 0


def test_what_small_providers_deliver_is_counted_where_the_case_marks_them() -> None:
    problem = state_problem(TINY, TINY.option("separate_frameworks"))
    found = find(problem)
    read = awarded(problem, found.awards)
    assert small_share(TINY, read) is None
    first = found.awards[0].provider
    marked = TINY.providers[first].model_copy(update={"is_sme": True})
    case = TINY.model_copy(update={"providers": {**TINY.providers, first: marked}})
    part = small_share(case, read)
    assert part is not None
    assert 0 < part < 1
    row = row_of(case, problem, replace(found, status="limit"), Limits())
    assert row.small_share == part
    assert not row.proved
