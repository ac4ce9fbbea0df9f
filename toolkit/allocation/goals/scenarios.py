"""Prices that may turn out otherwise: regret, and the mean of the worst part of all scenarios.

These are tools of the plan stage. They can decide an award only where they were published as award
criteria.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.drafting import Draft
from toolkit.allocation.goals.aims import (
    PENNY,
    Aim,
    Written,
    all_whole,
    level,
    linear,
    negated,
    price_count,
    terms_of,
    unit_of,
)
from toolkit.allocation.goals.fairness import largest
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.modelling import Goal
from toolkit.allocation.problem import Problem
from toolkit.allocation.solving import Limits
from toolkit.units import pence, pounds


@dataclass(frozen=True)
class PriceScenario:
    """What bids may come to cost.

    Args:
        name: In words.
        factor: On the price of a bid; a bid not listed keeps its price. Charges stay as they are,
            and streams are held to the prices that were bid.
        chance: Weight among the scenarios.
    """

    name: str
    factor: Mapping[str, Decimal]
    chance: Decimal = Decimal(1)


def costs_in(problem: Problem, scenarios: Sequence[PriceScenario]) -> tuple[Goal, ...]:
    """Count the yearly price of an award in each scenario, by bid to the penny."""
    base = price_count(problem)
    return tuple(
        Goal(
            one.name,
            {
                bid: pounds(pence(gbp * one.factor.get(bid, Decimal(1))))
                for bid, gbp in base.per_lot.items()
            },
            charged=True,
        )
        for one in scenarios
    )


def least_regret(
    problem: Problem, scenarios: Sequence[PriceScenario], stop: Limits | None = None
) -> Aim | None:
    """Aim at the smallest regret: min R with R >= cost[s] - best[s] in each scenario s.

    Each scenario's own best award is solved for first.

    Args:
        problem: What an award must respect.
        scenarios: Their chances are not used.
        stop: When to stop before the end, for each scenario.

    Returns:
        The aim; nothing where no award exists, or where time ran out before some best was proved.
    """
    counts = costs_in(problem, scenarios)
    best: list[Decimal] = []
    for count in counts:
        found = seek(problem, [linear(count, PENNY)], stop)
        if found.status != "optimal" or not found.reached:
            return None
        best.append(found.reached[-1])
    return largest(counts, "least regret", beyond=best, step=PENNY if all_whole(problem) else None)


def worst_tail(counts: Sequence[Goal], chances: Sequence[Decimal], sure: Decimal) -> Aim:
    """Aim at the smallest mean of the worst outcomes (conditional value at risk).

    eta + sum of chance[s] x over[s] / (1 - sure), with over[s] >= cost[s] - eta.

    Args:
        counts: Cost in each scenario, as `costs_in` gives them.
        chances: Weight of each; they need not add up to one.
        sure: Part of all outcomes that is not counted as the worst, from 0 to below 1.

    Source: Rockafellar and Uryasev, "Optimization of conditional value-at-risk", Journal of
        Risk, 2000.
    """
    total = sum(chances, Decimal(0))
    weights = [chance / total / (1 - sure) for chance in chances]

    def write(draft: Draft) -> Written:
        unit = unit_of(draft, counts)
        sums = [terms_of(draft, count, unit) for count in counts]
        eta = level(draft, "eta", sums)
        cost = {eta: 1.0}
        for terms, weight in zip(sums, weights, strict=True):
            over = draft.add("over", up=None, whole=False)
            draft.say([(eta, 1.0), (over, 1.0), *negated(terms)], ">=", 0.0)
            cost[over] = float(weight)
        return Written(cost, unit)

    def value(values: Sequence[Decimal]) -> Decimal:
        left, mean = Decimal(1), Decimal(0)
        for one, weight in sorted(zip(values, weights, strict=True), reverse=True):
            taken = min(left, weight)
            mean += taken * one
            left -= taken
        return mean

    return Aim(f"mean of the worst {1 - sure:%}", tuple(counts), write, value)
