"""Winners in all: not too few undertakings, and not too many."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.program import Term


@dataclass(frozen=True)
class Winners(Rule):
    """Fewest and most undertakings that win anything at all.

    Args:
        least: Fewest.
        most: Most; none where there is no limit.
        lots: Lots that count; empty for all.
    """

    least: int = 0
    most: int | None = None
    lots: tuple[str, ...] = ()


def rows(rule: Winners, draft: Draft) -> None:
    """Count undertakings: holds[l, p] <= wins[p] <= sum over l of holds; least <= sum <= most.

    What is held is whole, so wins need not be: the least that rows allow is 0 or 1, and for a least
    number the most that they allow is.
    """
    held: dict[str, list[list[Term]]] = defaultdict(list)
    for (lot, bidder), terms in draft.holds.items():
        if not rule.lots or lot in rule.lots:
            held[draft.problem.undertaking(bidder)].append(terms)
    counted: list[Term] = []
    for bidder, several in held.items():
        wins = draft.add("wins", bidder, whole=False)
        counted.append((wins, 1.0))
        for terms in several if rule.most is not None else ():
            draft.say([*terms, (wins, -1.0)], "<=", 0.0, rule.id)
        if rule.least:
            everything = [(n, -c) for terms in several for n, c in terms]
            draft.say([(wins, 1.0), *everything], "<=", 0.0, rule.id)
    if rule.most is not None:
        draft.say(counted, "<=", rule.most, rule.id)
    if rule.least:
        draft.say(counted, ">=", rule.least, rule.id)


def broken(rule: Winners, awarded: Awarded) -> Iterator[str]:
    """Count the undertakings that won."""
    counted = [one.offer for one in awarded.won if not rule.lots or one.offer.lot in rule.lots]
    won = {awarded.problem.undertaking(offer.provider) for offer in counted}
    if len(won) < rule.least or (rule.most is not None and len(won) > rule.most):
        most = "any number" if rule.most is None else rule.most
        yield f"{len(won)} providers win, outside {rule.least} to {most}"
