"""Payment mechanisms: pure functions of activity, cost and target, one a concept.

Arrays are `(draws, years)` in GBP nominal unless said otherwise.
"""

import numpy as np
from numpy.typing import NDArray

type Draws = NDArray[np.float64]


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


def fee_on_value(share: float, value_gbp: Draws) -> Draws:
    """Pay a fee as a share of the value that passes through someone's hands.

    Args:
        share: Between 0 and 1.
        value_gbp: GBP nominal a year.
    """
    return share * value_gbp


def gain_share(
    target_gbp: Draws, actual_gbp: Draws, provider_share: float, cap_share: float
) -> Draws:
    """Share the difference between target and actual cost between two sides, within a cap.

    Args:
        target_gbp: Agreed cost, GBP nominal, shape (draws, years).
        actual_gbp: What it came to, same shape.
        provider_share: Part that providers keep of a saving and bear of an overspend, 0 to 1.
        cap_share: Most that may move either way, as a share of the target.

    Returns:
        What commissioners pay providers on top of the actual cost: above zero when there is a
        saving to share, below zero when providers bear a part of an overspend.

    Source:
        Linear gain and pain share with a cap; worked figures in tests/published/mechanisms.yaml.

    >>> one = np.ones((1, 1))
    >>> float(gain_share(100 * one, 94 * one, 0.5, 0.10)[0, 0])
    3.0
    >>> float(gain_share(100 * one, 130 * one, 0.5, 0.10)[0, 0])
    -10.0
    """
    cap = cap_share * target_gbp
    return np.clip(provider_share * (target_gbp - actual_gbp), -cap, cap)
