"""Synergies: what winning two lots saves or costs a bidder, passed on to the buyer."""

from toolkit.statements.rows import Row
from toolkit.units import Id, Number, Text


class Synergy(Row):
    """Money that comes off, or on, when one provider wins both of two lots.

    Args:
        synergy_id: Names the synergy.
        provider_id: Who offers it, a row of `providers`.
        lot_ids: Two lot ids, separated by a semicolon.
        gbp_per_year: Below 0 where the two together are cheaper.
    """

    synergy_id: Id
    provider_id: Id
    lot_ids: Text
    gbp_per_year: Number
