"""The most advantageous award by a published score: points for each bid, fixed before the model.

A bid's points depend on that bid and on published numbers only. Where points for price are read
from the lowest price instead, a bid that cannot win changes who does.
"""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from toolkit.allocation.award_method import PriceScale
from toolkit.allocation.goals.aims import Aim, linear
from toolkit.allocation.modelling import Goal
from toolkit.allocation.problem import Offer, Problem
from toolkit.errors import Fault, InputError, Place
from toolkit.statements.criteria import REVERSAL

FULL = Decimal(100)
FINEST = Decimal("0.000001")  # points are rounded to this, so that scores of awards compare exactly


def fixed_scale(problem: Problem, scales: Mapping[str, PriceScale], price_weight: Decimal) -> Aim:
    """Aim at the highest score, lots weighed by their published value.

    A bid's points are price_weight x points for price + (1 - price_weight) x quality. A package is
    scored as one: its price against the scales of its lots, its quality weighed by their value.

    Args:
        problem: What an award must respect.
        scales: By lot.
        price_weight: Published, 0 to 1.

    Returns:
        An aim whose value is the score of the award, 0 to 100, negative.

    Raises:
        InputError: A lot with a bid has no scale, or one whose prices do not rise.
    """
    faults = [
        Fault(Place("award criteria"), lot, "give a scale with a best price below its worst")
        for lot in dict.fromkeys(offer.lot for offer in problem.offers)
        if lot not in scales or scales[lot].best_gbp >= scales[lot].worst_gbp
    ]
    if faults:
        raise InputError(faults)
    return _scored(problem, _fixed_points(problem, scales, price_weight), "highest score")


def points_of(problem: Problem) -> Mapping[str, Decimal] | None:
    """Give the points of each bid by the published score; nothing where the price decides."""
    method = problem.method
    match method.goal:
        case "least_price":
            return None
        case "highest_score":
            return _fixed_points(problem, method.scales, method.price_weight)
        case "highest_relative_score":
            return _relative_points(problem, method.price_weight)


def _fixed_points(
    problem: Problem, scales: Mapping[str, PriceScale], price_weight: Decimal
) -> dict[str, Decimal]:
    units = {need.lot: need.units for need in problem.needs}
    together: dict[str, list[Offer]] = defaultdict(list)
    for offer in problem.offers:
        together[offer.wins_with].append(offer)
    points: dict[str, Decimal] = {}
    for offers in together.values():
        best = sum((scales[o.lot].best_gbp * units[o.lot] for o in offers), Decimal(0))
        worst = sum((scales[o.lot].worst_gbp * units[o.lot] for o in offers), Decimal(0))
        price = sum((o.price_gbp * units[o.lot] for o in offers), Decimal(0))
        below = (worst - price) / (worst - best) if worst > best else Decimal(0)
        score = FULL * min(max(below, Decimal(0)), Decimal(1))
        for offer in offers:
            points[offer.bid] = price_weight * score + (1 - price_weight) * offer.quality
    return points


def relative_scale(problem: Problem, price_weight: Decimal) -> tuple[Aim, str]:
    """Aim at the highest score with points for price read from the lowest price of each lot.

    Args:
        problem: What an award must respect.
        price_weight: Published, 0 to 1.

    Returns:
        The aim, and a warning that says why such a score is to be avoided.

    Raises:
        InputError: There is a package: its price has no lowest price to be read against.
    """
    packages = dict.fromkeys(offer.package for offer in problem.offers if offer.package)
    if packages:
        raise InputError(
            Fault(
                Place("award criteria"),
                package,
                "a package cannot be scored against the lowest price of a lot: the score would "
                "change with bids that share none of its lots; publish a fixed price scale",
            )
            for package in packages
        )
    points = _relative_points(problem, price_weight)
    return _scored(problem, points, "highest relative score"), REVERSAL


def _relative_points(problem: Problem, price_weight: Decimal) -> dict[str, Decimal]:
    lowest: dict[str, Decimal] = {}
    for offer in problem.offers:
        lowest[offer.lot] = min(offer.price_gbp, lowest.get(offer.lot, offer.price_gbp))
    return {
        o.bid: (1 - price_weight) * o.quality
        + price_weight * (FULL * lowest[o.lot] / o.price_gbp if o.price_gbp else FULL)
        for o in problem.offers
    }


def _scored(problem: Problem, points: Mapping[str, Decimal], name: str) -> Aim:
    """Weigh points by the published value of their lot; by nothing where none has a value."""
    values = {need.lot: need.value_gbp for need in problem.needs}
    total = sum(values.values(), Decimal(0))
    if not total:
        values, total = dict.fromkeys(values, Decimal(1)), Decimal(len(values))
    places = {need.lot: need.places or 1 for need in problem.needs}
    weighed = {
        o.bid: -round(points[o.bid] * values[o.lot] / total / places[o.lot], 6) * places[o.lot]
        for o in problem.offers
    }
    return linear(Goal(name, weighed), FINEST)
