"""Blended payment: a fixed sum for the plan and a small price for the difference from it."""

import numpy as np
from numpy.typing import NDArray

from toolkit.payment.draws import Draws, Term


def blended(value_gbp: Draws, planned_gbp: Term, fixed_gbp: Term, variable_share: Term) -> Draws:
    """Pay a fixed sum and part of the difference between actual and planned value, both ways.

    Args:
        value_gbp: Activity at full price, GBP nominal, shape (draws, years).
        planned_gbp: The same for planned activity.
        fixed_gbp: Sum for the plan, GBP nominal.
        variable_share: Part of the difference that is paid or given back, 0 to 1; see
            `dated.BLENDED_SHARE`.

    Returns:
        Payment, GBP nominal, shape (draws, years).

    Source:
        NHS England and NHS Improvement, Guidance on blended payments 2020/21; worked figure in
        tests/published/mechanisms.yaml.
    """
    return fixed_gbp + variable_share * (value_gbp - planned_gbp)


def breaks_glass(value_gbp: Draws, planned_gbp: Term, threshold_share: Term) -> NDArray[np.bool_]:
    """Say where activity is so far from plan that the fixed sum is agreed again.

    Args:
        value_gbp: Activity at full price, GBP nominal, shape (draws, years).
        planned_gbp: The same for planned activity, above 0.
        threshold_share: Distance from plan beyond which it is, as a share of the plan.

    Returns:
        Yes or no, shape (draws, years).

    Source:
        NHS England and NHS Improvement, Guidance on blended payments 2020/21, break-glass.
    """
    return np.abs(value_gbp - planned_gbp) > threshold_share * planned_gbp
