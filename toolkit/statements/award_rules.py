"""Published limits on awards."""

from typing import Literal

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
        kind: What the limit does; `CONTRIBUTING.md` lists which kinds an award obeys today.
        rule: The limit in the words of the case.
        value: The number; empty where the limit is words, or stands in another table.
        applies_to_unit: Lots of this unit only; empty for every lot.
        alternative: Other values worth trying.
    """

    rule_id: Id
    kind: AwardRuleKind
    rule: Text
    value: Amount | None = None
    applies_to_unit: Text | None = None
    alternative: Text | None = None
