"""Resilience: a lot is still cared for when any one provider fails, if need be by a standby."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import Awarded, slack
from toolkit.allocation.drafting import Charge, Draft
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Term
from toolkit.allocation.results import Charged
from toolkit.units import pence, pounds


@dataclass(frozen=True)
class Standby:
    """An offer to stand by as provider of last resort.

    Args:
        lot: What for.
        bidder: Who; nobody stands by on a lot of which it wins part.
        units: A year that it could take on at once.
        gbp: A year, for standing by; zero or more.
    """

    lot: str
    bidder: str
    units: Decimal
    gbp: Decimal


@dataclass(frozen=True)
class Resilience(Rule):
    """Capacity that is left on a lot when any one undertaking fails.

    What a winner could deliver on the lot is what its bids there offer, awarded or not.

    Args:
        lots: Lots that it holds for, each by itself.
        part: Part of the lot's units that the others must be able to take on.
        standbys: Offers to stand by; those that cost least are taken, the first in order if equal.
        least_standbys: Fewest who stand by on each lot, whatever the capacity.
    """

    lots: tuple[str, ...] = ()
    part: Decimal = Decimal(1)
    standbys: tuple[Standby, ...] = ()
    least_standbys: int = 0


def rows(rule: Resilience, draft: Draft) -> None:
    """Survive each failure f: sum over p but f of able[l, p] (won[l, p] + stands[l, p]) >= part.

    Beside it: stands[l, p] + holds[l, p] <= 1, and sum over p of stands[l, p] >= least_standbys.
    Capacities are parts of the lot, cut at what is asked for, which leaves every answer as it is.
    """
    units = {need.lot: need.units for need in draft.problem.needs}
    for lot in dict.fromkeys(rule.lots):
        if not units.get(lot):
            continue
        able: dict[str, list[Term]] = defaultdict(list)
        for n in draft.offers_on.get(lot, ()):
            offer = draft.problem.offers[n]
            part = float(min(offer.most_units / units[lot], rule.part))
            who = draft.problem.undertaking(offer.provider)
            able[who].append((draft.won[offer.wins_with], part))
        standing: list[Term] = []
        for one in _offered(rule, lot):
            stands = draft.add("stands", lot, one.bidder)
            standing.append((stands, 1.0))
            part = float(min(one.units / units[lot], rule.part))
            able[draft.problem.undertaking(one.bidder)].append((stands, part))
            draft.charges.append(Charge(stands, _gbp(one), lot))
            if held := draft.holds.get((lot, one.bidder)):
                draft.say([(stands, 1.0), *held], "<=", 1.0, rule.id)
        spared = [draft.unawarded.get(lot), draft.uncovered.get(lot)]
        for failed in able:
            left = [term for who, terms in able.items() if who != failed for term in terms]
            left += [(n, float(rule.part)) for n in spared if n is not None]
            draft.say(left, ">=", float(rule.part), rule.id)
        if rule.least_standbys:
            standing += [(n, float(rule.least_standbys)) for n in spared if n is not None]
            draft.say(standing, ">=", rule.least_standbys, rule.id)


def broken(rule: Resilience, awarded: Awarded) -> Iterator[str]:
    """Let each undertaking fail, and look for standbys that help."""
    for lot in dict.fromkeys(rule.lots):
        if awarded.of_lot(lot) and standing_by(rule, awarded, lot) is None:
            yield f"{lot} does not keep {rule.part} of its care when one provider fails"


def charged(rule: Resilience, awarded: Awarded) -> Iterator[Charged]:
    """Charge each lot with those who stand by for it."""
    for lot in dict.fromkeys(rule.lots):
        for one in standing_by(rule, awarded, lot) or ():
            yield Charged(rule.id, lot, _gbp(one), f"{one.bidder} stands by: {rule.words}")


def standing_by(rule: Resilience, awarded: Awarded, lot: str) -> tuple[Standby, ...] | None:
    """Give the cheapest standbys with which a lot survives every failure.

    Args:
        rule: With the offers to stand by.
        awarded: Who wins what.
        lot: Which lot.

    Returns:
        In the order of the rule; nothing where no standbys are enough.
    """
    won = awarded.of_lot(lot)
    asked = sum((need.units for need in awarded.problem.needs if need.lot == lot), Decimal(0))
    if not won or not asked:
        return ()
    able: dict[str, Decimal] = defaultdict(Decimal)
    for one in won:
        able[awarded.problem.undertaking(one.offer.provider)] += one.offer.most_units
    holders = {one.offer.provider for one in won}
    free = [one for one in _offered(rule, lot) if one.bidder not in holders]
    asked = rule.part * asked - slack(asked)
    found = _cheapest(awarded.problem, free, (able, asked, rule.least_standbys))
    return None if found is None else tuple(one for one in free if one in found)


def _offered(rule: Resilience, lot: str) -> list[Standby]:
    return [one for one in dict.fromkeys(rule.standbys) if one.lot == lot]


def _gbp(standby: Standby) -> Decimal:
    return pounds(pence(standby.gbp))


type _Wanted = tuple[Mapping[str, Decimal], Decimal, int]  # able without standbys, asked, fewest


def _cheapest(
    problem: Problem, free: Sequence[Standby], wanted: _Wanted
) -> tuple[Standby, ...] | None:
    """Try standbys in order, with and without each, and leave what is already too dear."""
    best: tuple[Decimal, tuple[Standby, ...]] | None = None
    todo: list[tuple[int, Decimal, tuple[Standby, ...]]] = [(0, Decimal(0), ())]
    while todo:
        n, gbp, taken = todo.pop()
        if best is not None and gbp >= best[0]:
            continue
        if _enough(problem, taken, wanted):
            best = gbp, taken
        elif n < len(free):
            todo.append((n + 1, gbp, taken))
            todo.append((n + 1, gbp + _gbp(free[n]), (*taken, free[n])))
    return None if best is None else best[1]


def _enough(problem: Problem, taken: Sequence[Standby], wanted: _Wanted) -> bool:
    """Say whether a lot survives each failure of a winner or of a standby."""
    won, asked, fewest = wanted
    able = defaultdict(Decimal, won)
    for one in taken:
        able[problem.undertaking(one.bidder)] += one.units
    total = sum(able.values(), Decimal(0))
    return len(taken) >= fewest and all(total - left >= asked for left in able.values())
