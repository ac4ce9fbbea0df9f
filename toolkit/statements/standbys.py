"""Offers to stand by as provider of last resort."""

from toolkit.statements.rows import Row
from toolkit.units import Amount, Gbp, Id


class StandbyOffer(Row):
    """An offer to stand by for a lot; nobody stands by where it wins.

    Args:
        standby_id: Names the offer.
        lot_id: For which lot, a row of `lots`.
        provider_id: Who stands by, a row of `providers`.
        units_per_year: What it could take on at once, in the lot's unit.
        gbp_per_year: For standing by.
    """

    standby_id: Id
    lot_id: Id
    provider_id: Id
    units_per_year: Amount
    gbp_per_year: Gbp
