"""Ranks on a framework: who is asked first for each package of care, by what was published."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from toolkit.allocation.goals.scoring import points_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award


def ranks_of(problem: Problem, awards: Sequence[Award]) -> Mapping[str, int]:
    """Rank the winners of each lot whose places are ranks.

    The published goal ranks them: the lower price, or the more points. Bids that it leaves equal
    are ranked by quality, then by mobilisation cost, then by the order of the case.

    Args:
        problem: As it was solved.
        awards: Its award.

    Returns:
        The rank by bid, 1 for who is asked first; nothing for lots without ranks.
    """
    offers = {one.bid: (n, one) for n, one in enumerate(problem.offers)}
    points = points_of(problem)

    def standing(award: Award) -> tuple[Decimal, Decimal, Decimal, int]:
        number, offer = offers[award.bid]
        best = offer.price_gbp if points is None else -points[offer.bid]
        return best, -offer.quality, offer.mobilisation_gbp, number

    found: dict[str, int] = {}
    for need in problem.needs:
        winners = [one for one in awards if one.lot == need.lot] if need.ranked else []
        ordered = sorted(winners, key=standing)
        found |= {one.bid: rank for rank, one in enumerate(ordered, start=1)}
    return found
