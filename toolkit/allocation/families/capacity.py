"""Capacity: no party delivers more than it can."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import Awarded, slack
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule


@dataclass(frozen=True)
class Capacity(Rule):
    """A party's yearly limit, in its own kind of unit.

    Args:
        party: Whose limit.
        most: Units a year over all lots; offers in another kind of unit do not count.
    """

    party: str = ""
    most: Decimal = Decimal(0)


def rows(rule: Capacity, draft: Draft) -> None:
    """Keep a party able: sum over its offers b of part x units[l] x share[b] <= most."""
    units = {need.lot: need.units for need in draft.problem.needs}
    counted = [(o, term) for o, term in draft.delivered_by(rule.party) if o.counts]
    scale = max(rule.most, Decimal(1))
    terms = [(n, c * float(units[offer.lot] / scale)) for offer, (n, c) in counted]
    if sum(abs(c) for _, c in terms) > float(rule.most / scale):
        draft.say(terms, "<=", float(rule.most / scale), rule.id)


def broken(rule: Capacity, awarded: Awarded) -> Iterator[str]:
    """Add up what the party delivers."""
    mine = [(one, part) for one, part in awarded.of_party(rule.party) if one.offer.counts]
    used = sum((one.units * part for one, part in mine), Decimal(0))
    if used > rule.most + slack(max([used, *(one.units for one, _ in mine)])):
        yield f"{rule.party} delivers {used}, above its capacity {rule.most}"
