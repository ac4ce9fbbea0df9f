"""Quality floor: what is not good enough wins nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule


@dataclass(frozen=True)
class QualityFloor(Rule):
    """Least quality of a bid.

    An award problem leaves bids below the floor out from the start. Where they are left in, so that
    the floor can be priced or blamed, this rule holds them back.

    Args:
        least: Score from 0 to 100.
        lots: Lots on which it is asked; empty for all.
    """

    least: Decimal = Decimal(0)
    lots: tuple[str, ...] = ()


def rows(rule: QualityFloor, draft: Draft) -> None:
    """Hold bids below the floor back: won[b] = 0 where quality[b] < least."""
    keys = dict.fromkeys(
        offer.wins_with
        for offer in draft.problem.offers
        if _is_asked(rule, offer.lot) and offer.quality < rule.least
    )
    for key in keys:
        draft.say([(draft.won[key], 1.0)], "<=", 0.0, rule.id)


def broken(rule: QualityFloor, awarded: Awarded) -> Iterator[str]:
    """Look for bids below the floor that won."""
    for one in awarded.won:
        if _is_asked(rule, one.offer.lot) and one.offer.quality < rule.least:
            yield f"{one.offer.bid} has quality {one.offer.quality}, below {rule.least}"


def _is_asked(rule: QualityFloor, lot: str) -> bool:
    return not rule.lots or lot in rule.lots
