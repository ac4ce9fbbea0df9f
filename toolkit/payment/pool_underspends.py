"""What becomes of a pooled fund's underspend: kept for later, spent once, or given back."""

from dataclasses import dataclass

import numpy as np

from toolkit.payment.draws import Draws
from toolkit.payment.pool_shares import by_contribution


@dataclass(frozen=True, eq=False)
class Carried:
    """A fund that carries underspends forward, GBP nominal, shape (draws, years).

    Args:
        payable_gbp: Overspend that no earlier underspend met.
        balance_gbp: Underspend carried out of each year; the last is shared out at the end.
    """

    payable_gbp: Draws
    balance_gbp: Draws


def carried_forward(overspend_gbp: Draws) -> Carried:
    """Let underspends meet later overspends of the same fund.

    Args:
        overspend_gbp: GBP nominal, below 0 an underspend, shape (draws, years).

    Returns:
        What partners still pay, and the balance.

    Source:
        Published section 75 clauses (markettransfer.info/clause/over-and-underspends/_1).
    """
    total = np.cumsum(overspend_gbp, axis=1)
    paid = np.maximum.accumulate(np.maximum(total, 0.0), axis=1)  # what was paid stays paid
    return Carried(np.diff(paid, axis=1, prepend=0.0), paid - total)


@dataclass(frozen=True, eq=False)
class SpentOnce:
    """A fund whose underspends pay for one-off work a year later, GBP nominal.

    Args:
        one_off_gbp: Available for non-recurrent spending, shape (draws, years).
        left_gbp: Underspend of the last year, which has no next one, shape (draws,).
    """

    one_off_gbp: Draws
    left_gbp: Draws


def spent_once(overspend_gbp: Draws) -> SpentOnce:
    """Let an underspend be spent once, in the next year, and build nothing lasting on it.

    Args:
        overspend_gbp: GBP nominal, below 0 an underspend, shape (draws, years).

    Returns:
        What may be spent when, and what the end leaves.

    Source:
        Published section 75 clauses (markettransfer.info/clause/over-and-underspends/_1).
    """
    under = np.maximum(-overspend_gbp, 0.0)
    one_off = np.concatenate([np.zeros_like(under[:, :1]), under[:, :-1]], axis=1)
    return SpentOnce(one_off, under[:, -1])


def returned_pro_rata(overspend_gbp: Draws, contributions_gbp: Draws) -> Draws:
    """Give an underspend back in the shares of the contributions.

    Args:
        overspend_gbp: GBP nominal, below 0 an underspend, shape (draws, years).
        contributions_gbp: Not all 0, shape (partners,) or (years, partners).

    Returns:
        Received by each partner, 0 or more, shape (draws, years, partners).

    Source:
        Published section 75 clauses (markettransfer.info/clause/risk-sharing-arrangements/_1).
    """
    return by_contribution(np.maximum(-overspend_gbp, 0.0), contributions_gbp)
