"""From the solver's numbers to awards: winners fixed, units and money made exact."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from toolkit.allocation.drafting import Draft
from toolkit.allocation.problem import Need, Offer, Problem
from toolkit.allocation.program import Program
from toolkit.allocation.results import Award
from toolkit.allocation.solving import solve
from toolkit.units import pence, pounds


def winners(draft: Draft, values: Sequence[float]) -> set[int]:
    """Give the positions of the offers that a solution awards."""
    chosen = {key for key, column in draft.won.items() if round(values[column])}
    return {n for n, offer in enumerate(draft.problem.offers) if offer.wins_with in chosen}


def settle_awards(draft: Draft, program: Program, values: Sequence[float]) -> tuple[Award, ...]:
    """Fix what was chosen, solve for units again, and write the awards down.

    With every yes and no fixed, no trickle of units is left where nothing was won. Units are cut to
    a few decimals and shared out so that every lot is delivered exactly.

    Args:
        draft: Of the programme.
        program: As it was solved.
        values: Of its columns.

    Returns:
        Awards by lot, in the order of the case.
    """
    won = winners(draft, values)
    chosen = {
        n: float(round(values[n])) for n, column in enumerate(program.columns) if column.whole
    }
    if len(chosen) < len(program.columns):
        values = solve(program.fixed(chosen)).values or values
    share = {n: values[draft.share[n][0]] * draft.share[n][1] for n in won}
    by_lot: dict[str, list[int]] = defaultdict(list)
    for n in sorted(won):
        by_lot[draft.problem.offers[n].lot].append(n)
    return tuple(
        award(draft.problem.offers[n], units)
        for need in draft.problem.needs
        for n, units in _exact_units(draft.problem, need, by_lot[need.lot], share).items()
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
    if need.places:
        return {n: need.units / need.places for n in offers}
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
