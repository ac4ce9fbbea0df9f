"""Consortia: several parties behind one bid, who answer together and stand behind no rival."""

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
class Consortium(Rule):
    """What holds for bidders with several members; their parts count wherever parties do.

    Args:
        lots: Lots that count; empty for all.
        one_role: Whether a party may stand behind one winner of a lot only.
        most_members: Most members of a bidder that wins; none where there is no limit.
        member_gbp: What one member of a winning consortium costs to hold to its part, a year.
    """

    lots: tuple[str, ...] = ()
    one_role: bool = True
    most_members: int | None = None
    member_gbp: Decimal = Decimal(0)


def rows(rule: Consortium, draft: Draft) -> None:
    """Give party m one role on lot l: sum over bidders p that m stands behind of holds[l, p] <= 1.

    A bidder with too many members holds nothing; wins[p] >= holds[l, p] carries its cost.
    """
    held: dict[str, dict[str, list[Term]]] = defaultdict(dict)
    for (lot, bidder), terms in draft.holds.items():
        if not rule.lots or lot in rule.lots:
            held[bidder][lot] = terms
    if rule.one_role:
        _one_role(rule, draft, held)
    for bidder, by_lot in held.items():
        size = len(draft.problem.parties(bidder))
        if rule.most_members is not None and size > rule.most_members:
            for terms in by_lot.values():
                draft.say(terms, "<=", 0.0, rule.id)
        elif rule.member_gbp and size > 1:
            _cost(rule, draft, bidder, by_lot)


def _one_role(rule: Consortium, draft: Draft, held: dict[str, dict[str, list[Term]]]) -> None:
    for bidders in draft.bidders_of.values():
        roles: dict[str, list[list[Term]]] = defaultdict(list)
        for bidder, _ in bidders:
            for lot, terms in held[bidder].items():
                roles[lot].append(terms)
        for several in roles.values():
            if len(several) > 1:
                draft.say([t for terms in several for t in terms], "<=", 1.0, rule.id)


def _cost(rule: Consortium, draft: Draft, bidder: str, by_lot: dict[str, list[Term]]) -> None:
    wins = draft.add("wins", rule.id, bidder)
    everything = [(n, -c) for terms in by_lot.values() for n, c in terms]
    draft.say([(wins, 1.0), *everything], "<=", 0.0, rule.id)
    for terms in by_lot.values():
        draft.say([*terms, (wins, -1.0)], "<=", 0.0, rule.id)
    gbp = rule.member_gbp * len(draft.problem.parties(bidder))
    for lot, part in weights_of(draft.problem, rule.lots).items():
        draft.charges.append(Charge(wins, gbp * part, lot))


def broken(rule: Consortium, awarded: Awarded) -> Iterator[str]:
    """Count the members of winners, and the winners of a lot behind which a party stands."""
    roles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in awarded.won:
        lot, bidder = one.offer.lot, one.offer.provider
        if rule.lots and lot not in rule.lots:
            continue
        parties = awarded.problem.parties(bidder)
        if rule.most_members is not None and len(parties) > rule.most_members:
            yield f"{bidder} has {len(parties)} members, above {rule.most_members}"
        for party, _ in parties:
            roles[lot, party].add(bidder)
    for (lot, party), bidders in roles.items():
        if rule.one_role and len(bidders) > 1:
            yield f"{party} stands behind {' and '.join(sorted(bidders))} on {lot}"


def charged(rule: Consortium, awarded: Awarded) -> Iterator[Charged]:
    """Add up what the members of winning consortia cost, borne by the lots by published value."""
    won = [one.offer for one in awarded.won if not rule.lots or one.offer.lot in rule.lots]
    sizes = [len(awarded.problem.parties(one)) for one in dict.fromkeys(o.provider for o in won)]
    total = rule.member_gbp * sum(size for size in sizes if size > 1)
    for lot, gbp in share_out(total, weights_of(awarded.problem, rule.lots)).items():
        if gbp:
            yield Charged(rule.id, lot, gbp, "holding members of consortia to their parts")
