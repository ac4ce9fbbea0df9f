import random
from decimal import Decimal

import highspy
import pytest

from tests.allocation.highs import solver
from toolkit.allocation.coalitions import Group, StandAlone, groups_of
from toolkit.allocation.core_of_pool import Contributions, Objection, Pool, share_cost

ZERO = Decimal(0)


def pool(total: str, **alone: str) -> Pool:
    """Read `AB="12"` as the cost of A and B alone, `AB="12?"` as one that they cannot pay."""
    partners = tuple(sorted({one for group in alone for one in group}))
    costs = tuple(
        StandAlone(group, Decimal(text.removesuffix("?")), not text.endswith("?"), True)
        for group in groups_of(partners)
        for text in [alone["".join(group)]]
    )
    return Pool(partners, Decimal(total), costs)


def shares(found: Contributions) -> list[object]:
    return list(found.gbp.values())


def random_pool(chance: random.Random, size: int) -> Pool:
    partners = tuple("ABCDEFGH"[:size])
    base = {one: chance.randint(100, 900) for one in partners}
    costs: dict[Group, int] = {}
    for group in (*groups_of(partners), partners):
        full = sum(base[one] for one in group)
        costs[group] = round(full * (1 - chance.random() * 0.08 * (len(group) - 1)))
    alone = tuple(
        StandAlone(group, Decimal(costs[group]) / 100, chance.random() < 0.9, True)
        for group in groups_of(partners)
    )
    return Pool(partners, Decimal(costs[partners]) / 100, alone)


def deficit_by_highs(stated: Pool) -> float:
    """Find the least core in pence with floating point."""
    model = solver()
    model.setOptionValue("dual_feasibility_tolerance", 1e-9)
    top = highspy.kHighsInf
    pays = {one: model.addVariable(0, top) for one in stated.partners}
    worst = model.addVariable(-top, top)
    model.addConstr(model.qsum(list(pays.values())) == float(stated.cost_gbp) * 100)
    for one in stated.alone:
        if one.able and one.cost_gbp is not None:
            mine = model.qsum([pays[partner] for partner in one.group])
            model.addConstr(mine - worst <= float(one.cost_gbp) * 100)
    model.minimize(worst)
    return float(model.getObjectiveValue())


@pytest.mark.parametrize("size", [2, 3, 4, 5])
def test_the_least_core_is_the_one_that_floating_point_finds(size: int) -> None:
    stable = 0
    for seed in range(25):
        stated = random_pool(random.Random(seed * 10 + size), size)
        found, least = share_cost(stated), deficit_by_highs(stated)
        assert found.stable == (least <= 1e-6)
        assert float(found.deficit_gbp * 100) - 1 <= max(0.0, least) + 1e-6
        assert max(0.0, least) <= float(found.deficit_gbp * 100) + 1e-6
        assert sum(found.gbp.values()) == stated.cost_gbp
        gains = [one.gain_gbp for one in found.objections]
        rounding = Decimal("0.01") * size
        assert all(gain <= found.deficit_gbp + rounding for gain in gains)
        stable += found.stable
    assert stable > 5


def test_a_worked_nucleolus() -> None:
    # An estate of 200 and claims of 100, 200 and 300 is divided 50, 75, 75 (Aumann and Maschler
    # 1985). As costs: no group pays more than its claims, nor more than the estate.
    claims, estate = {"A": 100, "B": 200, "C": 300}, 200
    alone = tuple(
        StandAlone(group, Decimal(min(estate, sum(claims[one] for one in group))), True, True)
        for group in groups_of(("A", "B", "C"))
    )
    found = share_cost(Pool(("A", "B", "C"), Decimal(estate), alone))
    assert shares(found) == [50, 75, 75]
    assert found.stable


def test_partners_who_gain_equally_from_each_other_share_the_gain_equally() -> None:
    found = share_cost(pool("15", A="10", B="8"))
    assert shares(found) == [Decimal("8.50"), Decimal("6.50")]
    assert (found.stable, found.deficit_gbp, found.objections) == (True, ZERO, ())


def test_an_empty_core_says_what_would_hold_the_pool() -> None:
    # Each pair pays 6 alone, so the pairs ask for 9 in all, and 12 are to be paid.
    found = share_cost(pool("12", A="9", B="9", C="9", AB="6", AC="6", BC="6"))
    assert (found.stable, found.deficit_gbp) == (False, Decimal(2))
    assert shares(found) == [4, 4, 4]
    assert found.objections[0] == Objection(("A", "B"), Decimal(2))


def test_a_group_without_the_money_to_leave_cannot_object() -> None:
    found = share_cost(pool("12", A="9", B="9", C="9", AB="6?", AC="6?", BC="6?"))
    assert (found.stable, found.deficit_gbp, found.objections) == (True, ZERO, ())
    assert shares(found) == [4, 4, 4]


def test_pennies_that_do_not_divide_go_where_nobody_complains() -> None:
    found = share_cost(pool("0.10", A="0.04", B="0.05", C="0.05", AB="9", AC="9", BC="9"))
    assert sum(found.gbp.values()) == Decimal("0.10")
    assert found.objections == ()


def test_no_group_is_asked_for_more_than_it_can_put_in() -> None:
    stated = pool("15", A="10", B="8")
    limited = Pool(stated.partners, stated.cost_gbp, stated.alone, {}, {("A",): Decimal(8)})
    found = share_cost(limited)
    assert shares(found) == [8, 7]
    poor: dict[Group, Decimal] = {("A",): Decimal(5)}
    short = share_cost(Pool(stated.partners, stated.cost_gbp, stated.alone, {}, poor))
    assert (short.stable, short.deficit_gbp) == (False, Decimal(2))
    assert short.objections == (Objection(("B",), Decimal(2)),)


def test_lots_that_nobody_offers_alone_count_as_they_do_together() -> None:
    alone = (StandAlone(("A",), None, False, True), StandAlone(("B",), Decimal(8), True, True))
    found = share_cost(Pool(("A", "B"), Decimal(15), alone, {"A": Decimal(9), "B": Decimal(6)}))
    assert shares(found) == [8, 7]


def test_one_partner_pays_for_everything() -> None:
    assert share_cost(Pool(("A",), Decimal(7), ())).gbp == {"A": 7}


@pytest.mark.parametrize("seed", range(12))
def test_complaints_are_the_least_of_all_whole_pence(seed: int) -> None:
    chance = random.Random(seed)
    partners = ("A", "B", "C")
    costs = {group: chance.randint(3, 9) * len(group) for group in groups_of(partners)}
    total = chance.randint(6, 15)
    alone = tuple(StandAlone(g, Decimal(c) / 100, True, True) for g, c in costs.items())
    found = share_cost(Pool(partners, Decimal(total) / 100, alone))
    gbp = {one: int(amount * 100) for one, amount in found.gbp.items()}

    def complaints(pays: dict[str, int]) -> list[int]:
        worst = (sum(pays[one] for one in group) - cost for group, cost in costs.items())
        return sorted(worst, reverse=True)

    every = [
        dict(zip(partners, (a, b, total - a - b), strict=True))
        for a, b in ((a, b) for a in range(total + 1) for b in range(total + 1 - a))
    ]
    assert complaints(gbp)[0] <= min(complaints(one)[0] for one in every) + 1
