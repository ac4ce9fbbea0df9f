"""Activity: a price for every unit, so that whoever pays bears the volume."""

import numpy as np

from toolkit.payment.draws import Draws, Term


def activity(units: Draws, price_gbp: Draws) -> Draws:
    """Pay a price for every unit delivered; whoever pays bears the volume.

    Args:
        units: Delivered in a year, shape (draws, years).
        price_gbp: GBP nominal a unit, same shape or broadcast to it.

    Returns:
        Payment, GBP nominal, shape (draws, years).

    Source:
        National tariff practice; worked figure in tests/published/mechanisms.yaml.

    >>> round(float(activity(np.array([[1000.0]]), np.array([[1590 * 1.04]]))[0, 0]), 2)
    1653600.0
    """
    return units * price_gbp


def activity_by_group(
    units: Draws, price_gbp: Draws, market_forces_factor: Term, additions_gbp: Term
) -> Draws:
    """Pay unit prices over several healthcare resource groups, adjusted for local costs.

    Args:
        units: Delivered in a year, shape (draws, years, groups).
        price_gbp: GBP nominal a unit, shape (groups,) or (years, groups).
        market_forces_factor: Local cost of doing business, 1 where it is average.
        additions_gbp: Top-ups, best-practice additions and excess bed-days, GBP nominal, as they
            are paid; the factor is not applied to them.

    Returns:
        Payment, GBP nominal, shape (draws, years).

    Source:
        NHS England, NHS Payment Scheme; worked figure in tests/published/mechanisms.yaml.
    """
    return np.sum(units * price_gbp, axis=-1) * market_forces_factor + additions_gbp
