"""Who stands between commissioners and providers: one lead in each footprint, or one for all."""

from collections import defaultdict
from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.statements.case import Case
from toolkit.statements.options import Option

BOTH = "both"  # a lot that several footprints of its area share
EVERYWHERE = "all lots"


def lead_of_lots(
    case: Case, option: Option, allocation: Allocation, host: str
) -> tuple[dict[str, str], dict[str, str | None]]:
    """Name the lead of each footprint, and of each awarded lot.

    Args:
        case: The case.
        option: The option.
        allocation: Its award.
        host: The commissioner that acts as prime where the model asks for one.

    Returns:
        Leads by footprint, and by lot; nothing for a lot that has none.
    """
    lots = [award.lot for award in allocation.awards]
    kind = case.models[option.model].structure.leads
    if kind == "none":
        return {}, dict.fromkeys(lots)
    if kind in ("vehicle", "commissioner"):
        lead = host if kind == "commissioner" else "vehicle"
        return {EVERYWHERE: lead}, dict.fromkeys(lots, lead)
    footprints = (
        footprint_of_lots(case, allocation)
        if kind == "one_per_footprint"
        else dict.fromkeys(lots, EVERYWHERE)
    )
    leads = _leads(case, allocation, footprints)
    return leads, {lot: leads.get(footprint) for lot, footprint in footprints.items()}


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
