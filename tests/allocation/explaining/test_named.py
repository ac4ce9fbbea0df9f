from dataclasses import replace
from decimal import Decimal

from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.explaining.named import PLENTY, names_of, rules_of, without

STATED = problem(
    [need("A"), replace(need("B"), optional=True), need("C", "0")],
    [offer("a", "A", "P", "10"), offer("b", "B", "Q", "10")],
    [arc("S", "A", "400"), arc("T", "A", own=False)],
    capacities={"P": "50"},
    max_lots={"P": 1, "Q": 2},
    available={"S": "500", "T": "600"},
    cap="0.3",
)


def test_everything_that_may_give_way_has_one_name() -> None:
    assert names_of(STATED) == (
        "cover of A",
        "capacity of P",
        "L1",
        "stream S",
        "stream T",
        "limit of S on A",
        "cross-area cap",
    )
    assert rules_of(STATED) == ("capacity of P", "L1")


def test_each_name_gives_way_by_itself() -> None:
    assert without(STATED, ()) == STATED
    assert without(STATED, {"cover of A"}).needs[0].optional
    assert [rule.id for rule in without(STATED, {"L1"}).rules] == ["capacity of P"]
    assert without(STATED, {"stream S"}).available_gbp == {"S": PLENTY, "T": Decimal(600)}
    assert [one.most_gbp for one in without(STATED, {"limit of S on A"}).arcs] == [None, None]
    assert without(STATED, {"cross-area cap"}).cross_area_share is None
    for name in names_of(STATED):
        left = set(names_of(without(STATED, {name})))
        assert left == set(names_of(STATED)) - ({name} if not name.startswith("stream") else set())
