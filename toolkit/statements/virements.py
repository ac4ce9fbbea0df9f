"""Virements: leave to move a year's money from one stream to another, and who must agree."""

from typing import Self

from pydantic import model_validator

from toolkit.statements.rows import Row
from toolkit.units import Day, Gbp, Id, MisfitError, Share, Text


class Virement(Row):
    """Leave to move a year's money from one stream to another; no row means that none may move.

    Args:
        virement_id: Names the virement.
        from_stream: Whose money it is, a row of `streams`.
        to_stream: Whose it becomes, a row of `streams`; it may be spent or carried, not moved on.
        most_share: Largest part of what the first stream has available in the year.
    """

    virement_id: Id
    from_stream: Id
    to_stream: Id
    most_share: Share

    @model_validator(mode="after")
    def _has_two_ends(self) -> Self:
        if self.from_stream == self.to_stream:
            raise MisfitError("to_stream", f"{self.to_stream!r} gives to itself; name another")
        return self


class Approval(Row):
    """Who must agree before more than a sum is moved in a year; each step above counts.

    Args:
        virement_id: Which virement, a row of `virements`.
        above_gbp: Up to this sum a year, inclusive, this approval is not needed.
        by: Who must agree, in words.
        given_on: Day on which it was given and recorded; empty while it is still to be asked for.
    """

    virement_id: Id
    above_gbp: Gbp
    by: Text
    given_on: Day | None = None
