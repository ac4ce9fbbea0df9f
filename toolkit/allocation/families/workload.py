"""Workload: staff, beds, turnover or any other measure of what some parties take on together."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import Awarded, slack
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule


@dataclass(frozen=True)
class Workload(Rule):
    """Least and most that some parties may take on, in a measure that each bid states.

    Args:
        parties: Counted together, each with its part in a consortium.
        loads: Bids, and what each takes if it delivers its whole lot; others take nothing.
        least: At least so much.
        most: At most so much; none where there is no limit.
    """

    parties: tuple[str, ...] = ()
    loads: tuple[tuple[str, Decimal], ...] = ()
    least: Decimal = Decimal(0)
    most: Decimal | None = None


def rows(rule: Workload, draft: Draft) -> None:
    """Add up loads: least <= sum over offers b of load[b] x part x share[b] <= most."""
    load = dict(rule.loads)
    scale = max([Decimal(1), *map(abs, load.values())])
    terms: dict[int, float] = defaultdict(float)
    for party in dict.fromkeys(rule.parties):
        for offer, (n, c) in draft.delivered_by(party):
            if load.get(offer.bid):
                terms[n] += c * float(load[offer.bid] / scale)
    if rule.least > 0:
        draft.say(terms.items(), ">=", float(rule.least / scale), rule.id)
    if rule.most is not None:
        draft.say(terms.items(), "<=", float(rule.most / scale), rule.id)


def broken(rule: Workload, awarded: Awarded) -> Iterator[str]:
    """Add up what they take on."""
    load = dict(rule.loads)
    taken = [
        load.get(one.offer.bid, Decimal(0)) * one.share * part
        for party in dict.fromkeys(rule.parties)
        for one, part in awarded.of_party(party)
    ]
    total = sum(taken, Decimal(0))
    out = slack(max([total, *taken]))
    who = " and ".join(rule.parties)
    if total < rule.least - out:
        yield f"{who} take on {total}, below {rule.least}"
    if rule.most is not None and total > rule.most + out:
        yield f"{who} take on {total}, above {rule.most}"
