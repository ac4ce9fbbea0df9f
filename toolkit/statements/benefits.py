"""What options bring beside the flows of money in the simulation, in pounds or in words."""

from typing import Literal, Self

from pydantic import model_validator

from toolkit.statements.interventions import Year
from toolkit.statements.rows import Row
from toolkit.units import Gbp, Id, MisfitError, Number, Text

BenefitKind = Literal[
    "cash-releasing", "non-cash-releasing", "societal", "residual value", "unmonetised"
]


class Benefit(Row):
    """One benefit of some options; below zero it is a cost.

    Its yearly amount is stated, or follows from an elicited effect on a linked activity, the share
    of it claimed for the case, and a unit cost.

    Args:
        benefit_id: Names the benefit.
        label: What changes for whom, in words.
        options: Option ids, separated by semicolons; empty for every option, business as usual
            too, so that it makes no difference between them.
        kind: What sort of benefit; an `unmonetised` one has no amount and stands beside the sums.
        counts: `resource` is counted; a `transfer` between parties, and what is `sunk` whatever is
            chosen, are shown and left out of the sums.
        amount_per_year: Units a year.
        unit: `gbp`, `qaly` (a year of life in full health) or `wellby` (a point of life
            satisfaction for one person for one year).
        price_base: Year of the prices of the amount, or of the value that turns it to pounds.
        effect_id: Elicited effect, a row of `effects`.
        activity_id: Activity that the effect lowers, a row of `linked_activities`.
        item: What one unit of it costs, a row of `unit_costs`; empty takes the value of its
            capacity to whoever uses it next.
        from_year: First contract year that has it, the first is 1.
        to_year: Last contract year; empty to the end of the horizon.
        income_gbp: Yearly income of the households that gain, for distributional weights; empty
            where nobody knows it.
    """

    benefit_id: Id
    label: Text
    options: Text | None = None
    kind: BenefitKind
    counts: Literal["resource", "transfer", "sunk"] = "resource"
    amount_per_year: Number | None = None
    unit: Literal["gbp", "qaly", "wellby"] = "gbp"
    price_base: Text | None = None
    effect_id: Id | None = None
    activity_id: Id | None = None
    item: Text | None = None
    from_year: Year = 1
    to_year: Year | None = None
    income_gbp: Gbp | None = None

    @model_validator(mode="after")
    def _says_how_much(self) -> Self:
        if self.kind == "unmonetised":
            if self.amount_per_year is not None or self.effect_id is not None:
                what = "is 'unmonetised' though an amount is given; take one of them out"
                raise MisfitError("kind", what)
            return self
        if (self.effect_id is None) != (self.activity_id is None):
            empty = "effect_id" if self.effect_id is None else "activity_id"
            raise MisfitError(empty, "is empty though the other is given; give both or neither")
        if (self.amount_per_year is None) == (self.effect_id is None):
            what = "and an effect are two ways to say how much; give exactly one of them"
            raise MisfitError("amount_per_year", what)
        if self.amount_per_year is not None and self.price_base is None:
            what = "is empty, and no sum of money means anything without it; give the year"
            raise MisfitError("price_base", what)
        if self.to_year is not None and self.to_year < self.from_year:
            raise MisfitError("to_year", "is before from_year; correct one")
        return self
