"""Lot caps: no undertaking wins more than so many lots."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import PART, Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.program import Term


@dataclass(frozen=True)
class LotCap(Rule):
    """Most lots that one undertaking may win, whole or in part.

    Args:
        parties: Providers of one ultimate parent.
        most: Lots; a member of a consortium counts with its part.
        lots: Lots that count; empty for all.
    """

    parties: tuple[str, ...] = ()
    most: Decimal = Decimal(0)
    lots: tuple[str, ...] = ()


def rows(rule: LotCap, draft: Draft) -> None:
    """Limit lots: sum over l of won[l] <= most, where won[l] >= part[b] x holds[l, b] for each b.

    A bidder b counts with the parts of all the parties in it.
    """
    by_lot: dict[str, list[list[Term]]] = defaultdict(list)
    parts: dict[str, Decimal] = defaultdict(Decimal)
    for party in dict.fromkeys(rule.parties):
        for bidder, part in draft.bidders_of.get(party, ()):
            parts[bidder] += part
    for bidder, part in parts.items():
        for lot in draft.lots_of[bidder]:
            if not rule.lots or lot in rule.lots:
                held = [(n, c * float(part)) for n, c in draft.holds[lot, bidder]]
                by_lot[lot].append(held)
    together: list[Term] = []
    for lot, several in by_lot.items():
        if len(several) == 1 or lot not in draft.split:
            together += [term for terms in several for term in terms]
            continue
        won = draft.add("wins", rule.id, lot, whole=False)
        together.append((won, 1.0))
        for terms in several:
            draft.say([*terms, (won, -1.0)], "<=", 0.0, rule.id)
    if len(by_lot) > rule.most:
        draft.say(together, "<=", float(rule.most), rule.id)


def broken(rule: LotCap, awarded: Awarded) -> Iterator[str]:
    """Count the lots of the undertaking."""
    lots: dict[str, Decimal] = {}
    for one in awarded.won:
        lot, parties = one.offer.lot, awarded.problem.parties(one.offer.provider)
        part = sum((part for party, part in parties if party in rule.parties), Decimal(0))
        if not rule.lots or lot in rule.lots:
            lots[lot] = max(part, lots.get(lot, Decimal(0)))
    won = sum(lots.values(), Decimal(0))
    if won > rule.most + PART:
        law = f" {rule.named}" if rule.cites else ""
        who = " and ".join(rule.parties)
        yield f"{who} win{'s' if len(rule.parties) == 1 else ''} {won} lots, above {rule.most}{law}"
