"""Choice: people spread over qualified providers, none of which is promised anybody."""

import numpy as np

from toolkit.payment.draws import Draws


def chosen_units(demand_units: Draws, utility: Draws) -> Draws:
    """Spread demand over providers by how attractive each is.

    Args:
        demand_units: In a year, shape (draws, years).
        utility: Of each provider to a person, shape (providers,) or (draws, years, providers);
            minus infinity for one that is not there, but not for all.

    Returns:
        Units by provider, shape (draws, years, providers); they add up to the demand.

    Source:
        McFadden, Conditional logit analysis of qualitative choice behavior: the multinomial logit.
    """
    weight = np.exp(utility - utility.max(axis=-1, keepdims=True))
    return demand_units[..., np.newaxis] * (weight / weight.sum(axis=-1, keepdims=True))
