"""Synergy: two lots together cost a bidder less, or more, than one by one."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Charge, Draft
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.results import Charged
from toolkit.units import pence, pounds


@dataclass(frozen=True)
class Synergy(Rule):
    """Money that winning two lots, in whole or in part, saves or costs a year.

    Args:
        bidder: Who offers it.
        lots: Two lots; the money is shared between them half and half, an odd penny on the first.
        gbp: Below zero where the two together are cheaper.
    """

    bidder: str = ""
    lots: tuple[str, str] = ("", "")
    gbp: Decimal = Decimal(0)


def rows(rule: Synergy, draft: Draft) -> None:
    """Say when both are won: both <= holds[l], both <= holds[m], both >= holds[l] + holds[m] - 1.

    Both directions are stated, so that no goal can pass a penalty by or make a saving up.
    """
    one, other = rule.lots
    held = [draft.holds.get((lot, rule.bidder), []) for lot in rule.lots]
    if one == other or not all(held):
        return
    both = draft.add("both", rule.id, rule.bidder, whole=False)
    for terms in held:
        draft.say([(both, 1.0), *((n, -c) for n, c in terms)], "<=", 0.0, rule.id)
    together = [term for terms in held for term in terms]
    draft.say([*together, (both, -1.0)], "<=", 1.0, rule.id)
    draft.charges += [
        Charge(both, gbp, lot) for lot, gbp in zip(rule.lots, _halves(rule.gbp), strict=True)
    ]


def broken(rule: Synergy, awarded: Awarded) -> Iterator[str]:
    """Nothing breaks it: it is money, not a limit."""
    yield from ()


def charged(rule: Synergy, awarded: Awarded) -> Iterator[Charged]:
    """Charge or credit both lots where the bidder wins both."""
    won = {one.offer.lot for one in awarded.won if one.offer.provider == rule.bidder}
    if len(won.intersection(rule.lots)) == len(rule.lots):
        for lot, gbp in zip(rule.lots, _halves(rule.gbp), strict=True):
            yield Charged(rule.id, lot, gbp, rule.words)


def _halves(gbp: Decimal) -> tuple[Decimal, Decimal]:
    """Share a sum between two to the penny."""
    whole = pence(gbp)
    second = abs(whole) // 2 * (1 if whole > 0 else -1)
    return pounds(whole - second), pounds(second)
