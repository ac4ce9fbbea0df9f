"""What a price below sustainable cost does: providers leave, and quality falls."""

from dataclasses import dataclass

import numpy as np

from toolkit.payment import Draws


@dataclass(frozen=True)
class Pressure:
    """How hard a price below sustainable cost presses; assumed, and graded low.

    Nobody publishes exits by the gap between price and cost, so every default is a judgement: one
    provider in fifty leaves in a year at a fair price, and at a quarter below it one in nine.

    Args:
        base_chance: Chance a year that a provider leaves at a sustainable price.
        exit_slope: How fast that chance grows with the gap.
        quality_slope: Part of quality lost for each part of the price that is missing, 0 to 1.
    """

    base_chance: float = 0.02
    exit_slope: float = 0.4
    quality_slope: float = 0.2


ASSUMED = Pressure()


@dataclass(frozen=True)
class Hazard:
    """What a price does to a provider of homes or home care.

    Args:
        chance: That it leaves within a year, 0 to 1.
        quality: Factor on quality, 0 to 1.
    """

    chance: Draws
    quality: Draws


def exit_hazard(price_gbp: Draws, sustainable_gbp: Draws, pressure: Pressure = ASSUMED) -> Hazard:
    """Give the chance that a provider leaves, and the quality left, at a price.

    Args:
        price_gbp: Paid for a unit, GBP, any shape.
        sustainable_gbp: Price a unit that covers lawful cost, above 0, same shape or broadcast.
        pressure: How hard a gap presses.

    Source:
        Dated prices: Homecare Association, minimum price for homecare (25.95 for 2023-24, 28.53
        for 2024-25, 32.14 for 2025-26, GBP an hour, England). The slopes are assumed.

    >>> found = exit_hazard(np.array(24.10), np.array(32.14))
    >>> round(float(found.chance), 3), round(float(found.quality), 3)
    (0.113, 0.95)
    """
    gap = np.maximum(0.0, 1 - price_gbp / sustainable_gbp)
    stays = (1 - pressure.base_chance) * np.exp(-pressure.exit_slope * gap)
    return Hazard(1 - stays, 1 - pressure.quality_slope * gap)
