"""What awards come to by a goal, worked out exactly."""

from collections.abc import Sequence
from decimal import Decimal

from toolkit.allocation.families.every import charges_on
from toolkit.allocation.modelling import Goal
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award


def reached(problem: Problem, goal: Goal, awards: Sequence[Award]) -> Decimal:
    """Give what awards come to by a goal, exactly."""
    units = {need.lot: need.units for need in problem.needs}
    keys = {offer.bid: offer.wins_with for offer in problem.offers}
    lots = {award.lot for award in awards}
    total = sum(
        (
            goal.per_lot.get(one.bid, Decimal(0)) * one.units / units[one.lot]
            for one in awards
            if units[one.lot]
        ),
        Decimal(0),
    )
    if goal.charged:
        total += sum((one.gbp for one in charges_on(problem, awards)), Decimal(0))
    won = {keys[one.bid] for one in awards}
    total += sum((goal.per_win.get(key, Decimal(0)) for key in won), Decimal(0))
    return total + sum(
        (weight for lot, weight in goal.per_unawarded.items() if lot not in lots), Decimal(0)
    )
