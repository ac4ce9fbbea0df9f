"""Uncertain inputs: every value that is not a published fact."""

from decimal import Decimal
from typing import Literal

from pydantic import ValidationInfo, field_validator

from toolkit.statements.ordering import in_order
from toolkit.statements.rows import Row
from toolkit.units import Id, Number, Text

Affects = Literal["volume_level", "volume_growth", "price_level", "price_growth"]
Grade = Literal["high", "medium", "low"]


class Assumption(Row):
    """An uncertain input with its range, owner and grades.

    Args:
        assumption_id: Names the assumption, and keys its random draws.
        label: What is assumed.
        affects: What it moves: a level is a factor on a year's volume or price (1 leaves it as
            stated), growth is a change a year from the second year on (0.02 is 2%).
        distribution: `triangular` between low and high with its peak at central, or `normal`
            with low and high as its tenth and ninetieth percentile.
        low: Low end of the range.
        central: Likely value; the central case uses it.
        high: High end of the range.
        varies: `once` for a whole future, `each_year` for a new draw every year.
        unit: In words, such as `factor on prices`.
        owner: Who answers for it.
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

    @field_validator("low")
    @classmethod
    def _low_leaves_something(cls, low: Decimal, info: ValidationInfo) -> Decimal:
        affects = str(info.data.get("affects"))
        if affects.endswith("_level") and low < 0:
            raise ValueError(f"{low} is a factor below 0; give 0 or more")
        if affects.endswith("_growth") and low <= -1:
            raise ValueError(f"{low} would leave nothing after a year; give more than -1")
        return low

    @field_validator("central", "high")
    @classmethod
    def _range_is_in_order(cls, value: Decimal, info: ValidationInfo) -> Decimal:
        in_order(value, info, ("low", "central", "high"))
        if info.field_name == "high" and value == info.data.get("low"):
            raise ValueError(f"low and high are both {value}; an assumption needs a range")
        return value
