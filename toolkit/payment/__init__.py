"""Payment: mechanisms as pure functions, and the ledger that always sums to zero."""

from toolkit.payment.ledger import RESOURCES, Entry, balances
from toolkit.payment.mechanisms import Draws, activity, fee_on_value, gain_share

__all__ = [
    "RESOURCES",
    "Draws",
    "Entry",
    "activity",
    "balances",
    "fee_on_value",
    "gain_share",
]
