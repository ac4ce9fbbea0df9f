"""Who wins what in awards near the best: always, sometimes or never; and what differs most.

Source:
    Brill, Chang and Hopkins (1982), Modeling to generate
    alternatives.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.allocation.drafting import Draft, Pair
from toolkit.allocation.explaining.asking import Asking, asking
from toolkit.allocation.explaining.near import Asked, Near, is_near, least_of, near
from toolkit.allocation.explaining.standing import pairs_of, standing_of
from toolkit.allocation.finding import Found
from toolkit.allocation.modelling import cost_of, least_price
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award
from toolkit.allocation.solving import Limits

ALTERNATIVES = 3  # to show
When = Literal["always", "sometimes", "never", "not known"]


@dataclass(frozen=True)
class Place:
    """How sure a bidder's place on a lot is, over all awards near the best.

    Args:
        when: `not known` only where the search was stopped.
    """

    lot: str
    provider: str
    when: When


@dataclass(frozen=True)
class Alternative:
    """Another award near the best.

    Args:
        gbp: Its yearly price.
        more_gbp: Than the best.
        moved: Places of the best award that it gives to others.
        awards: Who wins what.
    """

    gbp: Decimal
    more_gbp: Decimal
    moved: int
    awards: tuple[Award, ...]


@dataclass(frozen=True)
class NearOptimal:
    """What awards near the best have in common, and how far they differ.

    Args:
        most_gbp: Yearly price that such an award may have.
        places: By lot and bidder, for every pair with a bid, in the order of the bids.
        alternatives: The one that differs most from the best, then the one that differs most from
            both, and so on.
        proved: Whether every answer behind it was.
        asked: Awards that were asked for.
    """

    most_gbp: Decimal
    places: tuple[Place, ...]
    alternatives: tuple[Alternative, ...]
    proved: bool
    asked: int


def near_optimal(
    problem: Problem,
    best: Found,
    part: Decimal,
    stop: Limits | None = None,
    *,
    known: Sequence[tuple[Award, ...]] = (),
) -> NearOptimal:
    """Map the awards whose price is at most a part above the least.

    Args:
        problem: The award problem.
        best: Its cheapest award.
        part: Of the least price, such as 0.01.
        stop: When to stop before the end.
        known: Awards found before; those that are near are not looked for again.
    """
    work = asking(stop, 12 + ALTERNATIVES)
    space = near(problem, best.awards, part)
    others = _alternatives(work, space, best.awards, ALTERNATIVES)
    witnesses = [one for one in known if is_near(space, one)]
    places = _places(work, space, [best.awards, *witnesses, *(one.awards for one in others)])
    return NearOptimal(space.most_gbp, places, others, not work.unsure, work.asked)


def _alternatives(
    work: Asking, space: Near, best: tuple[Award, ...], count: int
) -> tuple[Alternative, ...]:
    """Look again and again for the award with the fewest places shared with those before it."""
    shown = [pairs_of(best)]
    found: list[Alternative] = []
    while len(found) < count:
        shared = {pair: sum(pair in one for one in shown) for one in shown for pair in one}
        awards = least_of(work, space, _holding(shared, shown))
        if awards is None:
            break
        shown.append(pairs_of(awards))
        gbp = standing_of(space.problem, awards).gbp
        moved = len(shown[0].keys() - shown[-1].keys())
        found.append(Alternative(gbp, gbp - space.best.gbp, moved, awards))
    return tuple(found)


def _places(work: Asking, space: Near, known: list[tuple[Award, ...]]) -> tuple[Place, ...]:
    """Sort pairs: look for awards with as much news as can be, then prove that there is no more.

    News is a pair that never won so far, or a loss of one that always did. That there is none left
    is proved by the cheapest award with any, as prices are what the solver bounds best.
    """
    pairs = dict.fromkeys((one.lot, one.provider) for one in space.problem.offers)
    winners = [pairs_of(one) for one in known]
    ever = {pair for one in winners for pair in one}
    always = {pair for pair in pairs if all(pair in one for one in winners)}
    sure, glance = False, True
    while not sure:
        never = [pair for pair in pairs if pair not in ever]
        weights = dict.fromkeys(never, -1) | dict.fromkeys(always, 1)
        asked = _holding(weights) if glance else _cheapest_with_news(space, never, always)
        awards = least_of(work, space, asked, glance=glance)
        if work.unsure:
            break
        won = set(pairs_of(awards)) if awards else set(always)
        news = bool(won - ever or always - won)
        sure = not glance and not news
        glance = news  # look again, and for a proof only where a glance shows nothing new
        ever |= won
        always &= won
    return tuple(Place(*pair, _when(pair, ever, always, sure=sure)) for pair in pairs)


def _cheapest_with_news(space: Near, never: Collection[Pair], always: Collection[Pair]) -> Asked:
    """Ask for the least price with sum over never of holds + sum over always of 1 - holds >= 1."""

    def asked(draft: Draft) -> dict[int, float]:
        signs = dict.fromkeys(never, 1.0) | dict.fromkeys(always, -1.0)
        terms = [(n, s * c) for pair, s in signs.items() for n, c in draft.holds.get(pair, ())]
        draft.say(terms, ">=", 1.0 - len(always))
        return cost_of(draft, least_price(space.problem))

    return asked


def _when(pair: Pair, ever: Collection[Pair], always: Collection[Pair], *, sure: bool) -> When:
    if pair in ever and pair not in always:
        return "sometimes"
    if not sure:
        return "not known"
    return "always" if pair in always else "never"


def _holding(weights: Mapping[Pair, int], but: Sequence[Collection[Pair]] = ()) -> Asked:
    """Count pairs that win, each with its weight; leave some awards out, whatever bids they take.

    An award with pairs W is left out by: sum of holds over W - sum of holds beside W <= |W| - 1.
    """

    def asked(draft: Draft) -> dict[int, float]:
        for award in but:
            signs = {pair: 1.0 if pair in award else -1.0 for pair in draft.holds}
            terms = [(n, signs[pair] * c) for pair, ts in draft.holds.items() for n, c in ts]
            draft.say(terms, "<=", len(award) - 1.0)
        cost: dict[int, float] = {}
        for pair, weight in weights.items():
            for column, part in draft.holds.get(pair, ()):
                cost[column] = cost.get(column, 0.0) + weight * part
        return cost

    return asked
