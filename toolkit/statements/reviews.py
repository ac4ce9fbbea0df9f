"""Reviews: what people who answer for an option say about a finding of law."""

from typing import Literal, Self

from pydantic import model_validator

from toolkit.statements.rows import Row
from toolkit.units import Day, Id, Text

Opinion = Literal["agree", "disagree", "override"]


class Review(Row):
    """One person's opinion on one finding; the finding itself is never rewritten.

    Args:
        subject: The lot or option that the finding is about.
        rulebook: Where the finding comes from.
        finding: Its id.
        verdict: What it said when it was reviewed; a review of another verdict is out of date.
        opinion: Whether the reviewer agrees, disagrees, or puts another verdict in its place.
        to: That other verdict.
        role: In which role the reviewer speaks, such as monitoring officer.
        reviewed_on: Day of the review.
        reason: Why.
        evidence: What it rests on.
    """

    subject: Id
    rulebook: Id
    finding: Id
    verdict: Text
    opinion: Opinion
    to: Text | None = None
    role: Text
    reviewed_on: Day
    reason: Text
    evidence: Text | None = None

    @model_validator(mode="after")
    def _an_override_says_what_and_why(self) -> Self:
        if self.opinion == "override" and not (self.to and self.evidence):
            raise ValueError("an override needs `to` and `evidence`; state both")
        if self.opinion != "override" and self.to:
            raise ValueError("only an override carries `to`; leave it empty")
        return self
