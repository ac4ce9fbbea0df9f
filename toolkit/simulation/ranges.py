"""What an option would cost beside care at the ends of its parameters' ranges."""

from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.simulation.dues import state_dues
from toolkit.statements.case import Case
from toolkit.statements.options import Option
from toolkit.statements.terms import parameter_ranges, parameters_of


def charges_range(case: Case, option: Option, allocation: Allocation) -> tuple[Decimal, Decimal]:
    """Give the yearly charges with every parameter at its low end, and at its high end.

    Charges rise with every parameter that has a range, so the two ends bound them.
    """
    values, ranges = parameters_of(case, option), parameter_ranges(case, option)
    low, high = (
        state_dues(
            case, option, allocation, values | {name: ends[end] for name, ends in ranges.items()}
        ).charges_gbp
        for end in (0, 1)
    )
    return low, high


def charges_of(case: Case, option: Option, allocation: Allocation) -> Decimal:
    """Give what an award costs a year beside care, at the price base."""
    return state_dues(case, option, allocation, parameters_of(case, option)).charges_gbp
