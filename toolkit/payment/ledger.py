"""The ledger: every payment leaves some parties and reaches others, so it always sums to zero."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type Array = NDArray[np.float64]

RESOURCES = "resources"  # where real costs are used up: people's time, not another party's income


@dataclass(frozen=True)
class Posting:
    """Payments of one kind in every draw and year.

    Args:
        kind: Payment of the contract model, or what else is paid for.
        gbp: GBP nominal, shape (draws, years, lines); draws may be 1 where all are alike. A line
            is one award, one party, or one sum for all; below zero it flows the other way.
        payers: Part of each line that each party pays, shape (lines, parties), rows add up to 1.
        payees: Part of each line that each party receives, same shape, rows add up to 1.
        lots: Lot of each line; empty where lines are about no single lot.
    """

    kind: str
    gbp: Array
    payers: Array
    payees: Array
    lots: tuple[str, ...] = ()


def post(nets: Array, posting: Posting) -> None:
    """Add a posting to what every party has received less what it has paid.

    Whoever pays and whoever receives share each line out in full, so the sum over all parties
    stays what it was.

    Args:
        nets: GBP nominal, shape (draws, years, parties); changed in place.
        posting: What is paid.
    """
    gained = posting.payees - posting.payers
    touched = np.flatnonzero(gained.any(axis=0))
    if 2 * touched.size > gained.shape[1]:
        nets += posting.gbp @ gained
    else:  # most sums pass between a few, and the rest of the ledger need not be gone through
        nets[:, :, touched] += posting.gbp @ gained[:, touched]


def pairs(posting: Posting) -> Array:
    """Say how much of each line flows between each two parties, shape (lines, payers, payees)."""
    between: Array = posting.payers[:, :, None] * posting.payees[:, None, :]
    return between
