"""Who may not win what beside what, and who has served a lot how long."""

from typing import Self

from pydantic import field_validator, model_validator

from toolkit.statements.rows import Row
from toolkit.units import Id, MisfitError, Text, Whole


class Conflict(Row):
    """Wins of which no more than one may be had.

    Lots without providers: no undertaking wins two of these lots, as one may not assess and
    deliver. Providers without lots: no two of them share a lot. Both: of these providers on these
    lots, one win at most.

    Args:
        conflict_id: Names the conflict.
        conflict: Why, in words.
        lot_ids: Lot ids, separated by semicolons; empty for each lot by itself.
        provider_ids: Provider ids, separated by semicolons; empty for each undertaking by itself.
    """

    conflict_id: Id
    conflict: Text
    lot_ids: Text | None = None
    provider_ids: Text | None = None

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if self.lot_ids is None and self.provider_ids is None:
            raise MisfitError("lot_ids", "is empty, and so is provider_ids; name two of either")
        return self


class Incumbent(Row):
    """Who serves a lot now, and for how long without a break.

    Args:
        lot_id: Which lot, a row of `lots`.
        provider_id: Who, a row of `providers`.
        terms: Contract terms until now.
    """

    lot_id: Id
    provider_id: Id
    terms: Whole

    @field_validator("terms")
    @classmethod
    def _has_served(cls, terms: int) -> int:
        if terms < 1:
            raise ValueError(f"{terms} is no term at all; give 1 or more, or delete the row")
        return terms
