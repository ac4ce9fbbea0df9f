"""Published limits on awards."""

from decimal import Decimal
from typing import Literal

from pydantic import ValidationInfo, field_validator

from toolkit.statements.rows import Row
from toolkit.units import Amount, Id, Text

AwardRuleKind = Literal[
    "max_lots",
    "max_footprint_share",
    "max_own_delivery_share",
    "min_other_provider_share",
    "large_lot_units",
    "min_providers_large_lot",
    "min_award_share",
    "min_quality",
    "low_price_what_if",
    "rating_exclusion",
    "volume_guarantee",
    "in_house_first",
]


class AwardRule(Row):
    """A published limit on awards: one number in `value`, words in `rule` and `note`.

    Args:
        rule_id: Names the limit.
        kind: What it does; the results say which kinds this version obeys.
        rule: The limit in the words of the case.
        value: The number: a share from 0 to 1 for kinds ending in `_share`, a score up to 100 for
            `min_quality`, else a count or GBP; empty where it is words, or stands in another table.
        applies_to_unit: Lots of this unit only; empty for every lot.
        alternative: Other values worth trying.
    """

    rule_id: Id
    kind: AwardRuleKind
    rule: Text
    value: Amount | None = None
    applies_to_unit: Text | None = None
    alternative: Text | None = None

    @field_validator("value")
    @classmethod
    def _value_fits_its_kind(cls, value: Decimal | None, info: ValidationInfo) -> Decimal | None:
        kind = str(info.data.get("kind"))
        most = 1 if kind.endswith("_share") else 100 if kind == "min_quality" else None
        if value is not None and most is not None and value > most:
            raise ValueError(f"{value} is above {most}, the most for {kind}; give {most} or less")
        return value
