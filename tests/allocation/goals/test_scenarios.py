from decimal import Decimal
from random import Random

import pytest

from tests.allocation.enumerating import every_award, tiny_problem
from tests.allocation.goals.trying import Awards, Measure, agrees, total
from tests.allocation.problems import need, offer, problem
from toolkit.allocation.goals.scenarios import (
    PriceScenario,
    costs_in,
    least_regret,
    worst_tail,
)
from toolkit.allocation.problem import Problem
from toolkit.units import pence, pounds


def drawn(seed: int, stated: Problem) -> tuple[list[PriceScenario], list[Measure]]:
    chance = Random(seed)
    units = {need.lot: need.units for need in stated.needs}
    scenarios, measures = [], []
    for n in range(3):
        factor = {o.bid: Decimal(chance.randint(80, 130)) / 100 for o in stated.offers}
        scenarios.append(PriceScenario(f"s{n}", factor, Decimal(chance.randint(1, 4))))
        cost = {
            o.bid: pounds(pence(o.price_gbp * units[o.lot] * factor[o.bid])) for o in stated.offers
        }
        measures.append(total(cost))
    return scenarios, measures


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_regret_equals_trying_every_award(start: int) -> None:
    feasible = 0
    for seed in range(start, start + 20):
        stated = tiny_problem(seed)
        if any(need.optional for need in stated.needs):
            continue
        scenarios, measures = drawn(seed, stated)
        awards = every_award(stated)
        aim = least_regret(stated, scenarios)
        assert (aim is None) == (not awards)
        if aim is None:
            continue
        best = [min(measure(one) for one in awards) for measure in measures]

        def regret(
            one: Awards, best: list[Decimal] = best, measures: list[Measure] = measures
        ) -> Decimal:
            return max(measure(one) - least for measure, least in zip(measures, best, strict=True))

        feasible += agrees(stated, [aim], [regret])
    assert feasible > 5


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_the_mean_of_the_worst_outcomes_equals_trying_every_award(start: int) -> None:
    feasible = 0
    for seed in range(start, start + 20):
        stated = tiny_problem(seed)
        scenarios, measures = drawn(seed, stated)
        chances = [one.chance for one in scenarios]

        def tail(
            one: Awards, measures: list[Measure] = measures, chances: list[Decimal] = chances
        ) -> Decimal:
            """Least eta + mean excess / (1 - sure): some outcome is the best eta."""
            costs = [measure(one) for measure in measures]
            return min(
                eta
                + sum(
                    (p * max(c - eta, Decimal(0)) for p, c in zip(chances, costs, strict=True)),
                    Decimal(0),
                )
                / sum(chances)
                / Decimal("0.4")
                for eta in costs
            )

        aim = worst_tail(costs_in(stated, scenarios), chances, Decimal("0.6"))
        feasible += agrees(stated, [aim], [tail])
    assert feasible > 5


def test_a_price_that_is_not_named_stays() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "11", least="100")]
    (cost,) = costs_in(problem([need("L")], bids), [PriceScenario("dear", {"a": Decimal("1.2")})])
    assert cost.per_lot == {"a": 1200, "b": 1100}
