"""The rows of a prime contractor: leads, what passes through them, and what they ask for.

For footprint f, candidate p and offer b: leads[f, p] says that p leads f, and under[f, p, b] is the
share of the lot that b delivers under that lead.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from toolkit.allocation.drafting import OUT_OF_SIGHT, Charge, Draft
from toolkit.allocation.families.share_limit import weights
from toolkit.allocation.program import Term
from toolkit.allocation.structures.prime import (
    CanLead,
    Footprint,
    OwnDelivery,
    Prime,
    SharedLot,
    connected,
    lots_of,
)
from toolkit.allocation.structures.sharing_out import weights_of

type Under = tuple[str, str, int]


@dataclass
class Choices:
    """Columns of the leads while they are being stated.

    Args:
        leads: Column that says who leads, by footprint and bidder.
        under: Share of its lot that an offer delivers under a lead, by both and its position.
        of_lot: Positions of the offers for a lot that may deliver anything.
    """

    leads: dict[tuple[str, str], int] = field(default_factory=dict)
    under: dict[Under, int] = field(default_factory=dict)
    of_lot: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))


def rows(rule: Prime, draft: Draft) -> None:
    """Lead each footprint f: sum over p of leads[f, p] = 1 where anything of it is awarded.

    Rows: holds[l, b] <= sum over p of leads[f, p] <= 1; leads[f, p] <= what p holds in f; sum over
    p of under[f, p, b] = share[b]; sum over the offers b of a lot of under[f, p, b] <= leads[f, p].
    """
    limits = [one for one in draft.problem.rules if isinstance(one, OwnDelivery)]
    choices = Choices()
    for n, offer in enumerate(draft.problem.offers):
        if draft.share[n][1]:
            choices.of_lot[offer.lot].append(n)
    for footprint in rule.footprints:
        _choose_lead(rule, footprint, draft, choices)
    if rule.shared or rule.asks or limits or rule.most_subs is not None:
        for footprint in rule.footprints:
            for lot in footprint.lots:
                _pass_through(rule, (footprint.id,), lot, draft, choices)
        for shared in rule.shared:
            _pass_through(rule, shared.footprints, shared.lot, draft, choices)
            _follow_the_larger_part(rule, shared, draft, choices)
    for limit in limits:
        _limit_own_delivery(limit, draft, choices)
    for group in connected(rule):
        _ask(rule, group, draft, choices)


def limit_rows(_limit: OwnDelivery, _draft: Draft) -> None:
    """Write nothing: the rows of a limit on own delivery stand with those of the prime."""


def _choose_lead(rule: Prime, footprint: Footprint, draft: Draft, choices: Choices) -> None:
    held = {key: terms for key, terms in draft.holds.items() if key[0] in footprint.lots}
    bidders = {bidder for _, bidder in held}
    leads: list[Term] = []
    for one in rule.candidates:
        if one.bidder not in bidders:
            continue
        leading = draft.add("leads", rule.id, footprint.id, one.bidder)
        choices.leads[footprint.id, one.bidder] = leading
        leads.append((leading, 1.0))
        mine = [t for (_, bidder), terms in held.items() if bidder == one.bidder for t in terms]
        draft.say([(leading, 1.0), *((n, -c) for n, c in mine)], "<=", 0.0, rule.id)
    draft.say(leads, "<=", 1.0, rule.id)
    for terms in held.values():
        draft.say([*terms, *((n, -c) for n, c in leads)], "<=", 0.0, rule.id)


def _pass_through(
    rule: Prime, footprints: Sequence[str], lot: str, draft: Draft, choices: Choices
) -> None:
    """Deliver a lot under the lead of one footprint."""
    offers = choices.of_lot[lot]
    through: dict[int, list[Term]] = {n: [] for n in offers}
    for (footprint, bidder), leading in choices.leads.items():
        if footprint not in footprints:
            continue
        mine: list[Term] = []
        for n in offers:
            ids = ("under", footprint, bidder, draft.problem.offers[n].bid)
            under = draft.add(*ids, whole=False)
            choices.under[footprint, bidder, n] = under
            through[n].append((under, 1.0))
            mine.append((under, 1.0))
        draft.say([*mine, (leading, -1.0)], "<=", 0.0, rule.id)
    for n, terms in through.items():
        position, part = draft.share[n]
        draft.say([*terms, (position, -part)], "=", 0.0, rule.id)


def _follow_the_larger_part(rule: Prime, shared: SharedLot, draft: Draft, choices: Choices) -> None:
    """Give shared lot l to one footprint f, whose lead delivers no less of it than another's.

    Rows: sum over f of takes[l, f] <= 1; sum of under[f, p, b] <= takes[l, f]; for f and the lead q
    of another footprint g: part of q - own part of the lead of f <= 2 - leads[g, q] - takes[l, f].
    """
    offers = choices.of_lot[shared.lot]
    takes = {f: draft.add("takes", rule.id, shared.lot, f) for f in shared.footprints}
    draft.say([(column, 1.0) for column in takes.values()], "<=", 1.0, rule.id)
    of_bidder: dict[str, list[Term]] = defaultdict(list)
    for n in offers:
        of_bidder[draft.problem.offers[n].provider].append(draft.share[n])
    for chosen, taking in takes.items():
        mine = [(key, column) for key, column in choices.under.items() if key[0] == chosen]
        here = [(key, column) for key, column in mine if key[2] in offers]
        draft.say([*((c, 1.0) for _, c in here), (taking, -1.0)], "<=", 0.0, rule.id)
        own = [(c, -1.0) for (_, p, n), c in here if draft.problem.offers[n].provider == p]
        for (other, bidder), leading in choices.leads.items():
            if other != chosen and other in takes and of_bidder[bidder]:
                terms = [*of_bidder[bidder], *own, (leading, 1.0), (taking, 1.0)]
                draft.say(terms, "<=", 2.0, rule.id)


def _limit_own_delivery(limit: OwnDelivery, draft: Draft, choices: Choices) -> None:
    """Limit own delivery: least x all <= own <= most x all, of what passes through a lead."""
    weight = weights(draft.problem, limit.lots, limit.measure)
    counted = {n for n, offer in enumerate(draft.problem.offers) if offer.lot in weight}
    for lead in choices.leads:
        under = choices.under.items()
        mine = [(n, column) for (f, p, n), column in under if (f, p) == lead and n in counted]
        offers = {n: draft.problem.offers[n] for n, _ in mine}
        largest = max((weight[offer.lot] for offer in offers.values()), default=Decimal(0))
        if not largest:
            continue
        part = {n: float(weight[offer.lot] / largest) for n, offer in offers.items()}
        own = {n: 1.0 if offer.provider == lead[1] else 0.0 for n, offer in offers.items()}
        if limit.most < 1:
            terms = [(column, part[n] * (own[n] - float(limit.most))) for n, column in mine]
            draft.say(terms, "<=", 0.0, limit.id)
        if limit.least > 0:
            terms = [(column, part[n] * (own[n] - float(limit.least))) for n, column in mine]
            draft.say(terms, ">=", 0.0, limit.id)


def _ask(rule: Prime, group: tuple[Footprint, ...], draft: Draft, choices: Choices) -> None:
    """Ask for margins and sub-contracts: asks >= sum margin x price of what others deliver + edges.

    What the leads of a group ask for in all is borne by its lots by published value, so that
    leads who ask for less can always be paid where others can.
    """
    margin = {one.bidder: one for one in rule.candidates}
    asked: list[Term] = []
    for footprint in group:
        for (f, bidder), leading in choices.leads.items():
            if f != footprint.id:
                continue
            asked += _margins(margin[bidder], footprint.id, draft, choices)
            edges = list(_sub_contracts(rule, (f, bidder), draft, choices))
            if rule.most_subs is not None:
                terms = [(n, 1.0) for n in edges]
                draft.say([*terms, (leading, -float(rule.most_subs))], "<=", 0.0, rule.id)
            asked += [(n, float(rule.sub_contract_gbp / draft.pounds)) for n in edges]
    if not rule.asks or not asked:
        return
    asks = draft.add("asks", rule.id, group[0].id, up=None, whole=False)
    draft.say([*((n, c) for n, c in asked if c), (asks, -1.0)], "<=", 0.0, rule.id)
    for lot, part in weights_of(draft.problem, lots_of(rule, group)).items():
        draft.charges.append(Charge(asks, part * draft.pounds, lot))


def _margins(lead: CanLead, footprint: str, draft: Draft, choices: Choices) -> Iterator[Term]:
    if not lead.margin_share:
        return
    units = {need.lot: need.units for need in draft.problem.needs}
    for (f, p, n), column in choices.under.items():
        offer = draft.problem.offers[n]
        if (f, p) == (footprint, lead.bidder) and offer.provider != p:
            gbp = lead.margin_share * offer.price_gbp * units[offer.lot]
            yield column, min(float(gbp / draft.pounds), OUT_OF_SIGHT)


def _sub_contracts(
    rule: Prime, lead: tuple[str, str], draft: Draft, choices: Choices
) -> Iterator[int]:
    """Hold a sub-contract with s: sum over its offers b for a lot of under[f, p, b] <= subs[s]."""
    if not rule.sub_contract_gbp and rule.most_subs is None:
        return
    work: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for (f, p, n), column in choices.under.items():
        offer = draft.problem.offers[n]
        if (f, p) == lead and offer.provider != p:
            work[offer.provider][offer.lot].append((column, 1.0))
    for bidder, by_lot in work.items():
        edge = draft.add("subs", rule.id, *lead, bidder)
        for terms in by_lot.values():
            draft.say([*terms, (edge, -1.0)], "<=", 0.0, rule.id)
        yield edge
