import random
from decimal import Decimal

from tests.allocation.problems import arc, need, problem
from toolkit.allocation.coalitions import Ownership, StandAlone, groups_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Flow
from toolkit.allocation.who_funds_whom import (
    Support,
    flows_of,
    own_parts,
    share_award,
    supports_in,
)

OWNERSHIP = Ownership({"L": "X", "M": "Y"}, {"A": "X", "B": "Y", "C": "Y"})


def pooled(available: dict[str, str]) -> Problem:
    arcs = [arc("A", "L"), arc("A", "M", own=False), arc("B", "M"), arc("C", "L", own=False)]
    return problem([need("L"), need("M")], [], arcs, available=available)


def test_contributions_flow_to_the_penny_own_area_first() -> None:
    stated = pooled({"A": "100", "B": "100", "C": "100"})
    cost = {"L": Decimal(50), "M": Decimal(60)}
    flows = flows_of(stated, OWNERSHIP, cost, {"X": Decimal("60.01"), "Y": Decimal("49.99")})
    assert flows == (
        Flow("A", "L", Decimal(50), own=True),
        Flow("A", "M", Decimal("10.01"), own=False),
        Flow("B", "M", Decimal("49.99"), own=True),
    )


def test_pennies_of_a_part_stay_with_the_lead() -> None:
    third = Ownership(OWNERSHIP.lots, OWNERSHIP.streams, {("L", "Y"): Decimal("0.333333")})
    assert own_parts(third, {"L": Decimal("0.10")}) == {"X": Decimal("0.07"), "Y": Decimal("0.03")}


def test_givers_are_matched_with_receivers() -> None:
    pays = {"A": Decimal(9), "B": Decimal(4), "C": Decimal(2)}
    owns = {"A": Decimal(5), "B": Decimal(6), "C": Decimal(4)}
    assert supports_in(pays, owns) == (Support("A", "B", Decimal(2)), Support("A", "C", Decimal(2)))


def test_an_award_is_shared_within_what_money_and_groups_allow() -> None:
    shared, stable = 0, 0
    for seed in range(60):
        chance = random.Random(seed)
        cost = {lot: Decimal(chance.randint(1000, 9000)) / 100 for lot in "LM"}
        stated = pooled({s: str(chance.randint(30, 150)) for s in "ABC"})
        alone = tuple(
            StandAlone(group, cost[lot] + chance.randint(-5, 9), chance.random() < 0.8, True)
            for group, lot in zip(groups_of(("X", "Y")), "LM", strict=True)
        )
        total = sum(cost.values())
        money = stated.available_gbp
        if cost["L"] > money["A"] + money["C"] or cost["M"] > money["A"] + money["B"]:
            continue
        if total > sum(money.values()):
            continue
        found = share_award(stated, OWNERSHIP, cost, alone)
        shared += 1
        stable += found.contributions.stable
        for partner, gbp in found.contributions.gbp.items():
            mine = [one for one in found.flows if OWNERSHIP.streams[one.stream] == partner]
            assert sum(one.gbp for one in mine) == gbp
        for lot, gbp in cost.items():
            assert sum(one.gbp for one in found.flows if one.lot == lot) == gbp
        for stream, gbp in money.items():
            assert sum(one.gbp for one in found.flows if one.stream == stream) <= gbp
        given = sum((one.gbp for one in found.supports), Decimal(0))
        assert given == abs(found.contributions.gbp["X"] - found.of_own_gbp["X"])
    assert shared > 30
    assert 10 < stable < shared
