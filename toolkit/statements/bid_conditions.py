"""Conditions that bidders put on their bids: some exclude each other, some need another."""

from toolkit.statements.rows import Row
from toolkit.units import Id, Text


class ExclusiveBid(Row):
    """One bid of a group that exclude each other, as variants of one offer do.

    Args:
        group_id: Names the group.
        bid_id: A bid or a package.
        set_id: Bids of the group that name the same set may win together; a bid without one
            excludes all others.
    """

    group_id: Id
    bid_id: Id
    set_id: Id | None = None


class ConditionalBid(Row):
    """A bid that holds only if another one wins too.

    Args:
        condition_id: Names the condition; a bid may have several, and then needs each of them met.
        bid_id: A bid or a package.
        only_with: Bids or packages of which at least one must win, separated by semicolons.
    """

    condition_id: Id
    bid_id: Id
    only_with: Text
