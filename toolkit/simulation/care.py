"""Who pays whom for care: commissioners to providers, or through one lead in each footprint."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.statements.case import Case

BOTH = "both"  # a lot that several footprints of its area share

type Pairs = dict[tuple[str, str], Decimal]


@dataclass(frozen=True)
class Care:
    """Yearly payments for care, GBP at the price base.

    Args:
        paid: By payer and payee, sub-contracts of leads included.
        funders: Part of all care that each commissioner funds.
        providers: Part of all care that each provider delivers.
        streams: What each stream spends.
        leads: Lead of each footprint; empty where the model has none.
        own_shares: Part of its footprint's care that each lead delivers itself, by footprint.
        answered_for: Care of the footprints that each lead has, whoever delivers it.
        passed_on: What each lead pays to others.
    """

    paid: Pairs
    funders: dict[str, Decimal]
    providers: dict[str, Decimal]
    streams: dict[str, Decimal]
    leads: dict[str, str]
    own_shares: dict[str, Decimal]
    answered_for: dict[str, Decimal]
    passed_on: dict[str, Decimal]

    @property
    def total_gbp(self) -> Decimal:
        """All care, counted once."""
        return sum(self.streams.values(), Decimal(0))


def pay_for_care(case: Case, allocation: Allocation, with_leads: bool) -> Care:
    """Say who pays whom for the care of an award.

    Args:
        case: The case.
        allocation: An award with its funding flows.
        with_leads: Whether one lead stands between commissioners and providers in each footprint.
    """
    footprints = footprint_of_lots(case, allocation)
    leads = _leads(case, allocation, footprints) if with_leads else {}
    lead_of = {lot: leads.get(footprint) for lot, footprint in footprints.items()}
    lot_cost: dict[str, Decimal] = defaultdict(Decimal)
    for award in allocation.awards:
        lot_cost[award.lot] += award.cost_gbp
    paid: Pairs = defaultdict(Decimal)
    funders, providers = defaultdict[str, Decimal](Decimal), defaultdict[str, Decimal](Decimal)
    streams, passed_on = defaultdict[str, Decimal](Decimal), defaultdict[str, Decimal](Decimal)
    answered_for = defaultdict[str, Decimal](Decimal)
    total = sum(lot_cost.values(), Decimal(0)) or Decimal(1)
    for flow in allocation.flows:
        body = case.streams[flow.stream].commissioner_id
        streams[flow.stream] += flow.gbp
        funders[body] += flow.gbp / total
        for award in allocation.awards:
            if award.lot == flow.lot:
                part = flow.gbp * award.cost_gbp / lot_cost[flow.lot]
                paid[(body, lead_of[flow.lot] or award.provider)] += part
    for award in allocation.awards:
        providers[award.provider] += award.cost_gbp / total
        lead = lead_of[award.lot]
        if lead:
            answered_for[lead] += award.cost_gbp
        if lead and lead != award.provider:
            paid[(lead, award.provider)] += award.cost_gbp
            passed_on[lead] += award.cost_gbp
    return Care(
        paid=dict(sorted(paid.items())),
        funders=dict(sorted(funders.items())),
        providers=dict(sorted(providers.items())),
        streams=dict(sorted(streams.items())),
        leads=leads,
        own_shares=_own_shares(allocation, footprints, leads),
        answered_for=dict(sorted(answered_for.items())),
        passed_on=dict(sorted(passed_on.items())),
    )


def footprint_of_lots(case: Case, allocation: Allocation) -> dict[str, str]:
    """Give the footprint whose lead answers for each awarded lot.

    A lot that spans the footprints of its area goes to the one with the larger spend on its own.
    """
    spend: dict[str, Decimal] = defaultdict(Decimal)
    areas: dict[str, set[str]] = defaultdict(set)
    for award in allocation.awards:
        lot = case.lots[award.lot]
        if lot.sub_icb_footprint != BOTH:
            spend[lot.sub_icb_footprint] += award.cost_gbp
            areas[lot.area].add(lot.sub_icb_footprint)
    footprints: dict[str, str] = {}
    for award in allocation.awards:
        lot = case.lots[award.lot]
        siblings = sorted(areas[lot.area])
        largest = max(siblings, key=lambda name: spend[name], default=lot.area)
        own = lot.sub_icb_footprint
        footprints[lot.lot_id] = largest if own == BOTH else own
    return footprints


def _leads(case: Case, allocation: Allocation, footprints: dict[str, str]) -> dict[str, str]:
    """Name the winner with the most spend in each footprint among those that can lead."""
    won: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for award in allocation.awards:
        if case.providers[award.provider].can_act_as_lead:
            won[footprints[award.lot]][award.provider] += award.cost_gbp
    return {name: max(sorted(w), key=lambda p: w[p]) for name, w in sorted(won.items())}


def _own_shares(
    allocation: Allocation, footprints: dict[str, str], leads: dict[str, str]
) -> dict[str, Decimal]:
    own: dict[str, Decimal] = defaultdict(Decimal)
    whole: dict[str, Decimal] = defaultdict(Decimal)
    for award in allocation.awards:
        name = footprints[award.lot]
        whole[name] += award.cost_gbp
        own[name] += award.cost_gbp if award.provider == leads.get(name) else 0
    return {name: own[name] / whole[name] for name in leads if whole[name]}
