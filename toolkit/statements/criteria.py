"""What matters: award criteria score bids, criteria score options."""

from decimal import Decimal
from typing import Literal

from pydantic import ValidationInfo, field_validator

from toolkit.statements.rows import Row
from toolkit.units import Id, Number, Share, Text

Measure = Literal["cost_to_reference_value", "award_quality"]


class AwardCriteria(Row):
    """One set of weights by which bids are scored.

    Args:
        set_id: Names the set.
        label: What people call it.
        price_weight: Weight of price; empty where the source does not show it.
        quality_weight: Weight of quality; empty where the source does not show it.
        other: Criteria that are neither price nor quality, in words.
    """

    set_id: Id
    label: Text
    price_weight: Share | None = None
    quality_weight: Share | None = None
    other: Text | None = None

    @field_validator("quality_weight")
    @classmethod
    def _weights_fit_into_one(cls, weight: Decimal | None, info: ValidationInfo) -> Decimal | None:
        both = (weight or 0) + (info.data.get("price_weight") or 0)
        if both > 1:
            raise ValueError(f"price and quality weigh {both} together; give 1 or less")
        return weight


class Criterion(Row):
    """One thing by which options are compared, on a scale fixed before the options are known.

    A fixed scale cannot change its mind about two options because a third one came or went.

    Args:
        criterion_id: Names the criterion.
        label: What people call it.
        measure: What is read off the results: yearly cost with fees over the lots' reference
            value (a share), or the quality score of the award weighted by spend (0 to 100).
        weight: The weights of a case sum to 1.
        worst: Value of the measure that scores 0.
        best: Value of the measure that scores 100.
    """

    criterion_id: Id
    label: Text
    measure: Measure
    weight: Share
    worst: Number
    best: Number

    @field_validator("best")
    @classmethod
    def _scale_has_a_length(cls, best: Decimal, info: ValidationInfo) -> Decimal:
        if best == info.data.get("worst"):
            raise ValueError(f"worst and best are both {best}; give two different values")
        return best
