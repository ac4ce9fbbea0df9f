"""Published limits on awards."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from pydantic import ValidationInfo, field_validator

from toolkit.statements.rows import Row
from toolkit.units import Amount, Flag, Id, Text

AwardRuleKind = Literal[
    "max_lots",
    "max_footprint_share",
    "max_value_share",
    "max_concentration",
    "max_value_concentration",
    "max_own_delivery_share",
    "min_other_provider_share",
    "min_sme_share",
    "min_vcse_share",
    "min_winners",
    "max_winners",
    "max_winners_each_lot",
    "large_lot_units",
    "min_providers_large_lot",
    "min_providers_each_lot",
    "min_providers_to_choose_from",
    "min_award_share",
    "min_quality",
    "min_average_quality",
    "min_capacity_share_after_failure",
    "min_standbys",
    "max_terms",
    "low_price_what_if",
    "low_price_flag_share",
    "rating_exclusion",
    "volume_guarantee",
    "in_house_first",
]

MOST: Mapping[str, int] = {
    "max_concentration": 1,
    "max_value_concentration": 1,
    "min_quality": 100,
    "min_average_quality": 100,
}
"""Largest number that makes sense, beside 1 for every share."""

LIMITS_WINNERS: frozenset[AwardRuleKind] = frozenset(
    {
        "max_lots",
        "max_footprint_share",
        "max_value_share",
        "max_concentration",
        "max_value_concentration",
        "max_winners",
        "max_winners_each_lot",
        "max_terms",
        "min_award_share",
        "low_price_what_if",
    }
)
"""Kinds that keep a provider which qualifies from winning; a quality floor is qualifying."""

WORDS_ONLY: Mapping[str, str] = {
    "volume_guarantee": "says what is promised afterwards; no award can break it",
    "in_house_first": "says who is asked first afterwards; no award can break it",
}
"""Kinds that an award cannot keep or break, and why."""


def most_of(kind: str) -> int | None:
    """Give the largest number that makes sense for a kind; nothing where any does."""
    is_share = kind.endswith(("_share", "_share_after_failure"))
    return 1 if is_share else MOST.get(kind)


class AwardRule(Row):
    """A published limit on awards: one number in `value`, words in `rule` and `note`.

    `max_footprint_share` counts units of one kind in one footprint, `max_value_share` published
    values; both hold for every undertaking, its subsidiaries together. Concentration is the sum of
    squared shares, by number of lots or by published value. `min_sme_share` and `min_vcse_share`
    count the published value that goes to providers so marked. `min_providers_to_choose_from`
    counts over the lots of one kind of care. `min_capacity_share_after_failure` is what the others
    can still deliver of a lot when any one undertaking fails; `min_standbys` asks for providers of
    last resort. `max_terms` bars whoever has served a lot so often without a break.
    `low_price_flag_share` flags bids that lie by more than that share below the median of the bids
    for their lot, where there are three or more, and removes none.
    `rating_exclusion` leaves out providers rated Inadequate.

    Args:
        rule_id: Names the limit.
        kind: What it does; the results say which kinds this version obeys.
        rule: The limit in the words of the case.
        value: The number: a share from 0 to 1 for kinds with `_share` or `_concentration`, a score
            up to 100 for `min_quality` and `min_average_quality`, else a count or GBP; empty where
            it is words, or stands in another table.
        applies_to_unit: Lots of this unit only; empty for every lot.
        lot_ids: Lots that it reaches, separated by semicolons; empty for every lot.
        applies: Whether it is in force; one that is not stays listed, and a scenario may switch it
            on.
        alternative: Other values worth trying.
    """

    rule_id: Id
    kind: AwardRuleKind
    rule: Text
    value: Amount | None = None
    applies_to_unit: Text | None = None
    lot_ids: Text | None = None
    applies: Flag = True
    alternative: Text | None = None

    @field_validator("value")
    @classmethod
    def _value_fits_its_kind(cls, value: Decimal | None, info: ValidationInfo) -> Decimal | None:
        kind = str(info.data.get("kind"))
        most = most_of(kind)
        if value is not None and most is not None and value > most:
            raise ValueError(f"{value} is above {most}, the most for {kind}; give {most} or less")
        return value
