"""Aligned payment and incentive: fixed for most care, by unit for elective care."""

import numpy as np

from toolkit.payment.draws import Draws, Term

LOOK_BACK_YEARS = 3  # that the low-volume average reaches back


def aligned_payment(
    fixed_gbp: Term, elective_units: Draws, price_gbp: Term, other_variable_gbp: Term
) -> Draws:
    """Pay a fixed sum, elective care in full by unit, and other variable parts.

    Args:
        fixed_gbp: Agreed sum for everything that is not variable, GBP nominal.
        elective_units: Delivered in a year, shape (draws, years).
        price_gbp: GBP nominal a unit; the whole unit price stands in the variable part.
        other_variable_gbp: Best practice, quality and similar parts, GBP nominal.

    Returns:
        Payment, GBP nominal, shape (draws, years).

    Source:
        NHS England, NHS Payment Scheme; worked figure in tests/published/mechanisms.yaml.
    """
    return fixed_gbp + elective_units * price_gbp + other_variable_gbp


def rolling_mean(history_gbp: Draws, value_gbp: Draws) -> Draws:
    """Average the three years before each year.

    Args:
        history_gbp: The three years before the first, oldest first, GBP nominal, shape (draws, 3)
            or (1, 3).
        value_gbp: Activity at full price, GBP nominal, shape (draws, years).

    Returns:
        GBP nominal, shape (draws, years).
    """
    before = (value_gbp.shape[0], LOOK_BACK_YEARS, *value_gbp.shape[2:])
    joined = np.concatenate([np.broadcast_to(history_gbp, before), value_gbp], axis=1)
    years = value_gbp.shape[1]
    total = sum((joined[:, back : back + years] for back in range(LOOK_BACK_YEARS)), np.float64(0))
    return np.asarray(total / LOOK_BACK_YEARS)


def low_volume_payment(history_gbp: Draws, value_gbp: Draws, threshold_gbp: Term) -> Draws:
    """Pay small flows by their own average of three years, others by their value.

    A flow is small where that average lies below the threshold. It is paid without invoices, so
    one more unit earns nothing this year and a third of its price in each of the next three.

    Args:
        history_gbp: As in `rolling_mean`.
        value_gbp: Activity at full price, GBP nominal, shape (draws, years).
        threshold_gbp: See `dated.LOW_VOLUME_THRESHOLD_GBP`.

    Returns:
        Payment, GBP nominal, shape (draws, years).

    Source:
        NHS England, NHS Payment Scheme, low volume activity.
    """
    expected = rolling_mean(history_gbp, value_gbp)
    return np.where(expected < threshold_gbp, expected, value_gbp)
