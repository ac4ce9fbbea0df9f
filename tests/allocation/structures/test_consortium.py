from dataclasses import replace
from decimal import Decimal

from tests.allocation.problems import need, offer
from tests.allocation.structures.drawing import agree, consortia, with_members
from toolkit.allocation.awarded import awarded
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem
from toolkit.allocation.settling import award
from toolkit.allocation.structures.consortium import Consortium, broken, charged

HALF = Decimal("0.5")
STATED = Problem(
    (need("L"),),
    (
        offer("joint", "L", "J", "8", least="50", most="50"),
        offer("alone", "L", "P", "10", least="50", most="50"),
        offer("other", "L", "Q", "11", least="50", most="50"),
    ),
    members={"J": (("P", HALF), ("R", HALF))},
)


def winners(rule: Consortium) -> list[str]:
    return [one.bid for one in find(replace(STATED, rules=(rule,))).awards]


def test_the_award_with_consortia_is_the_best_of_all() -> None:
    assert agree(range(60), consortia, with_members) > 15


def test_a_party_stands_behind_one_winner_of_a_lot_only() -> None:
    assert winners(Consortium("c", "free", one_role=False)) == ["joint", "alone"]
    rule = Consortium("c", "one role")
    assert winners(rule) == ["joint", "other"]
    both = [award(one, Decimal(50)) for one in STATED.offers[:2]]
    assert list(broken(rule, awarded(STATED, both))) == ["P stands behind J and P on L"]
    assert winners(Consortium("c", "elsewhere", lots=("M",))) == ["joint", "alone"]


def test_a_consortium_may_be_too_large_or_too_dear_to_hold_together() -> None:
    small = Consortium("c", "one member", most_members=1)
    assert winners(small) == ["alone", "other"]
    assert list(broken(small, awarded(STATED, [award(STATED.offers[0], Decimal(50))]))) == [
        "J has 2 members, above 1"
    ]
    dear = Consortium("c", "dear", member_gbp=Decimal(51))
    assert winners(dear) == ["alone", "other"]
    fair = Consortium("c", "fair", member_gbp=Decimal(49))
    assert winners(fair) == ["joint", "other"]
    read = awarded(STATED, [award(STATED.offers[0], Decimal(50))])
    assert [one.gbp for one in charged(fair, read)] == [98]
