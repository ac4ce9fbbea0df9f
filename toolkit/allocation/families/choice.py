"""Choice: people can choose among enough providers, by kind of lot or by place."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.program import Term


@dataclass(frozen=True)
class Choice(Rule):
    """Fewest different undertakings over some lots.

    Args:
        lots: Lots among which people choose: of one kind of care, or within reach of one place.
        least: Fewest undertakings that win at least one of them.
    """

    lots: tuple[str, ...] = ()
    least: int = 2


def rows(rule: Choice, draft: Draft) -> None:
    """Count undertakings: there[p] <= sum over l of holds[l, p]; sum of there >= least."""
    held: dict[str, list[Term]] = defaultdict(list)
    for lot in dict.fromkeys(rule.lots):
        for bidder in dict.fromkeys(
            draft.problem.offers[n].provider for n in draft.offers_on.get(lot, ())
        ):
            held[draft.problem.undertaking(bidder)] += draft.holds[lot, bidder]
    there: list[Term] = []
    for bidder, terms in held.items():
        if len(terms) == 1:
            there += terms
            continue
        known = draft.add("there", rule.id, bidder, whole=False)
        draft.say([(known, 1.0), *((n, -c) for n, c in terms)], "<=", 0.0, rule.id)
        there.append((known, 1.0))
    draft.say(there, ">=", rule.least, rule.id)


def broken(rule: Choice, awarded: Awarded) -> Iterator[str]:
    """Count the undertakings that won."""
    who = awarded.problem.undertaking
    there = {who(one.offer.provider) for one in awarded.won if one.offer.lot in rule.lots}
    if len(there) < rule.least:
        yield f"{len(there)} of {rule.least} providers to choose from on {', '.join(rule.lots)}"
