"""From the solver's numbers to awards: winners fixed, units and money made exact."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

import pulp

from toolkit.allocation.choices import Choices
from toolkit.allocation.problem import Need, Offer, Problem
from toolkit.allocation.results import Award
from toolkit.allocation.solving import solve
from toolkit.units import pence, pounds

MORE_LIKELY_THAN_NOT = 0.5  # the nearer of 0 and 1


def winners(x: Choices) -> set[int]:
    """Give the positions of the offers that a solution awards."""
    return {n for n, one in x.won.items() if (one.value() or 0.0) > MORE_LIKELY_THAN_NOT}


def settle_awards(problem: Problem, model: pulp.LpProblem, x: Choices) -> tuple[Award, ...]:
    """Fix the winners of a solved model, solve for units again, and write the awards down.

    With winners fixed no trickle of units is left where nothing was won. Units are cut to a few
    decimals and shared out so that every lot is delivered exactly.

    Args:
        problem: Of the model.
        model: Solved; its winners are fixed here.
        x: Its variables.

    Returns:
        Awards by lot, in the order of the case.
    """
    won = winners(x)
    before = {n: one.value() or 0.0 for n, one in x.share.items()}
    held = {(problem.offers[n].lot, problem.offers[n].provider) for n in won}
    for n, variable in x.won.items():
        variable.lowBound = variable.upBound = float(n in won)
    for pair, variable in x.holds.items():
        variable.lowBound = variable.upBound = float(pair in held)
    settled = solve(model).objective is not None
    share = {n: (one.value() or 0.0) if settled else before[n] for n, one in x.share.items()}
    by_lot: dict[str, list[int]] = defaultdict(list)
    for n in sorted(won):
        by_lot[problem.offers[n].lot].append(n)
    return tuple(
        award(problem.offers[n], units)
        for need in problem.needs
        for n, units in _exact_units(problem, need, by_lot[need.lot], share).items()
    )


def award(offer: Offer, units: Decimal) -> Award:
    """Award an offer some units, priced to the penny."""
    return Award(
        lot=offer.lot,
        provider=offer.provider,
        bid=offer.bid,
        units=units,
        price_gbp_per_unit=offer.price_gbp,
        cost_gbp=pounds(pence(units * offer.price_gbp)),
        quality=offer.quality,
    )


def _exact_units(
    problem: Problem, need: Need, offers: list[int], share: Mapping[int, float]
) -> dict[int, Decimal]:
    """Round units and keep each offer in its range; what is left over goes where there is room."""
    units: dict[int, Decimal] = {}
    for n in offers:
        offer = problem.offers[n]
        wanted = round(Decimal(repr(share[n])) * need.units, _decimals(need, offer))
        units[n] = min(max(wanted, offer.least_units), offer.most_units)
    left = need.units - sum(units.values())
    for n in sorted(offers, key=lambda n: -_room(problem.offers[n], units[n], left)):
        step = min(_room(problem.offers[n], units[n], left), abs(left)).copy_sign(left)
        units[n] += step
        left -= step
    if left and offers:
        units[max(offers, key=lambda n: units[n])] += left  # beyond the solver's tolerance
    return units


def _room(offer: Offer, units: Decimal, left: Decimal) -> Decimal:
    """Give how far an award can still move in the direction of what is left over."""
    return offer.most_units - units if left > 0 else units - offer.least_units


def _decimals(need: Need, offer: Offer) -> int:
    """Write units to six decimals, or more where a unit is dear or a lot is small."""
    return max(6, offer.price_gbp.adjusted() + 3, 10 - need.units.adjusted())
