"""Fees for passing on or looking after someone else's money."""

from toolkit.payment.draws import Draws


def fee_on_value(share: float, value_gbp: Draws) -> Draws:
    """Pay a fee as a share of the value that passes through someone's hands.

    Args:
        share: Between 0 and 1.
        value_gbp: GBP nominal a year.
    """
    return share * value_gbp
