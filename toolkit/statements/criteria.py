"""What matters: award criteria score bids, criteria score options."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import ValidationInfo, field_validator, model_validator

from toolkit.statements.rows import Row
from toolkit.units import Amount, Id, MisfitError, Number, Share, Text

Measure = Literal["cost_to_reference_value", "award_quality"]
AwardGoal = Literal["least_price", "highest_score", "highest_relative_score"]
TieKind = Literal["quality", "mobilisation", "draw"]
About = Literal[
    "cost", "npv", "quality", "access", "users", "relationships", "trust", "workforce",
    "equality", "delivery", "other",
]  # fmt: skip
IStatement = Literal[
    "my_goals_and_outcomes", "care_planning", "communication", "information",
    "decision_making_including_budgets", "transitions", "emergencies", "none",
]  # fmt: skip
"""Themes of the "I statements" of National Voices, or none of them."""

LEAST_PRICE = "least price above the quality floor"
REVERSAL = (
    "points for price are read from the lowest price of each lot, so that a bid that cannot win "
    "may change who does"
)
TIE_WORDS: dict[str, TieKind] = {
    "quality": "quality",
    "mobilisation": "mobilisation",
    "draw": "draw",
}
ONLY_PEOPLE_JUDGE = ("relationships", "trust")
NEEDED_WHEN_MEASURED = ("measure", "weight", "worst", "best")


class AwardCriteria(Row):
    """One set of weights by which bids are scored, and what an award makes best.

    Args:
        set_id: Names the set.
        label: What people call it.
        price_weight: Weight of price; empty where the source does not show it.
        quality_weight: Weight of quality; empty where the source does not show it.
        other: Criteria that are neither price nor quality, in words.
        goal: What an award makes best: `least_price`; `highest_score`, with points for price on a
            scale fixed beforehand; or `highest_relative_score`, with points for price read from
            the lowest price, which is refused where packages are on offer.
        best_price_share: Price at which a bid has all points for price, over the reference price
            of the lot; for `highest_score` only.
        worst_price_share: Price at which it has none, over the reference price of the lot.
        tie_rule: How equally good awards are told apart, in order, separated by semicolons:
            `quality` (the higher), `mobilisation` (the lower cost), `draw`. Empty: they are not.
        draw: Bidders or bids in the order drawn, separated by semicolons; the others follow in the
            order of their table.
    """

    set_id: Id
    label: Text
    price_weight: Share | None = None
    quality_weight: Share | None = None
    other: Text | None = None
    goal: AwardGoal = "least_price"
    best_price_share: Amount | None = None
    worst_price_share: Amount | None = None
    tie_rule: Text | None = None
    draw: Text | None = None

    @field_validator("quality_weight")
    @classmethod
    def _weights_fit_into_one(cls, weight: Decimal | None, info: ValidationInfo) -> Decimal | None:
        both = (weight or 0) + (info.data.get("price_weight") or 0)
        if both > 1:
            raise ValueError(f"price and quality weigh {both} together; give 1 or less")
        return weight

    @field_validator("tie_rule")
    @classmethod
    def _ties_are_broken_by_what_is_known(cls, written: str | None) -> str | None:
        words = _several(written)
        for word in words:
            if word not in TIE_WORDS or words.count(word) > 1:
                known = "; ".join(TIE_WORDS)
                raise ValueError(f"{word!r} is unknown or stands twice; use each once of {known}")
        return written

    @model_validator(mode="after")
    def _a_score_can_be_worked_out(self) -> Self:
        if self.goal != "least_price":
            if self.price_weight is None or self.quality_weight is None:
                what = f"is empty though the goal is {self.goal}; state how much price weighs"
                if self.price_weight is not None:
                    raise MisfitError("quality_weight", what.replace("price", "quality"))
                raise MisfitError("price_weight", what)
            if (both := self.price_weight + self.quality_weight) != 1:
                what = f"price and quality weigh {both} together; let a score add up to 1"
                raise MisfitError("quality_weight", what)
        best, worst = self.best_price_share, self.worst_price_share
        if self.goal != "highest_score" and (best is not None or worst is not None):
            name = "best_price_share" if best is not None else "worst_price_share"
            raise MisfitError(name, f"is read for highest_score, not {self.goal}; empty it")
        if self.goal == "highest_score" and (best is None or worst is None or best >= worst):
            what = "does not make a scale; give best_price_share and a larger worst_price_share"
            raise MisfitError("worst_price_share", what)
        if self.draw is not None and "draw" not in self.tie_kinds:
            raise MisfitError("draw", "is never read; name draw in tie_rule, or empty it")
        return self

    @property
    def tie_kinds(self) -> tuple[TieKind, ...]:
        """How equally good awards are told apart, in order; nothing where they are not."""
        return tuple(TIE_WORDS[word] for word in _several(self.tie_rule))

    @property
    def drawn(self) -> tuple[str, ...]:
        """Bidders or bids in the order drawn."""
        return _several(self.draw)

    @property
    def words(self) -> str:
        """What an award makes best, and how ties are told apart, as it is published."""
        ties = f"; ties by {', then '.join(self.tie_kinds)}" if self.tie_kinds else ""
        weights = f"price weighs {self.price_weight}, quality {self.quality_weight}"
        match self.goal:
            case "least_price":
                return f"{LEAST_PRICE}{ties}"
            case "highest_score":
                scale = f"from {self.best_price_share} to {self.worst_price_share}"
                scale = f"points for price run {scale} of the reference price"
                return f"highest score above the quality floor: {weights}; {scale}{ties}"
            case "highest_relative_score":
                return f"highest score above the quality floor: {weights}; {REVERSAL}{ties}"


def _several(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split(";") if part.strip())


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
