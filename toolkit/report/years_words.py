"""What a plan over several years says, in words and sums that every output shares."""

from decimal import Decimal

from toolkit.allocation.planning_years import YearsPlan
from toolkit.allocation.results import cost_by_lot
from toolkit.allocation.years import Change
from toolkit.report.showing import listed
from toolkit.statements.case import Case


def cost_in(plan: YearsPlan, position: int) -> tuple[Decimal, Decimal]:
    """Give what care costs in a year, and what changing providers costs in it.

    Args:
        plan: With an award.
        position: Of the year, from 0.
    """
    found, year = plan.found, plan.horizon.years[position]
    care = cost_by_lot(found.awards[position], found.charges[position])
    change = (one.gbp for one in found.changes if one.year == year)
    return sum(care.values(), Decimal(0)), sum(change, Decimal(0))


def change_in_words(one: Change) -> str:
    """Say from whom to whom a lot passes, and what that costs."""
    parts = (
        ("mobilisation", one.mobilisation_gbp),
        ("staff who transfer", one.transfer_gbp),
        ("double running", one.double_running_gbp),
    )
    costs = listed([f"{name} £{gbp:,.2f}" for name, gbp in parts if gbp]) if one.gbp else "no cost"
    return f"{nobody_or(one.leaving)} to {nobody_or(one.joining)}; {costs}"


def nobody_or(providers: tuple[str, ...]) -> str:
    """Name providers, or say that there are none."""
    return listed(providers) if providers else "nobody"


def basis_of(case: Case, plan: YearsPlan) -> str:
    """Say on which terms the years were planned, and what to read with care."""
    growth, later = plan.asked.price_growth, sorted(plan.asked.reletting)
    told = f"Prices of bids move by {growth:.2%} a year" if growth else "Bids stand at their prices"
    told += "; streams grow as stated. Winners may change at the start"
    told += f" and in {listed([str(year) for year in later])}." if later else " only."
    grows = any(one.growth_per_year for one in case.streams.values())
    if grows and not growth and len(plan.horizon.years) > 1:
        told += " Streams grow and prices do not, so later years look easier than they are."
    if not case.handovers:
        told += " No handover is stated, so changing providers costs mobilisation alone."
    return told
