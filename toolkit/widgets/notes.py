"""What a reader must be told beside a table."""

from toolkit.appraisal import Appraisal


def cross_area(appraisal: Appraisal, option_id: str) -> str:
    """Say what is spent in another area, and that no power for it is shown; else nothing."""
    flows = [flow for flow in appraisal.result(option_id).allocation.flows if not flow.own]
    if not flows:
        return ""
    total = sum(flow.gbp for flow in flows)
    return (
        f"What-if: legal power not shown. {total:,.0f} pounds a year are spent on lots that the "
        "paying stream could not fund alone."
    )
