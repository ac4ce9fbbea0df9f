"""A shortlist built by the model: the best feasible option, and awards that differ from it most."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.explaining.near_optimal import Alternative, near_optimal
from toolkit.allocation.finding import Found
from toolkit.allocation.results import Allocation
from toolkit.allocation.solving import Limits

WITHIN = Decimal("0.02")  # of the least price, unless the caller says otherwise


@dataclass(frozen=True)
class BuiltShortlist:
    """The cheapest option that can be awarded, with awards near it that are unlike it.

    Args:
        option: Its id.
        gbp: Its yearly price.
        within: How far above it the others may lie, a share.
        others: Each the one that differs most from all before it.
        proved: Whether every answer behind it was.
    """

    option: str
    gbp: Decimal
    within: Decimal
    others: tuple[Alternative, ...]
    proved: bool


def best_and_others(
    allocations: Sequence[Allocation], within: Decimal = WITHIN, stop: Limits | None = None
) -> BuiltShortlist | None:
    """Build a shortlist from awards; nothing where no award is proved.

    Args:
        allocations: One for each option; of equal prices the first is taken.
        within: Share of the least price by which another award may be dearer.
        stop: When to stop before the end.

    Source:
        Brill, Chang and Hopkins (1982), Modeling to generate alternatives.
    """
    awarded = [
        (one.objective_gbp, one)
        for one in allocations
        if one.objective_gbp is not None and one.status == "optimal"
    ]
    if not awarded:
        return None
    gbp, best = min(awarded, key=lambda pair: pair[0])
    money = best.objective_gbp, best.bound_gbp
    award = Found(best.status, *money, best.awards, best.flows, best.charges)
    found = near_optimal(best.problem, award, within, stop)
    return BuiltShortlist(best.option, gbp, within, found.alternatives, found.proved)
