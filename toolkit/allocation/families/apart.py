"""Apart: wins that conflict with each other, and rest after too many terms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft, Pair
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.problem import Problem, SetAside


@dataclass(frozen=True)
class Apart(Rule):
    """Conflicts: of these wins, no more than one.

    All pairs of a group exclude each other, which one row says better than a row for each pair of
    them. Someone who may not assess and deliver, and two who may not share a lot, are both stated
    so.

    Args:
        wins: Lot and bidder, for the whole lot or part of it.
    """

    wins: tuple[Pair, ...] = ()


def rows(rule: Apart, draft: Draft) -> None:
    """Let one of them hold: sum over pairs of holds[l, p] <= 1."""
    held = [draft.holds[pair] for pair in dict.fromkeys(rule.wins) if pair in draft.holds]
    if len(held) > 1:
        draft.say([term for terms in held for term in terms], "<=", 1.0, rule.id)


def broken(rule: Apart, awarded: Awarded) -> Iterator[str]:
    """Count the wins that conflict."""
    held = {(one.offer.lot, one.offer.provider) for one in awarded.won}.intersection(rule.wins)
    if len(held) > 1:
        yield f"{' and '.join(f'{who} on {lot}' for lot, who in sorted(held))} conflict"


def rotated(problem: Problem, served: Mapping[Pair, int], most: int, rule: str) -> Problem:
    """Set aside bids of those who have served a lot for as many terms as they may.

    A package stands or falls as one.

    Args:
        problem: With all bids.
        served: Terms without a break until now, by lot and undertaking.
        most: Terms without a break that one undertaking may serve.
        rule: Id of the award rule.

    Returns:
        The problem without them; they are listed among what was set aside.
    """
    spent = {
        offer.wins_with: offer.lot
        for offer in problem.offers
        if served.get((offer.lot, problem.undertaking(offer.provider)), 0) >= most
    }
    aside = tuple(
        SetAside(
            offer.bid,
            offer.lot,
            offer.provider,
            rule,
            f"has served {spent[offer.wins_with]} for {most} terms or more",
        )
        for offer in problem.offers
        if offer.wins_with in spent
    )
    kept = tuple(offer for offer in problem.offers if offer.wins_with not in spent)
    return replace(problem, offers=kept, set_aside=(*problem.set_aside, *aside))
