"""Alliance: whoever wins a part becomes a member, and members cost something to hold together."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Charge, Draft
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.program import Term
from toolkit.allocation.results import Charged
from toolkit.allocation.structures.sharing_out import share_out, weights_of


@dataclass(frozen=True)
class Partners:
    """What two members cost or save by working together.

    Args:
        gbp: A year, where both are members; below zero where they save.
    """

    one: str
    other: str
    gbp: Decimal


@dataclass(frozen=True)
class Alliance(Rule):
    """Members of one agreement: the bidders that win a part of its lots.

    Args:
        lots: Of the agreement; empty for all.
        least: Fewest members.
        most: Most members; none where there is no limit.
        member_gbp: What one member costs to govern, a year.
        partners: Pairs that cost or save.
    """

    lots: tuple[str, ...] = ()
    least: int = 0
    most: int | None = None
    member_gbp: Decimal = Decimal(0)
    partners: tuple[Partners, ...] = ()


def rows(rule: Alliance, draft: Draft) -> None:
    """Name members: holds[l, p] <= member[p] <= sum over l of holds[l, p]; least <= sum <= most.

    A pair that costs is together >= member[p] + member[q] - 1; one that saves is together <= each.
    """
    held: dict[str, list[list[Term]]] = defaultdict(list)
    for (lot, bidder), terms in draft.holds.items():
        if not rule.lots or lot in rule.lots:
            held[bidder].append(terms)
    member: dict[str, int] = {}
    for bidder, several in held.items():
        joins = member[bidder] = draft.add("member", rule.id, bidder)
        for terms in several:
            draft.say([*terms, (joins, -1.0)], "<=", 0.0, rule.id)
        everything = [(n, -c) for terms in several for n, c in terms]
        draft.say([(joins, 1.0), *everything], "<=", 0.0, rule.id)
        _charge(rule, draft, joins, rule.member_gbp)
    counted = [(n, 1.0) for n in member.values()]
    if rule.most is not None:
        draft.say(counted, "<=", rule.most, rule.id)
    if rule.least:
        draft.say(counted, ">=", rule.least, rule.id)
    for pair in rule.partners:
        if pair.one in member and pair.other in member:
            _pair(rule, pair, (member[pair.one], member[pair.other]), draft)


def _pair(rule: Alliance, pair: Partners, members: tuple[int, int], draft: Draft) -> None:
    together = draft.add("together", rule.id, pair.one, pair.other, whole=False)
    if pair.gbp > 0:
        draft.say([*((n, 1.0) for n in members), (together, -1.0)], "<=", 1.0, rule.id)
    else:
        for n in members:
            draft.say([(together, 1.0), (n, -1.0)], "<=", 0.0, rule.id)
    _charge(rule, draft, together, pair.gbp)


def _charge(rule: Alliance, draft: Draft, column: int, gbp: Decimal) -> None:
    if gbp:
        for lot, part in weights_of(draft.problem, rule.lots).items():
            draft.charges.append(Charge(column, gbp * part, lot))


def members(rule: Alliance, awarded: Awarded) -> tuple[str, ...]:
    """Name the members."""
    won = [one.offer for one in awarded.won if not rule.lots or one.offer.lot in rule.lots]
    return tuple(dict.fromkeys(offer.provider for offer in won))


def broken(rule: Alliance, awarded: Awarded) -> Iterator[str]:
    """Count the members."""
    count = len(members(rule, awarded))
    if count < rule.least or (rule.most is not None and count > rule.most):
        most = "any number" if rule.most is None else rule.most
        yield f"the alliance has {count} members, outside {rule.least} to {most}"


def charged(rule: Alliance, awarded: Awarded) -> Iterator[Charged]:
    """Add up what members and pairs cost, borne by the lots of the alliance by published value."""
    joined = members(rule, awarded)
    pairs = [pair.gbp for pair in rule.partners if pair.one in joined and pair.other in joined]
    total = rule.member_gbp * len(joined) + sum(pairs, Decimal(0))
    for lot, gbp in share_out(total, weights_of(awarded.problem, rule.lots)).items():
        if gbp:
            yield Charged(rule.id, lot, gbp, "governance of the alliance")
