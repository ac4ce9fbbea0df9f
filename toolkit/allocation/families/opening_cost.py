"""Opening cost: what it costs to have a party at all, however much it wins."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Charge, Draft
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.program import Term
from toolkit.allocation.results import Charged


@dataclass(frozen=True)
class OpeningCost(Rule):
    """Money a year for a party that wins anything, such as a base, a register or an onboarding.

    Args:
        party: Who is to be opened; in a consortium, any part of a win opens it.
        gbp: A year.
        lot: The lot with whose money it is paid.
    """

    party: str = ""
    gbp: Decimal = Decimal(0)
    lot: str = ""


def rows(rule: OpeningCost, draft: Draft) -> None:
    """Open whoever wins: holds[l, p] <= open[p] <= sum over l of holds[l, p].

    Where the party has a capacity, it is none while closed: sum of units[l] x share[b] <= most
    open[p]. That says nothing new of awards and much of halves of them, which is what a solver
    reasons with. A party that is open and wins nothing would only let a saving be made up.
    """
    held = [draft.holds[lot, p] for p, _ in _behind(draft, rule) for lot in draft.lots_of[p]]
    if not held:
        return
    opened = draft.add("open", rule.id, rule.party)
    for terms in held:
        draft.say([*terms, (opened, -1.0)], "<=", 0.0, rule.id)
    everything = [(n, -c) for terms in held for n, c in terms]
    if rule.gbp < 0:
        draft.say([(opened, 1.0), *everything], "<=", 0.0, rule.id)
    for limit in draft.problem.rules:
        if isinstance(limit, Capacity) and limit.party == rule.party and limit.most > 0:
            draft.say([*_used(draft, limit), (opened, -1.0)], "<=", 0.0, limit.id)
    draft.charges.append(Charge(opened, rule.gbp, rule.lot))


def broken(rule: OpeningCost, awarded: Awarded) -> Iterator[str]:
    """Nothing breaks it: it is money, not a limit."""
    yield from ()


def charged(rule: OpeningCost, awarded: Awarded) -> Iterator[Charged]:
    """Charge it where the party has a part in any win."""
    if any(part > 0 for _, part in awarded.of_party(rule.party)):
        yield Charged(rule.id, rule.lot, rule.gbp, rule.words)


def _behind(draft: Draft, rule: OpeningCost) -> list[tuple[str, Decimal]]:
    """Give the bidders in which the party has a part."""
    return [(p, part) for p, part in draft.bidders_of.get(rule.party, ()) if part > 0]


def _used(draft: Draft, limit: Capacity) -> list[Term]:
    """Give the part of a capacity that is used, as terms."""
    units = {need.lot: need.units for need in draft.problem.needs}
    return [
        (n, c * float(units[offer.lot] / limit.most))
        for offer, (n, c) in draft.delivered_by(limit.party)
        if offer.counts
    ]
