"""Consortia: who stands behind a bidder that several providers form together."""

from toolkit.statements.rows import Row
from toolkit.units import Id, Share


class ConsortiumMember(Row):
    """One provider's part in a consortium, by which capacity, caps and shares count it.

    Args:
        consortium_id: The bidder, a row of `providers`.
        member_id: Who delivers part of what it wins, a row of `providers`.
        share: Its part, above 0; the shares of a consortium sum to 1.
    """

    consortium_id: Id
    member_id: Id
    share: Share
