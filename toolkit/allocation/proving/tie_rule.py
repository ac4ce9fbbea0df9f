"""The tie rule that a case publishes, applied so that one award is left and the reason is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.allocation.award_method import TieRule
from toolkit.allocation.drafting import is_whole
from toolkit.allocation.goals.aims import PENNY, Aim, aim_value, linear
from toolkit.allocation.goals.seeking import Sought, seek
from toolkit.allocation.modelling import Goal
from toolkit.allocation.problem import Need, Offer, Problem
from toolkit.allocation.proving.ties import Ties, ties_of
from toolkit.allocation.solving import Limits
from toolkit.statements.criteria import TieKind

FINEST = Decimal("0.000001")
MOST_DRAWN = 20  # bids in one aim: each counts for more than all after it, in whole numbers


@dataclass(frozen=True)
class Decided:
    """The award that stands when the tie rule was applied.

    Args:
        award: That award.
        reason: In words.
        by: What decided; empty where there was no tie or it was not broken.
        ties: What was equally good; not complete where there were too many to list.
        unique: Whether one set of winning bids is left.
    """

    award: Sought
    reason: str
    by: TieKind | Literal[""]
    ties: Ties
    unique: bool


def decide(
    problem: Problem,
    best: Sought,
    rule: TieRule,
    stop: Limits | None = None,
    *,
    most: int = 50,
) -> Decided:
    """Apply the tie rule to every award that is as good as the best.

    Up to `most` awards are listed and told apart one by one. Where there are more, the tie rule is
    solved for as further aims, which gives the same award.

    Args:
        problem: As it was solved.
        best: The award, proved.
        rule: As published.
        stop: When to stop before the end, for the list and again for the aims.
        most: Awards to list.
    """
    ties = ties_of(problem, best, stop, most=most, another="bids")
    if ties.unique:
        return Decided(best, "no other award is as good", "", ties, unique=True)
    aims = tie_aims(problem, rule)
    if ties.complete:
        return _told_apart(problem, ties, aims)
    found = seek(problem, [*best.asked, *(aim for _, aim in aims)], stop)
    if found.status != "optimal":
        words = "time ran out before the tie rule was applied"
        return Decided(best, words, "", ties, unique=False)
    others = [one for one in ties.awards if _bids(one) != _bids(found)]
    by = _first_difference(problem, found, others, aims)
    words = f"at least {len(ties.awards)} awards are equally good; {_words(by)}"
    return Decided(found, words, by, ties, unique="draw" in rule.kinds)


def tie_aims(problem: Problem, rule: TieRule) -> tuple[tuple[TieKind, Aim], ...]:
    """State the tie rule as aims, each with its kind."""
    found: list[tuple[TieKind, Aim]] = []
    for kind in rule.kinds:
        match kind:
            case "quality":
                found.append((kind, _quality(problem)))
            case "mobilisation":
                found.append((kind, _mobilisation(problem)))
            case "draw":
                found += [
                    (kind, aim) for need in problem.needs for aim in _draw(problem, need, rule)
                ]
    return tuple(found)


def _quality(problem: Problem) -> Aim:
    values = {need.lot: need.value_gbp for need in problem.needs}
    total = sum(values.values(), Decimal(0))
    if not total:
        values, total = dict.fromkeys(values, Decimal(1)), Decimal(len(values))
    weighed = {o.bid: -round(o.quality * values[o.lot] / total, 6) for o in problem.offers}
    return linear(Goal("higher quality", weighed), FINEST)


def _mobilisation(problem: Problem) -> Aim:
    once: dict[str, Decimal] = {}
    for offer in problem.offers:
        key = offer.wins_with
        once[key] = once.get(key, Decimal(0)) + round(offer.mobilisation_gbp, 2)
    return linear(Goal("lower mobilisation cost", per_win=once), PENNY)


def _draw(problem: Problem, need: Need, rule: TieRule) -> list[Aim]:
    """Prefer bids for a lot in the order drawn.

    A lot that goes whole to one bid goes to the first. Where several win, awards are compared by
    their first-drawn winner, then by their second, and so on; last comes the larger share for
    those drawn first.
    """
    offers = _in_order([one for one in problem.offers if one.lot == need.lot], rule.draw)
    name = f"draw for {need.lot}"
    ranks = Goal(
        name,
        {one.bid: Decimal(n) for n, one in enumerate(offers)},
        per_unawarded={need.lot: Decimal(len(offers))} if need.optional else {},
    )
    if not need.places and all(is_whole(one, need.units) for one in offers):
        return [linear(ranks, Decimal(1))]
    aims = []
    for start in range(0, len(offers), MOST_DRAWN):
        some = offers[start : start + MOST_DRAWN]
        first = {one.wins_with: -Decimal(2 ** (len(some) - n)) for n, one in enumerate(some, 1)}
        aims.append(linear(Goal(name, per_win=first), Decimal(1)))
    return [*aims, linear(ranks)]


def _in_order(offers: Sequence[Offer], draw: Sequence[str]) -> list[Offer]:
    place = {name: n for n, name in reversed(list(enumerate(draw)))}
    last = len(draw)
    return sorted(offers, key=lambda o: place.get(o.bid, place.get(o.provider, last)))


def _told_apart(problem: Problem, ties: Ties, aims: Sequence[tuple[TieKind, Aim]]) -> Decided:
    """Keep the best of the list by one aim after the other until one is left."""
    left = list(ties.awards)
    by: TieKind | Literal[""] = ""
    for kind, aim in aims:
        values = [aim_value(problem, aim, one.awards) for one in left]
        kept = [one for one, value in zip(left, values, strict=True) if value == min(values)]
        if len(kept) < len(left):
            left, by = kept, kind
        if len(left) == 1:
            break
    words = f"{len(ties.awards)} awards are equally good; {_words(by)}"
    if len(left) > 1:
        words = f"{words}; {len(left)} of them remain equal by the published tie rule"
    return Decided(left[0], words, by, ties, unique=len(left) == 1)


def _first_difference(
    problem: Problem, award: Sought, others: Sequence[Sought], aims: Sequence[tuple[TieKind, Aim]]
) -> TieKind | Literal[""]:
    """Give the kind that parted an award from the last of the others."""
    left = list(others)
    last: TieKind | Literal[""] = ""
    for kind, aim in aims:
        mine = aim_value(problem, aim, award.awards)
        kept = [one for one in left if aim_value(problem, aim, one.awards) == mine]
        if len(kept) < len(left):
            left, last = kept, kind
    return last


def _bids(one: Sought) -> frozenset[str]:
    return frozenset(award.bid for award in one.awards)


def _words(by: TieKind | Literal[""]) -> str:
    match by:
        case "quality":
            return "this one has the highest quality, weighed by published value"
        case "mobilisation":
            return "this one costs least to mobilise"
        case "draw":
            return "this one comes first in the order of the published draw, lot by lot"
        case _:
            return "the published tie rule does not part them"
