"""Block: a fixed sum whatever is delivered, so that the provider bears the volume."""

import numpy as np

from toolkit.payment.draws import Draws, Term


def block(agreed_gbp: Term, units: Draws) -> Draws:
    """Pay the agreed sum whatever the volume.

    Args:
        agreed_gbp: GBP nominal a year; broadcasts to the units.
        units: Delivered in a year; they give the shape and nothing else.

    Returns:
        Payment, GBP nominal, in the shape of the units.

    Source:
        NHS contract practice; the definition itself.

    >>> block(16e6, np.array([[1.0, 900.0]])).tolist()
    [[16000000.0, 16000000.0]]
    """
    return np.full(units.shape, agreed_gbp, dtype=np.float64)
