from dataclasses import replace
from decimal import Decimal
from itertools import product

import pytest

from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.coalitions import (
    Group,
    Ownership,
    groups_of,
    most_put_in,
    of_group,
    ownership_of,
    problem_of_group,
    stand_alone,
    with_parts_of_others,
)
from toolkit.allocation.problem import Problem
from toolkit.allocation.solving import Limits
from toolkit.allocation.stating import state_problem
from toolkit.errors import InputError
from toolkit.files import load_case

TINY = load_case("tiny")
POOLED = next(one for one in TINY.options if one.id == "pooled_commissioning")
WHOLE = {"least": "100"}


def two_partners(available: dict[str, str] | None = None) -> Problem:
    """State a lot for each of two partners; P is cheaper for whoever gets it."""
    return problem(
        [need("L"), need("M")],
        [
            offer("a", "L", "P", "10", least="100"),
            offer("b", "L", "Q", "13", least="100"),
            offer("c", "M", "P", "20", least="100"),
            offer("d", "M", "Q", "25", least="100"),
        ],
        [arc("A", "L"), arc("A", "M", own=False), arc("B", "M"), arc("B", "L", own=False)],
        max_lots={"P": 1},
        available=available or {"A": "2000", "B": "2400"},
    )


OWNERSHIP = Ownership({"L": "X", "M": "Y"}, {"A": "X", "B": "Y"})


def without_others(stated: Problem, group: Group) -> Problem:
    lots = {lot for lot, partner in OWNERSHIP.lots.items() if partner in group}
    mine = replace(
        stated,
        needs=tuple(one for one in stated.needs if one.lot in lots),
        offers=tuple(one for one in stated.offers if one.lot in lots),
        arcs=tuple(one for one in stated.arcs if one.lot in lots),
    )
    return of_group(mine, OWNERSHIP, group)


def test_a_group_buys_its_own_lots_with_its_own_money() -> None:
    alone = stand_alone(lambda group: without_others(two_partners(), group), ("X", "Y"))
    assert [(one.group, one.cost_gbp, one.able, one.proved) for one in alone] == [
        (("X",), Decimal(1000), True, True),
        (("Y",), Decimal(2000), True, True),
    ]


def test_a_group_without_the_money_is_not_able_and_its_cost_is_known_all_the_same() -> None:
    stated = two_partners({"A": "2000", "B": "1999"})
    _, alone = stand_alone(lambda group: without_others(stated, group), ("X", "Y"))
    assert (alone.cost_gbp, alone.able, alone.proved) == (Decimal(2000), False, True)


def test_a_stopped_search_leaves_groups_unproved() -> None:
    stop = Limits(progress=lambda _stage, _part: False)
    alone = stand_alone(lambda group: without_others(two_partners(), group), ("X", "Y"), stop)
    assert [(one.cost_gbp, one.proved) for one in alone] == [(None, False)] * 2


def test_nine_partners_are_refused_with_the_remedy() -> None:
    with pytest.raises(InputError, match="name at most 8"):
        stand_alone(lambda _: None, tuple("ABCDEFGHI"))


def test_groups_are_all_but_the_one_of_all() -> None:
    assert list(groups_of(("A", "B", "C"))) == [
        ("A",), ("B",), ("C",), ("A", "B"), ("A", "C"), ("B", "C"),
    ]  # fmt: skip


def test_a_lot_is_divided_as_the_money_that_is_there_without_a_pool() -> None:
    stated = state_problem(TINY, POOLED)
    ownership = with_parts_of_others(stated, ownership_of(TINY, POOLED))
    # 60,000 of continuing healthcare beside 400,000 of the council, over both home-care lots
    assert ownership.parts == {
        ("N", "ICB"): round(Decimal(6) / 46, 6),
        ("S", "ICB"): round(Decimal(6) / 46, 6),
    }
    assert ownership.part("N", ("CON",)) + ownership.part("N", ("ICB",)) == 1
    assert ownership.part("R", ("CON",)) == 0


def test_a_group_of_a_case_is_stated_with_its_part_of_each_lot() -> None:
    whole = state_problem(TINY, POOLED)
    ownership = with_parts_of_others(whole, ownership_of(TINY, POOLED))
    council = problem_of_group(TINY, POOLED, (), ownership, ("CON",))
    assert council is not None
    part = ownership.part("N", ("CON",))
    assert {one.lot: one.units for one in council.needs} == {"N": 10000 * part, "S": 8000 * part}
    assert {(one.stream, one.lot) for one in council.arcs} == {("COUNCIL", "N"), ("COUNCIL", "S")}
    assert set(council.available_gbp) == {"COUNCIL"}
    nobody = Ownership({"N": "CON", "S": "CON", "R": "CON"}, ownership.streams)
    assert problem_of_group(TINY, POOLED, (), nobody, ("ICB",)) is None


def test_no_group_puts_in_more_than_reaches_the_lots() -> None:
    stated = problem(
        [need("L"), need("M")],
        [],
        [arc("A", "L"), arc("B", "L", "3"), arc("B", "M")],
        available={"A": "7", "B": "9"},
    )
    cost = {"L": Decimal(6), "M": Decimal(5)}
    most = most_put_in(stated, OWNERSHIP, cost)
    assert most == {("X",): 6, ("Y",): 8, ("X", "Y"): 11}
    paid = {
        (a, b1 + b2)
        for a, b1, b2 in product(range(8), range(4), range(6))
        if a + b1 == 6 and b2 == 5 and b1 + b2 <= 9
    }
    within = {(x, 11 - x) for x in range(12) if x <= most["X",] and 11 - x <= most["Y",]}
    assert paid == within


def test_one_partner_alone_has_no_pool_and_counts_its_part_of_a_lot() -> None:
    parts = replace(OWNERSHIP, parts={("M", "X"): Decimal("0.25")})
    one, both = (of_group(two_partners(), parts, group) for group in (("X",), ("X", "Y")))
    assert {(a.stream, a.lot) for a in one.arcs} == {("A", "L")}
    assert both.arcs == two_partners().arcs
    assert {n.lot: (n.units, n.value_gbp) for n in one.needs} == {
        "L": (Decimal(100), Decimal(100)),
        "M": (Decimal(25), Decimal(25)),
    }
