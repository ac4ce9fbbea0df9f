"""Marginal rate: full price up to a baseline value, part of the price above it."""

import numpy as np

from toolkit.payment.draws import Draws, Term, excess


def marginal_rate(value_gbp: Draws, baseline_gbp: Term, rate_share: Term) -> Draws:
    """Pay part of the price for what goes beyond a baseline; both sides then dislike growth.

    Args:
        value_gbp: Activity at full price, GBP nominal, shape (draws, years).
        baseline_gbp: Agreed value up to which the full price is paid; a value, not a count.
        rate_share: Part of the price paid above it, 0 to 1; see `dated.MARGINAL_RATE_SHARE`.

    Returns:
        Payment, GBP nominal, shape (draws, years).

    Source:
        HFMA, Providers to have more input on use of marginal rate funds; worked figures in
        tests/published/mechanisms.yaml.

    >>> float(marginal_rate(np.array([22e6]), 20e6, 0.25)[0])
    20500000.0
    """
    return np.minimum(value_gbp, baseline_gbp) + rate_share * excess(value_gbp, baseline_gbp)


def marginal_rate_retained(value_gbp: Draws, baseline_gbp: Term, rate_share: Term) -> Draws:
    """Give what the commissioner keeps back, and must spend on managing demand.

    Args:
        value_gbp: Activity at full price, GBP nominal, shape (draws, years).
        baseline_gbp: As in `marginal_rate`.
        rate_share: As in `marginal_rate`.

    Returns:
        GBP nominal, shape (draws, years); with the payment it makes up the full price.

    Source:
        HFMA, Providers to have more input on use of marginal rate funds.
    """
    return (1 - rate_share) * excess(value_gbp, baseline_gbp)
