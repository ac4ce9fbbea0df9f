"""Risk pool: members set money aside first, and draw on it for losses above their retention."""

from dataclasses import dataclass

import numpy as np

from toolkit.payment.draws import Draws, Term, excess


@dataclass(frozen=True, eq=False)
class PoolOutcome:
    """What came of a risk pool in a year, GBP nominal, shape (draws, years, members).

    Args:
        drawn_gbp: Paid to each member.
        residual_gbp: Loss above retention that the pool did not meet; it goes to the partners'
            own schedule.
        returned_gbp: Unspent money given back, in the shares of the contributions.
    """

    drawn_gbp: Draws
    residual_gbp: Draws
    returned_gbp: Draws


def risk_pool(
    loss_gbp: Draws, retention_gbp: Term, contributed_gbp: Draws, shares: Draws | None = None
) -> PoolOutcome:
    """Meet losses above each member's retention, up to its share of the pool.

    Args:
        loss_gbp: Shape (draws, years, members); below 0 is a gain and draws nothing.
        retention_gbp: That each member bears first, 0 or more, a number or shape (members,).
        contributed_gbp: To the pool, not all 0, shape (members,).
        shares: Most of the pool that each may draw, adding up to 1 at most, shape (members,).
            Where none are agreed, a pool that is too small is shared by what is claimed.

    Returns:
        What is drawn, left over and returned.

    Source:
        Rotherham Metropolitan Borough Council, committee paper on its Better Care Fund, in which
        two partners share a risk pool equally (moderngov.rotherham.gov.uk, item 71772).
    """
    pool = float(contributed_gbp.sum())
    claim = excess(loss_gbp, retention_gbp)
    if shares is None:
        claimed = claim.sum(axis=-1, keepdims=True)
        drawn = claim * (pool / np.maximum(claimed, pool))
    else:
        drawn = np.minimum(claim, pool * shares)
    unspent = np.maximum(pool - drawn.sum(axis=-1, keepdims=True), 0.0)  # rounding aside
    return PoolOutcome(drawn, claim - drawn, unspent * (contributed_gbp / pool))
