"""What a body found about a bid whose price looked abnormally low."""

from typing import Literal, Self

from pydantic import model_validator

from toolkit.statements.rows import Row
from toolkit.units import Day, Id, MisfitError, Text


class LowBidDetermination(Row):
    """A recorded finding on one bid; nothing else removes a bid for its price.

    The bidder is told of the concern first and has the chance to show that it can perform.

    Args:
        bid_id: Which bid, a row of `bids`.
        asked_on: Day on which the bidder was told and asked to explain.
        determined_on: Day of the finding, after the bidder was asked.
        role: In which role it was made, such as head of procurement.
        outcome: `removed` where the bidder did not show that it can perform for the price;
            `stands` where it did.
        reasons: What the bidder said, if anything, and why that was or was not enough.

    Source:
        Procurement Act 2023, section 19(3)(c), (4) and (5).
    """

    bid_id: Id
    asked_on: Day
    determined_on: Day
    role: Text
    outcome: Literal["removed", "stands"]
    reasons: Text

    @model_validator(mode="after")
    def _the_bidder_is_heard_first(self) -> Self:
        if self.determined_on <= self.asked_on:
            what = f"{self.determined_on} leaves no time after {self.asked_on}, when the bidder was"
            raise MisfitError("determined_on", f"{what} asked to explain; hear it first")
        return self
