"""Uncertain inputs: every value that is not a published fact."""

from typing import Literal, Self

from pydantic import model_validator

from toolkit.statements.rows import Row
from toolkit.units import Id, Number, Text

Affects = Literal["volume_level", "volume_growth", "price_level", "price_growth"]
Grade = Literal["high", "medium", "low"]


class Assumption(Row):
    """An uncertain input with its range, owner and grades.

    Args:
        affects: What it moves: a level is a factor on a year's volume or price (1 leaves it as
            stated), growth is a change a year from the second year on (0.02 is 2%).
        distribution: `triangular` between low and high with its peak at central, or `normal`
            with low and high as its tenth and ninetieth percentile.
        varies: `once` for a whole future, `each_year` for a new draw every year.
        quality: How good the evidence is.
        impact: How much the answer hangs on it.
    """

    assumption_id: Id
    label: Text
    affects: Affects
    distribution: Literal["triangular", "normal"]
    low: Number
    central: Number
    high: Number
    varies: Literal["once", "each_year"]
    unit: Text
    owner: Text
    quality: Grade
    impact: Grade

    @model_validator(mode="after")
    def _range_is_in_order(self) -> Self:
        if not self.low <= self.central <= self.high:
            raise ValueError(
                f"low {self.low}, central {self.central}, high {self.high} are out of order; "
                "low comes first and high last"
            )
        if self.low == self.high:
            raise ValueError(f"low and high are both {self.low}; an assumption needs a range")
        if self.affects.endswith("_level") and self.low < 0:
            raise ValueError(f"low {self.low} is a factor below 0; give 0 or more")
        return self
