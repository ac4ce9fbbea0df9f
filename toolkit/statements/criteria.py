"""What matters: award criteria score bids, criteria score options."""

from typing import Literal, Self

from pydantic import model_validator

from toolkit.statements.rows import Row
from toolkit.units import Id, Number, Share, Text

Measure = Literal["cost_to_reference_value", "award_quality"]


class AwardCriteria(Row):
    """One set of weights by which bids are scored.

    Args:
        price_weight: Between 0 and 1; empty where the source does not show it.
        quality_weight: Between 0 and 1; empty where the source does not show it.
        other: Criteria that are neither price nor quality, in words.
    """

    set_id: Id
    label: Text
    price_weight: Share | None = None
    quality_weight: Share | None = None
    other: Text | None = None


class Criterion(Row):
    """One thing by which options are compared, on a scale fixed before the options are known.

    A fixed scale cannot change its mind about two options because a third one came or went.

    Args:
        measure: What is read off the results: yearly cost with fees over the lots' reference
            value (a share), or the quality score of the award weighted by spend (0 to 100).
        weight: Between 0 and 1; the weights of a case sum to 1.
        worst: Value of the measure that scores 0.
        best: Value of the measure that scores 100.
    """

    criterion_id: Id
    label: Text
    measure: Measure
    weight: Share
    worst: Number
    best: Number

    @model_validator(mode="after")
    def _scale_has_a_length(self) -> Self:
        if self.worst == self.best:
            raise ValueError(f"worst and best are both {self.best}; give two different values")
        return self
