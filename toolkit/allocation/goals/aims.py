"""Aims: what is made small, read from linear counts of an award, by the model and exactly alike.

Every aim is a function of linear counts, each a `Goal`. The model states that function with rows;
`aim_value` works it out from an award without the model, so that one can be held against the other.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from toolkit.allocation.drafting import Draft, is_whole
from toolkit.allocation.modelling import Goal, in_sight, round_pounds
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Term
from toolkit.allocation.reaching import reached
from toolkit.allocation.results import Award
from toolkit.units import pence, pounds

PENNY = Decimal("0.01")
FAR = 1e9  # further below nothing than any count in the programme's own units


class Written(NamedTuple):
    """An aim in a programme.

    Args:
        cost: Coefficients of what is minimised, by column.
        unit: What one of them stands for in the aim's own unit.
    """

    cost: Mapping[int, float]
    unit: Decimal


@dataclass(frozen=True)
class Aim:
    """What is made as small as can be.

    Args:
        name: In words.
        counts: Linear counts of an award that it looks at.
        write: Adds its rows to a draft.
        value: Works it out from what the counts come to.
        step: Awards of whole lots differ in it by this much or not at all; none where they may
            differ by any amount.
    """

    name: str
    counts: tuple[Goal, ...]
    write: Callable[[Draft], Written]
    value: Callable[[Sequence[Decimal]], Decimal]
    step: Decimal | None = None


def linear(goal: Goal, step: Decimal | None = None) -> Aim:
    """Make one count small."""

    def write(draft: Draft) -> Written:
        unit = unit_of(draft, (goal,))
        return Written(terms_of(draft, goal, unit), unit)

    return Aim(goal.name, (goal,), write, lambda values: values[0], step)


def least_pence(problem: Problem) -> Aim:
    """Pay as little as can be in a year, each bid for whole lots counted to the penny.

    What is added up is then whole pence, so that two awards differ by a penny or not at all. A bid
    that may win a part of its lot counts with its exact price.
    """
    return linear(price_count(problem), PENNY)


def price_count(problem: Problem) -> Goal:
    """Count the yearly price of an award, with the money that it costs beside."""
    needs = {need.lot: need for need in problem.needs}
    prices = {}
    for offer in problem.offers:
        need = needs[offer.lot]
        price = offer.price_gbp * need.units
        if need.places:
            price = pounds(pence(price / need.places)) * need.places
        elif is_whole(offer, need.units):
            price = pounds(pence(price))
        prices[offer.bid] = price
    return Goal("least price", prices, charged=True)


def all_whole(problem: Problem) -> bool:
    """Say whether every bid wins a lot, or a place on it, whole or not at all."""
    needs = {need.lot: need for need in problem.needs}
    return all(
        bool(needs[offer.lot].places) or is_whole(offer, needs[offer.lot].units)
        for offer in problem.offers
    )


def negative(goal: Goal) -> Goal:
    """Turn a count that should be large into one that should be small.

    Raises:
        ValueError: Money beside the price counts, which a model only states from above.
    """
    if goal.charged:
        raise ValueError("count the price of bids alone")
    return replace(
        goal,
        per_lot={key: -weight for key, weight in goal.per_lot.items()},
        per_win={key: -weight for key, weight in goal.per_win.items()},
        per_unawarded={key: -weight for key, weight in goal.per_unawarded.items()},
    )


def aim_value(problem: Problem, aim: Aim, awards: Sequence[Award]) -> Decimal:
    """Give what awards come to by an aim, exactly and without the model."""
    return aim.value([reached(problem, goal, awards) for goal in aim.counts])


def terms_of(draft: Draft, goal: Goal, unit: Decimal) -> dict[int, float]:
    """Give the coefficients of a count, in a unit."""
    found: dict[int, float] = defaultdict(float)
    for offer, (position, part) in zip(draft.problem.offers, draft.share, strict=True):
        if weight := goal.per_lot.get(offer.bid):
            found[position] += part * in_sight(weight / unit)
    for key, weight in goal.per_win.items():
        if key in draft.won:
            found[draft.won[key]] += in_sight(weight / unit)
    for lot, weight in goal.per_unawarded.items():
        if lot in draft.unawarded:
            found[draft.unawarded[lot]] += float(weight / unit)
    for charge in draft.charges if goal.charged else ():
        found[charge.column] += float(charge.gbp / unit)
    return dict(found)


def unit_of(draft: Draft, goals: Iterable[Goal]) -> Decimal:
    """Give a round unit in which the largest weight of some counts has five digits."""
    largest = Decimal(0)
    for goal in goals:
        for weights in (goal.per_lot, goal.per_win, goal.per_unawarded):
            largest = max([largest, *(abs(weight) for weight in weights.values())])
        if goal.charged:
            largest = max([largest, *(abs(charge.gbp) for charge in draft.charges)])
    return round_pounds(largest)


def negated(terms: Mapping[int, float]) -> list[Term]:
    """Turn the sign of a sum."""
    return [(position, -c) for position, c in terms.items()]


def level(draft: Draft, name: str, sums: Iterable[Mapping[int, float]], below: float = 0.0) -> int:
    """Add a number that may lie as low as the smallest of some sums can, less an amount."""
    low = 0.0
    for terms in sums:
        low = min(low, sum(_least(draft, position, c) for position, c in terms.items()))
    return draft.add(name, low=max(low - below, -FAR), up=None, whole=False)


def _least(draft: Draft, position: int, coefficient: float) -> float:
    column = draft.columns[position]
    end = column.low if coefficient >= 0 else column.up
    return -FAR if end is None else coefficient * end
