from dataclasses import replace
from decimal import Decimal

from tests.allocation.problems import offer
from tests.allocation.structures.drawing import agree, places, with_places
from toolkit.allocation.awarded import awarded
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Need, Problem
from toolkit.allocation.settling import award
from toolkit.allocation.structures.framework import Framework, broken

STATED = Problem(
    (Need("L", Decimal(100), Decimal(100), places=2),),
    tuple(
        offer(p, "L", p, price, least="100") for p, price in (("P", "8"), ("Q", "9"), ("R", "11"))
    ),
    parents={"P": "group", "Q": "group"},
)


def test_the_places_awarded_are_the_best_of_all() -> None:
    assert agree(range(60), places, with_places) > 15


def test_an_undertaking_has_one_place() -> None:
    rule = Framework("places", "one each")
    assert [one.bid for one in find(STATED).awards] == ["P", "Q"]
    found = find(replace(STATED, rules=(rule,)))
    assert [(one.bid, one.units) for one in found.awards] == [
        ("P", Decimal(50)),
        ("R", Decimal(50)),
    ]
    both = [award(one, Decimal(50)) for one in STATED.offers[:2]]
    assert list(broken(rule, awarded(STATED, both))) == ["group has 2 places on L"]


def test_a_place_costs_something_to_manage() -> None:
    found = find(replace(STATED, rules=(Framework("places", "one each", place_gbp=Decimal(70)),)))
    assert found.reached == 950 + 140
    assert [(one.lot, one.gbp) for one in found.charges] == [("L", Decimal(140))]
    elsewhere = Framework("places", "one each", lots=("M",), place_gbp=Decimal(70))
    assert find(replace(STATED, rules=(elsewhere,))).reached == 850
