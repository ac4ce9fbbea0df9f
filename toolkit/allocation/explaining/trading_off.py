"""What quality, or money for small providers, costs in price: a few points of the front."""

from collections.abc import Callable, Collection
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal

from toolkit.allocation.goals.aims import Aim, aim_value, least_pence, linear, negative
from toolkit.allocation.goals.front import Front, front
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.modelling import Goal
from toolkit.allocation.problem import Problem
from toolkit.allocation.solving import Limits

FINE = Decimal("0.001")  # of a point; the least that two awards shown differ by
POINTS = 4


def most_quality(problem: Problem) -> Aim:
    """Aim at the highest quality, 0 to 100, lots weighed by their published value."""
    return _most(problem, "highest quality", {one.bid: one.quality for one in problem.offers})


def most_to(problem: Problem, providers: Collection[str]) -> Aim:
    """Aim at the largest part of published value, in percent, that goes to some providers."""
    parts = {
        one.bid: 100 * sum((p for who, p in problem.parties(one.provider) if who in providers))
        for one in problem.offers
    }
    return _most(problem, "most value to them", {bid: Decimal(p) for bid, p in parts.items()})


def trade_off(
    problem: Problem, aim: Aim, stop: Limits | None = None, points: int = POINTS
) -> Front:
    """Give awards from the cheapest to the best by an aim, evenly apart by that aim.

    Args:
        problem: What an award must respect.
        aim: Such as `most_quality`.
        stop: When to stop before the end of each solve; `progress` is told over all of them.
        points: How many awards at most, 2 or more.
    """
    stop = stop or Limits()
    price = least_pence(problem)
    count = _counting(stop, 2 * points + 2)
    best = seek(problem, [aim], count())
    cheapest = seek(problem, [price, aim], count())
    if best.status != "optimal" or cheapest.status != "optimal":
        return Front((), complete=False)
    # The front asks for half a step more from one point to the next.
    span = aim_value(problem, aim, cheapest.awards) - best.reached[-1]
    step = max((2 * span / (points - 1)).quantize(FINE, ROUND_DOWN), FINE)
    return front(problem, (price, aim), count(), step=step, most=points)


def _most(problem: Problem, name: str, points: dict[str, Decimal]) -> Aim:
    value = {need.lot: need.value_gbp for need in problem.needs}
    whole = sum(value.values(), Decimal(0))
    if not whole:
        value, whole = dict.fromkeys(value, Decimal(1)), Decimal(len(value))
    weighed = {one.bid: points[one.bid] * value[one.lot] / whole for one in problem.offers}
    return linear(negative(Goal(name, weighed)))


def _counting(stop: Limits, whole: int) -> Callable[[], Limits]:
    """Let progress move on with each search begun."""
    begun = 0

    def count() -> Limits:
        nonlocal begun
        begun += 1
        told, part = stop.progress, min(1.0, begun / whole)
        if told is None:
            return stop
        return replace(stop, progress=lambda stage, done: told(stage, max(part, done / 2)))

    return count
