"""Who belongs to an alliance or consortium, from when and until when."""

from typing import Literal

from toolkit.statements.rows import Row
from toolkit.units import Day, Id, Text


class Membership(Row):
    """One event in the life of an option's membership.

    Args:
        membership_id: Names the event.
        option_id: The option whose agreement it is.
        provider_id: Who joins or goes; a winner without an event is a founder.
        event: `adheres` by deed, `leaves` of its own will, or `is_removed` by the others.
        on: First day on which it holds; contract years that start on it or later see it.
        instrument: Deed, notice or resolution, in words.
    """

    membership_id: Id
    option_id: Id
    provider_id: Id
    event: Literal["adheres", "leaves", "is_removed"]
    on: Day
    instrument: Text | None = None
