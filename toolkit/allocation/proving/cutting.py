"""Cuts that forbid an award, so that the next best one is found."""

from collections.abc import Iterable, Sequence
from typing import Literal

from toolkit.allocation.drafting import is_whole
from toolkit.allocation.extra import Extra
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award

Pair = tuple[str, str]
Another = Literal["winners", "bids"]
"""Whether another award has other winners on some lot, or only other bids."""


def pairs_of(awards: Iterable[Award]) -> frozenset[Pair]:
    """Give who wins what: lot and bidder."""
    return frozenset((one.lot, one.provider) for one in awards)


def cut(problem: Problem, awards: Sequence[Award], another: Another = "winners") -> Extra:
    """Ask for another award than this one.

    Over what was chosen less what was not: sum of chosen - sum of others <= number chosen - 1. The
    others are left out where every lot has exactly one winner, since then one is lost for each
    that is gained.
    """
    if another == "winners":
        won = sorted(pairs_of(awards))
        others = () if one_winner_each(problem) else _other_pairs(problem, won)
        held = (*((pair, 1.0) for pair in won), *((pair, -1.0) for pair in others))
        return Extra(len(won) - 1, held=held)
    keys = {offer.bid: offer.wins_with for offer in problem.offers}
    chosen = dict.fromkeys(keys[one.bid] for one in awards)
    rest = [key for key in dict.fromkeys(keys.values()) if key not in chosen]
    return Extra(
        len(chosen) - 1, won=(*((key, 1.0) for key in chosen), *((key, -1.0) for key in rest))
    )


def one_winner_each(problem: Problem) -> bool:
    """Say whether each lot goes whole to one bidder, so that sets of winners have one size."""
    needs = {need.lot: need for need in problem.needs}
    return all(
        need.units > 0 and not need.optional and not need.places for need in needs.values()
    ) and all(is_whole(offer, needs[offer.lot].units) for offer in problem.offers)


def _other_pairs(problem: Problem, won: Sequence[Pair]) -> list[Pair]:
    pairs = dict.fromkeys((offer.lot, offer.provider) for offer in problem.offers)
    return [pair for pair in pairs if pair not in set(won)]
