"""Who stands between commissioners and providers: leads that the award names, or one for all."""

from toolkit.allocation import Allocation
from toolkit.statements.case import Case
from toolkit.statements.options import Option

EVERYWHERE = "all lots"


def lead_of_lots(
    case: Case, option: Option, allocation: Allocation, host: str
) -> tuple[dict[str, str], dict[str, str | None]]:
    """Name the lead of each footprint, and of each awarded lot.

    Args:
        case: The case.
        option: The option.
        allocation: Its award, which names leads where winners lead.
        host: The commissioner that acts as prime where the model asks for one.

    Returns:
        Leads by footprint, and by lot; nothing for a lot that has none.
    """
    lots = [award.lot for award in allocation.awards]
    kind = case.models[option.model].structure.leads
    if kind in ("vehicle", "commissioner"):
        lead = host if kind == "commissioner" else "vehicle"
        return {EVERYWHERE: lead}, dict.fromkeys(lots, lead)
    led = {lot: one.lead for one in allocation.leads for lot in one.lots}
    return {one.footprint: one.lead for one in allocation.leads}, {
        lot: led.get(lot) for lot in lots
    }
