"""Better Care Fund payment for performance: money held back until admissions fall."""

from dataclasses import dataclass

import numpy as np

from toolkit.payment.draws import Draws, Term


@dataclass(frozen=True, eq=False)
class PerformanceTerms:
    """What an area plans, and what an avoided admission is worth to it.

    Args:
        reduction_share: Planned fall in emergency admissions, 0 to 1; see
            `dated.BCF_REDUCTION_SHARE`.
        price_gbp: GBP nominal an admission avoided; see `dated.BCF_PRICE_GBP`, unverified.
        fund_gbp: The area's share of the performance-related part of the national fund.
    """

    reduction_share: Term
    price_gbp: Term
    fund_gbp: Term


@dataclass(frozen=True, eq=False)
class PerformanceOutcome:
    """What is held back, released and kept, GBP nominal.

    Args:
        planned_admissions: Planned fall over the year, shape (draws,).
        held_back_gbp: Value of the planned fall, within the fund, shape (draws,).
        community_gbp: Rest of the fund, for out-of-hospital services, shape (draws,).
        paid_gbp: Released into the pool, shape (draws, quarters).
    """

    planned_admissions: Draws
    held_back_gbp: Draws
    community_gbp: Draws
    paid_gbp: Draws

    @property
    def retained_gbp(self) -> Draws:
        """Kept by the NHS commissioner for admissions that were not avoided, shape (draws,)."""
        return self.held_back_gbp - self.paid_gbp.sum(axis=-1)


def performance_fund(
    baseline_units: Draws, actual_units: Draws, terms: PerformanceTerms
) -> PerformanceOutcome:
    """Release money each quarter as far as admissions have fallen since the first one.

    The entitlement counts from the first quarter, never beyond the plan so far. What was paid is
    not clawed back, so payments follow the highest entitlement so far. Where the fund is smaller
    than the value of the plan, payments stop at the fund; that is our reading.

    Args:
        baseline_units: Admissions in the quarters of the year before, shape (draws, quarters).
        actual_units: Admissions in the same quarters, same shape.
        terms: The plan; shape (draws, 1) where a term differs by draw.

    Returns:
        What is held back, released and kept.

    Source:
        NHS England, Better Care Fund planning; House of Lords, written answer HL838. That quarters
        run from the fourth of 2013/14, and that nothing is clawed back, is unverified. Worked
        figure in tests/published/mechanisms.yaml.
    """
    plan = np.cumsum(terms.reduction_share * baseline_units, axis=-1)
    planned = plan[..., -1:]
    held_back = np.minimum(planned * terms.price_gbp, terms.fund_gbp)
    fallen = np.cumsum(baseline_units - actual_units, axis=-1)
    entitled = np.minimum(terms.price_gbp * np.clip(fallen, 0.0, plan), held_back)
    paid = np.diff(np.maximum.accumulate(entitled, axis=-1), axis=-1, prepend=0.0)
    community = terms.fund_gbp - held_back
    return PerformanceOutcome(planned[..., 0], held_back[..., 0], community[..., 0], paid)
