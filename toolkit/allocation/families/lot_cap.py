"""Lot caps: no undertaking wins more than so many lots."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import Awarded
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
    """Limit lots: sum over lots l of won[l] <= most, where won[l] >= what each of them holds."""
    by_lot: dict[str, list[list[Term]]] = defaultdict(list)
    for party in rule.parties:
        for lot, terms in draft.held_by(party).items():
            if not rule.lots or lot in rule.lots:
                by_lot[lot].append(terms)
    together: list[Term] = []
    for lot, several in by_lot.items():
        if len(several) == 1 or lot_is_whole(draft, lot):
            together += [term for terms in several for term in terms]
            continue
        won = draft.add("wins", rule.id, lot, whole=False)
        together.append((won, 1.0))
        for terms in several:
            draft.say([*terms, (won, -1.0)], "<=", 0.0, rule.id)
    if len(by_lot) > rule.most:
        draft.say(together, "<=", float(rule.most), rule.id)


def lot_is_whole(draft: Draft, lot: str) -> bool:
    """Say whether every offer for a lot takes all of it, so that only one can win."""
    wins = {n: draft.won[o.wins_with] for n, o in enumerate(draft.problem.offers) if o.lot == lot}
    return all(draft.share[n] == (won, 1.0) for n, won in wins.items())


def broken(rule: LotCap, awarded: Awarded) -> Iterator[str]:
    """Count the lots of the undertaking."""
    parts: dict[str, Decimal] = {}
    for party in rule.parties:
        for one, part in awarded.of_party(party):
            if not rule.lots or one.offer.lot in rule.lots:
                parts[one.offer.lot] = max(part, parts.get(one.offer.lot, Decimal(0)))
    won = sum(parts.values(), Decimal(0))
    if won > rule.most:
        law = f" {rule.named}" if rule.cites else ""
        who = " and ".join(rule.parties)
        yield f"{who} win{'s' if len(rule.parties) == 1 else ''} {won} lots, above {rule.most}{law}"
