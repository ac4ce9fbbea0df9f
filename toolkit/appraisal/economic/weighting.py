"""Distributional weights: a pound counts for more to a household that has less."""


def distributional_weight(income_gbp: float, median_gbp: float, eta: float) -> float:
    """Give what a pound to a group counts for against a pound to the middle household.

    Args:
        income_gbp: Equivalised household income of the group, above 0.
        median_gbp: The middle household's.
        eta: How fast a pound loses worth as income grows.

    Source:
        Green Book, distributional appraisal: (median / income) to the power of eta.

    >>> round(distributional_weight(25_000, 35_000, 1.3), 4)
    1.5487
    """
    weight: float = (median_gbp / income_gbp) ** eta
    return weight
