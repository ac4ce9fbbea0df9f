"""What matters: award criteria score bids, criteria score options."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import ValidationInfo, field_validator, model_validator

from toolkit.statements.rows import Row
from toolkit.units import Id, MisfitError, Number, Share, Text

Measure = Literal["cost_to_reference_value", "award_quality"]
About = Literal[
    "cost", "npv", "quality", "access", "users", "relationships", "trust", "workforce",
    "equality", "delivery", "other",
]  # fmt: skip
IStatement = Literal[
    "my_goals_and_outcomes", "care_planning", "communication", "information",
    "decision_making_including_budgets", "transitions", "emergencies", "none",
]  # fmt: skip
"""Themes of the "I statements" of National Voices, or none of them."""

ONLY_PEOPLE_JUDGE = ("relationships", "trust")
NEEDED_WHEN_MEASURED = ("measure", "weight", "worst", "best")


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

    A fixed scale cannot change its mind about two options because a third one came or went. A
    measured criterion is read off the results; an elicited one is scored by people, 0 to 100
    between two anchors in words, and weighed by groups in `swings`. Relationships and trust are
    elicited only, and never turned into pounds.

    Args:
        criterion_id: Names the criterion.
        label: What people call it.
        kind: Whether it is read off the results or scored by people.
        measure: What is read off the results: yearly cost with fees over the lots' reference
            value (a share), or the quality score of the award weighted by spend (0 to 100).
        weight: Weight of a measured criterion in the ranking; they sum to 1.
        worst: Value of the measure that scores 0.
        best: Value of the measure that scores 100.
        scale: `global`: its ends are fixed whatever options there are; `local`: the worst option
            scores 0 and the best 100.
        worst_words: What an option is like that scores 0, for an elicited criterion.
        best_words: What an option is like that scores 100, for an elicited criterion.
        about: What it is about, so that nothing is counted twice.
        i_statement: Theme of the National Voices "I statements" that it serves, or none.
        i_reason: Why it serves none of them.
    """

    criterion_id: Id
    label: Text
    kind: Literal["measured", "elicited"] = "measured"
    measure: Measure | None = None
    weight: Share = Decimal(0)
    worst: Number = Decimal(0)
    best: Number = Decimal(100)
    scale: Literal["global", "local"] = "global"
    worst_words: Text | None = None
    best_words: Text | None = None
    about: About | None = None
    i_statement: IStatement | None = None
    i_reason: Text | None = None

    @field_validator("best")
    @classmethod
    def _scale_has_a_length(cls, best: Decimal, info: ValidationInfo) -> Decimal:
        if best == info.data.get("worst"):
            raise ValueError(f"worst and best are both {best}; give two different values")
        return best

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        stated = self.model_fields_set
        if self.kind == "measured":
            for name in NEEDED_WHEN_MEASURED:
                if name not in stated:
                    raise MisfitError(name, "is empty, and a measured criterion needs it; add it")
            if self.about in ONLY_PEOPLE_JUDGE:
                what = f"{self.about} is judged by people and never measured in pounds"
                raise MisfitError("about", f"{what}; make the criterion elicited")
            if self.scale == "local":
                what = "a measured criterion stands on its fixed scale; write global"
                raise MisfitError("scale", what)
            return self
        for name in NEEDED_WHEN_MEASURED:
            if name in stated:
                what = "is for a measured criterion; leave it empty, groups weigh in swings"
                raise MisfitError(name, what)
        for name in ("worst_words", "best_words"):
            if getattr(self, name) is None:
                what = "is empty; say in words what an option at this end is like"
                raise MisfitError(name, what)
        return self

    @model_validator(mode="after")
    def _none_has_a_reason(self) -> Self:
        if self.i_statement == "none" and not self.i_reason:
            raise MisfitError("i_reason", "is empty; say why it serves no I statement")
        return self
