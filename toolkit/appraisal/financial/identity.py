"""The identity between the cases: resources saved are what all parties together gain."""

import numpy as np

from toolkit.appraisal.financial.results import Identity
from toolkit.payment import RESOURCES
from toolkit.simulation import Accounts, Flow


def identity(accounts: Accounts, flows: tuple[Flow, ...], years: int) -> Identity:
    """Check every future and year.

    Args:
        accounts: Of everybody; what was used up is counted apart, posting by posting.
        flows: Who pays whom in a year of the term.
        years: Contract years.
    """
    used = np.zeros(accounts.nets_gbp.shape[:2])
    for gbp in accounts.used_gbp.values():
        used = used + gbp
    parties = accounts.nets_gbp.sum(axis=2) - accounts.of(RESOURCES)
    between = [
        abs(flow.gbp.central) * years for flow in flows if RESOURCES not in (flow.payer, flow.payee)
    ]
    return Identity(
        futures=used.shape[0],
        years=used.shape[1],
        largest_gap_gbp=float(np.abs(parties + used).max()),
        transfers_gbp=float(sum(between)),
    )
