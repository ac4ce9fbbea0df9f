"""Winners on a lot: enough of them, and not too many."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.program import Term


@dataclass(frozen=True)
class LotWinners(Rule):
    """Fewest and most undertakings that may win part of each of some lots.

    Args:
        lots: Lots that it holds for, each by itself; those of which nothing is needed are left out.
        least: Fewest winners.
        most: Most winners; none where there is no limit.
    """

    lots: tuple[str, ...] = ()
    least: int = 1
    most: int | None = None


def rows(rule: LotWinners, draft: Draft) -> None:
    """Count winners of lot l: least <= sum over undertakings p of holds[l, p] <= most.

    An optional lot that stays unawarded counts as having enough.
    """
    needed = {need.lot for need in draft.problem.needs if need.units}
    for lot in dict.fromkeys(rule.lots):
        if lot not in needed:
            continue
        terms = _winners(rule, draft, lot)
        if rule.least > 1:
            enough = list(terms)
            if lot in draft.unawarded:
                enough.append((draft.unawarded[lot], float(rule.least)))
            if lot in draft.too_few:
                enough.append((draft.too_few[lot], 1.0))
            draft.say(enough, ">=", rule.least, rule.id)
        if rule.most is not None:
            draft.say(terms, "<=", rule.most, rule.id)


def _winners(rule: LotWinners, draft: Draft, lot: str) -> list[Term]:
    """Give terms that count winners; bidders of one undertaking that could share the lot are one.

    holds[l, b] <= there[p] <= sum over bidders b of p of holds[l, b].
    """
    held: dict[str, list[list[Term]]] = defaultdict(list)
    offers = (draft.problem.offers[n] for n in draft.offers_on.get(lot, ()))
    for bidder in dict.fromkeys(offer.provider for offer in offers):
        held[draft.problem.undertaking(bidder)].append(draft.holds[lot, bidder])
    counted: list[Term] = []
    for who, several in held.items():
        together = [term for terms in several for term in terms]
        if len(several) == 1 or lot not in draft.split:
            counted += together
            continue
        there = draft.add("there", lot, who)
        counted.append((there, 1.0))
        draft.say([(there, 1.0), *((n, -c) for n, c in together)], "<=", 0.0, rule.id)
        for terms in several:
            draft.say([*terms, (there, -1.0)], "<=", 0.0, rule.id)
    return counted


def broken(rule: LotWinners, awarded: Awarded) -> Iterator[str]:
    """Count the winners of each lot."""
    who = awarded.problem.undertaking
    needed = {need.lot: need for need in awarded.problem.needs if need.units}
    for lot in (one for one in dict.fromkeys(rule.lots) if one in needed):
        winners = len({who(one.offer.provider) for one in awarded.of_lot(lot)})
        if winners < rule.least and not (winners == 0 and needed[lot].optional):
            yield f"{lot} has {winners} of {rule.least} providers"
        if rule.most is not None and winners > rule.most:
            yield f"{lot} has {winners} providers, above {rule.most}"
