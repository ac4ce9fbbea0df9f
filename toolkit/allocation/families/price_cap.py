"""Price caps: a lot costs no more than the law lets a change add."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule

PENNY = Decimal("0.01")


@dataclass(frozen=True)
class PriceCap(Rule):
    """Most that one lot may cost in a year.

    Args:
        lot: Whose price it caps.
        most_gbp: A year.
    """

    lot: str = ""
    most_gbp: Decimal = Decimal(0)


def rows(rule: PriceCap, draft: Draft) -> None:
    """Cap the price: sum over offers b of the lot of price[b] x units x share[b] <= most.

    While looking for shortfalls, what is above it counts as not paid for.
    """
    units = {need.lot: need.units for need in draft.problem.needs}
    scale = max(rule.most_gbp, Decimal(1))
    terms = [
        (n, c * float(offer.price_gbp * units[offer.lot] / scale))
        for offer, (n, c) in zip(draft.problem.offers, draft.share, strict=True)
        if offer.lot == rule.lot
    ]
    if rule.lot in draft.unfunded:
        terms.append((draft.unfunded[rule.lot], -float(draft.pounds / scale)))
    draft.say(terms, "<=", float(rule.most_gbp / scale), rule.id)


def broken(rule: PriceCap, awarded: Awarded) -> Iterator[str]:
    """Add up what the lot costs; each award may be out by a penny."""
    mine = awarded.of_lot(rule.lot)
    cost = sum((one.units * one.offer.price_gbp for one in mine), Decimal(0))
    if cost > rule.most_gbp + PENNY * len(mine):
        yield f"{rule.lot} costs {round(cost, 2)}, above {rule.most_gbp} by {rule.named}"
