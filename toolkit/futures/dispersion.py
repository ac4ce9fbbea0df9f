"""How far the volume of a lot strays from plan: chance of its own, and shocks common to all.

CV^2 = (1 + cost_cv^2) / cases + shock_sd^2. The first part pools away as lots grow and is drawn
apart for each lot (`lot_volume`); the second does not and is drawn for all (`volume_level`).
"""

from math import exp, log, sqrt

from toolkit.futures.quantiles import Z90


def own_cv(cases: float, cost_cv: float) -> float:
    """Give the coefficient of variation of a lot's yearly cost from chance of its own.

    Args:
        cases: Expected in a year, above 0.
        cost_cv: Coefficient of variation of the cost of one case; 0 where only cases count.

    Returns:
        Standard deviation over mean, the compound Poisson result.

    >>> round(own_cv(10_000, 1.5), 3)
    0.018
    """
    return sqrt((1 + cost_cv**2) / cases)


def whole_cv(cases: float, cost_cv: float, shock_sd: float) -> float:
    """Give the coefficient of variation with the shock that all lots share.

    Args:
        cases: Expected in a year, above 0.
        cost_cv: Coefficient of variation of the cost of one case.
        shock_sd: Standard deviation of the common factor on volumes.

    >>> round(whole_cv(10_000, 1.5, 0.025), 3)
    0.031
    """
    return sqrt(own_cv(cases, cost_cv) ** 2 + shock_sd**2)


def lognormal_range(cv: float) -> tuple[float, float]:
    """Give the low and high to state beside a central 1 for a lognormal `lot_volume`.

    Args:
        cv: Coefficient of variation, 0 or more.

    Returns:
        Tenth and ninetieth percentile over the median.
    """
    sigma = sqrt(log(1 + cv**2))
    return exp(-Z90 * sigma), exp(Z90 * sigma)
