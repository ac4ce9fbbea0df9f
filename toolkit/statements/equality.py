"""Who feels an option how: protected characteristics, deprivation and rurality."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from toolkit.statements.rows import Row
from toolkit.units import Amount, Id, Kind, MisfitError, Number, Text

Characteristic = Literal[
    "age", "disability", "gender_reassignment", "marriage_and_civil_partnership",
    "pregnancy_and_maternity", "race", "religion_or_belief", "sex", "sexual_orientation", "carers",
]  # fmt: skip
PROTECTED: tuple[Characteristic, ...] = (
    "age", "disability", "gender_reassignment", "marriage_and_civil_partnership",
    "pregnancy_and_maternity", "race", "religion_or_belief", "sex", "sexual_orientation",
)  # fmt: skip
"""The characteristics that section 4 of the Equality Act 2010 protects."""


class EqualityImpact(Row):
    """What an option means for people who share a characteristic.

    Args:
        impact_id: Names the row.
        option_id: Which option; empty for all of them.
        characteristic: Of the Equality Act 2010, or carers.
        direction: Whether they are better off, worse off, neither, or nobody knows.
        effect: What changes for them.
        evidence: What that rests on.
        mitigation: What is done about it; needed where they are worse off.
    """

    impact_id: Id
    option_id: Id | None = None
    characteristic: Characteristic
    direction: Literal["better", "worse", "neither", "unknown"]
    effect: Text
    evidence: Text
    mitigation: Text | None = None

    @model_validator(mode="after")
    def _harm_is_answered(self) -> Self:
        if self.direction == "worse" and not self.mitigation:
            what = "is empty; say what is done for people who are worse off, or why nothing can be"
            raise MisfitError("mitigation", what)
        return self


class GroupEffect(Row):
    """What an option brings to people by deprivation or rurality, without any weight put on it.

    Args:
        effect_id: Names the row.
        option_id: Which option.
        by: Whether people are told apart by deprivation or by rurality.
        group: Which people, such as most deprived fifth.
        people: How many.
        effect: What changes for them.
        gbp_per_person_per_year: What it is worth to each, real; empty where nobody valued it.
    """

    effect_id: Id
    option_id: Id
    by: Literal["deprivation", "rurality"]
    group: Text
    people: Annotated[Amount, Field(gt=0), Kind("number", "number above 0")]
    effect: Text
    gbp_per_person_per_year: Number | None = None
