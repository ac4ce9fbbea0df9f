"""What an option costs the public purse more than business as usual."""

import numpy as np

from toolkit.appraisal.economic.comparison import Comparison
from toolkit.appraisal.economic.discounting import present_value
from toolkit.appraisal.economic.prices import Array, Nominal
from toolkit.appraisal.economic.streams_of_value import in_real_terms
from toolkit.simulation import Accounts
from toolkit.statements.case import Case

PUBLIC_KINDS = (
    "acute trust",
    "community trust",
    "mental health trust",
    "ambulance trust",
    "council",
)


def public_bodies(case: Case) -> tuple[str, ...]:
    """Name the parties whose money is public: commissioners, their pool, tax, public outsiders."""
    outside = [one.party_id for one in case.outside_parties.values() if one.kind in PUBLIC_KINDS]
    return (*case.commissioners, "pool", "tax", *outside)


def public_cost(compared: Comparison, option: str, factors: Array) -> float:
    """Give the present value of what public bodies pay more, net, on central values.

    Args:
        compared: Options and business as usual.
        option: Its id.
        factors: Discount factors by year of the horizon.
    """
    bodies = public_bodies(compared.case)
    mine, theirs = (
        _net(compared.simulations[one].central_accounts, bodies) for one in (option, compared.usual)
    )
    more = in_real_terms(compared.case, theirs - mine, compared.timeline)
    return float(present_value(more.gbp, factors)[0])


def _net(accounts: Accounts, bodies: tuple[str, ...]) -> Nominal:
    whole = np.zeros(accounts.nets_gbp.shape[:2])
    for body in bodies:
        whole = whole + accounts.of(body)
    return Nominal(whole)
