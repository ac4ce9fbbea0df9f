"""How it will be known whether an option works, and what follows."""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from toolkit.statements.rows import Row
from toolkit.units import Amount, Id, Kind, MisfitError, Number, Share, Text, Whole

People = Annotated[Whole, Field(ge=2), Kind("number", "whole number, 2 or more")]
Above = Annotated[Number, Field(gt=0), Kind("number", "number, above 0")]
Chance = Annotated[Number, Field(gt=0, lt=1), Kind("number", "share, above 0 and below 1")]


class Measured(Row):
    """One outcome that will be measured in two groups, or before and after.

    Args:
        measure_id: Names the outcome.
        outcome: What is measured, with its unit.
        comparison: Who is compared with whom.
        horizon_years: Years from the start of service until the last measurement.
        people: Measured in each of the two groups.
        share_now: Of an outcome that people have or have not: the part who have it today.
        standard_deviation: Of any other outcome: how far people differ, in its unit.
        hoped_change: Smallest change worth having, in the unit of the outcome (a share for a
            share).
        people_per_cluster: People in each practice, ward or site, where these were chosen whole.
        likeness: Intraclass correlation: how alike people of one cluster are, 0 to 1.
        power: Chance of noticing the change if it is there.
        significance: Chance of seeing one that is not there, both ways together.
        stop_if: What result ends the option.
        scale_if: What result extends it.
    """

    measure_id: Id
    outcome: Text
    comparison: Text
    horizon_years: Amount
    people: People
    share_now: Chance | None = None
    standard_deviation: Above | None = None
    hoped_change: Above
    people_per_cluster: Above | None = None
    likeness: Share | None = None
    power: Chance = Decimal("0.8")
    significance: Chance = Decimal("0.05")
    stop_if: Text | None = None
    scale_if: Text | None = None

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        """Take one kind of outcome, and clusters only with how alike their people are."""
        if (self.share_now is None) == (self.standard_deviation is None):
            what = "give either share_now or standard_deviation, and only one of them"
            raise MisfitError("share_now", what)
        if (self.people_per_cluster is None) != (self.likeness is None):
            raise MisfitError("likeness", "goes with people_per_cluster; give both or neither")
        return self
