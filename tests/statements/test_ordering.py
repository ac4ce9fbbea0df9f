from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError, ValidationInfo, field_validator

from toolkit.statements.ordering import in_order

NUMBERS = st.one_of(st.none(), st.decimals(-9, 9, places=1))


class Range(BaseModel):
    high: Decimal | None = None  # read before low, so that order of reading does not matter
    low: Decimal | None = None
    middle: Decimal | None = None

    @field_validator("low", "middle", "high")
    @classmethod
    def _ordered(cls, value: Decimal | None, info: ValidationInfo) -> Decimal | None:
        return in_order(value, info, ("low", "middle", "high"))


@given(NUMBERS, NUMBERS, NUMBERS)
def test_exactly_the_ranges_in_order_are_taken(
    low: Decimal | None, middle: Decimal | None, high: Decimal | None
) -> None:
    stated = [value for value in (low, middle, high) if value is not None]
    if stated == sorted(stated):
        assert Range(low=low, middle=middle, high=high).low == low
    else:
        with pytest.raises(ValidationError, match="put them in order"):
            Range(low=low, middle=middle, high=high)
