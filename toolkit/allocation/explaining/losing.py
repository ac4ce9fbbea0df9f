"""Why each bid lost, as far as it can be read from the award without solving again."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from toolkit.allocation.awarded import awarded
from toolkit.allocation.explaining.standing import won_keys
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.every import FAMILIES
from toolkit.allocation.problem import Offer, Problem
from toolkit.allocation.results import Award

Reason = Literal["set aside", "dearer", "rules", "dearer in all"]


@dataclass(frozen=True)
class Lost:
    """One bid that lost.

    Args:
        bid: Its id, or that of its package.
        why: `set aside` by a rule; `dearer` a unit than every winner of the lot; `rules` where it
            is cheaper and changing one winner of the lot for it breaks some; else `dearer in all`:
            the whole award would cost more with it.
        rules: Ids of the rules behind it.
    """

    lot: str
    provider: str
    bid: str
    why: Reason
    rules: tuple[str, ...] = ()


def why_lost(problem: Problem, awards: Sequence[Award]) -> tuple[Lost, ...]:
    """Say why each bid lost, in the order of the bids; those set aside come last.

    Args:
        problem: As it was solved.
        awards: The best award, proved.
    """
    winners: dict[str, list[Award]] = defaultdict(list)
    for one in awards:
        winners[one.lot].append(one)
    won = won_keys(problem, awards)
    lost = [
        _why(problem, tuple(awards), winners[offer.lot], offer)
        for offer in problem.offers
        if offer.wins_with not in won
    ]
    aside = [Lost(x.lot, x.provider, x.bid, "set aside", (x.rule,)) for x in problem.set_aside]
    return (*lost, *aside)


def _why(
    problem: Problem, awards: tuple[Award, ...], rivals: Sequence[Award], offer: Offer
) -> Lost:
    plain = Lost(offer.lot, offer.provider, offer.wins_with, "dearer in all")
    if rivals and all(offer.price_gbp > one.price_gbp_per_unit for one in rivals):
        return replace(plain, why="dearer")
    if offer.package or not rivals:
        return plain
    dearest = max(rivals, key=lambda one: (one.price_gbp_per_unit, one.provider))
    rules = _broken(problem, awards, dearest, offer)
    return replace(plain, why="rules", rules=rules) if rules else plain


def _broken(
    problem: Problem, awards: tuple[Award, ...], rival: Award, offer: Offer
) -> tuple[str, ...]:
    """Name the rules that break where a bid takes over from the dearest winner of its lot."""
    units = min(rival.units, offer.most_units)
    new = Award(
        offer.lot,
        offer.provider,
        offer.bid,
        units,
        offer.price_gbp,
        round(units * offer.price_gbp, 2),
        offer.quality,
    )
    changed = tuple(new if one is rival else one for one in awards)
    before, after = awarded(problem, awards), awarded(problem, changed)
    found = [
        "its capacity" if isinstance(rule, Capacity) else rule.named
        for rule in problem.rules
        if [*FAMILIES[type(rule)].broken(rule, after)]
        and not [*FAMILIES[type(rule)].broken(rule, before)]
    ]
    return tuple(dict.fromkeys(found))
