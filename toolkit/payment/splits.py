"""What came of sharing a sum: each party's part, and what nobody in the split bears."""

from dataclasses import dataclass

import numpy as np

from toolkit.payment.draws import Draws


@dataclass(frozen=True, eq=False)
class Split:
    """A shared sum. The parts and what is retained add up to it.

    Args:
        by_party_gbp: GBP nominal, shape (draws, years, parties).
        retained_gbp: Left with whoever holds the contract or the fund, shape (draws, years).
    """

    by_party_gbp: Draws
    retained_gbp: Draws

    @property
    def whole_gbp(self) -> Draws:
        """The sum that was shared, shape (draws, years)."""
        return self.by_party_gbp.sum(axis=-1) + self.retained_gbp


def split_of(shared_gbp: Draws, by_party_gbp: Draws) -> Split:
    """Retain whatever of a sum the parties do not take.

    Args:
        shared_gbp: The sum, GBP nominal, shape (draws, years).
        by_party_gbp: Their parts, shape (draws, years, parties).
    """
    return Split(by_party_gbp, shared_gbp - by_party_gbp.sum(axis=-1))


def parts(shared_gbp: Draws, shares: Draws) -> Draws:
    """Give each party its share of a sum.

    Args:
        shared_gbp: GBP nominal, shape (draws, years).
        shares: 0 to 1, shape (parties,) or (years, parties).

    Returns:
        GBP nominal, shape (draws, years, parties).
    """
    return shared_gbp[..., np.newaxis] * shares
