"""Double running: the new service is paid for before the old one can be closed."""

from dataclasses import dataclass

import numpy as np

from toolkit.payment.draws import Draws, Term

HAIR = 1e-9  # of a step; keeps three tenths from being less than three times a tenth


@dataclass(frozen=True, eq=False)
class Release:
    """How savings turn into money.

    Args:
        lag_years: From the saving to the release, 0 or more; may lie between whole years, and may
            differ by draw, shape (draws, 1).
        capacity_gbp: Most that can be released in a year, GBP nominal, a number, (years,) or
            (draws, years).
        step_gbp: Least that can be closed at a time, such as a ward, above 0.
        cash_share: Part of the cost released that is cash, 0 to 1.
    """

    lag_years: Term
    capacity_gbp: Term
    step_gbp: Term
    cash_share: Term


def lagged(yearly: Draws, lag_years: Term) -> Draws:
    """Move yearly amounts later; nothing comes before the first year.

    Args:
        yearly: Shape (draws, years).
        lag_years: 0 or more, a number or shape (draws, 1); part of a year mixes two years.

    Returns:
        Same shape.

    >>> lagged(np.array([[1.0, 2.0, 4.0]]), 0.5).tolist()
    [[0.5, 1.5, 3.0]]
    """
    draws, years = yearly.shape
    lag = np.broadcast_to(np.minimum(lag_years, years), (draws, 1))  # beyond the end is the end
    whole = np.floor(lag).astype(np.intp)
    part = lag - whole
    padded = np.concatenate([np.zeros((draws, years + 1)), yearly], axis=1)
    place = np.arange(years) + years + 1 - whole
    nearer: Draws = np.take_along_axis(padded, place, axis=1)
    farther: Draws = np.take_along_axis(padded, place - 1, axis=1)
    return nearer + part * (farther - nearer)


def released(savings_gbp: Draws, release: Release) -> Draws:
    """Release savings once they have come through, a whole step of capacity at a time.

    Args:
        savings_gbp: Cost of the capacity no longer needed, all schemes together, GBP nominal a
            year, shape (draws, years); below 0 nothing is released.
        release: How they turn into money.

    Returns:
        Cash, GBP nominal, shape (draws, years).

    Source:
        Worked figure in tests/published/mechanisms.yaml.
    """
    closed = np.clip(lagged(savings_gbp, release.lag_years), 0.0, release.capacity_gbp)
    steps = np.floor(closed / release.step_gbp + HAIR)
    return release.cash_share * steps * release.step_gbp


def double_running(new_gbp: Draws, released_gbp: Draws) -> Draws:
    """Give what has to be found while both services run.

    Args:
        new_gbp: Cost of the new service, GBP nominal, shape (draws, years).
        released_gbp: From `released`, same shape.

    Returns:
        GBP nominal; below 0 once more is released than spent.
    """
    return new_gbp - released_gbp


def peak_funding(double_running_gbp: Draws) -> Draws:
    """Give the most that transition has cost by the end of any year.

    Args:
        double_running_gbp: Shape (draws, years).

    Returns:
        GBP nominal, 0 or more, shape (draws,).
    """
    return np.maximum(np.cumsum(double_running_gbp, axis=1).max(axis=1), 0.0)
