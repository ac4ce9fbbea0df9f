"""Editions of the Green Book as data: rates, values and bounds, each with where it was read."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from toolkit.units import (
    Amount,
    Flag,
    Gbp,
    Id,
    Kind,
    MisfitError,
    Number,
    Share,
    Some,
    Statement,
    Text,
    Whole,
)

Reading = Literal["published", "secondary", "contested", "unverified", "assumed", "derived"]
Year = Annotated[Whole, Field(ge=0), Kind("number", "year, the base year is 0")]


class RateBand(Statement):
    """The yearly discount rate over a band of years; year 0 is the base year.

    Args:
        first: First year that it discounts.
        last: Last year that it discounts; empty where it goes on.
        rate: Share a year.
    """

    first: Year
    last: Year | None = None
    rate: Share


class RateSchedule(Statement):
    """Discount rates by year.

    Args:
        bands: In order, without gaps, from year 1.
        basis: How the rates were read.
        source: Where.
        note: What a reader must know, repeated wherever the rates are used.
    """

    bands: Annotated[tuple[RateBand, ...], Some]
    basis: Reading
    source: Text
    note: Text | None = None

    @model_validator(mode="after")
    def _bands_follow_one_another(self) -> Self:
        due = 1
        for number, band in enumerate(self.bands, start=1):
            if band.first != due:
                raise MisfitError("bands", f"band {number} must start in year {due}; correct it")
            if band.last is None and number < len(self.bands):
                raise MisfitError("bands", f"band {number} goes on for ever; give its last year")
            if band.last is not None and band.last < band.first:
                raise MisfitError("bands", f"band {number} ends before it starts; correct it")
            due = (band.last or 0) + 1
        return self


class UnitValue(Statement):
    """What one unit of health or wellbeing is worth to society.

    Args:
        gbp: Value of a unit.
        low: Lower end of its published range.
        high: Upper end.
        price_base: Year of its prices; empty where sources contradict each other, and then a case
            must state which one it uses.
        basis: How it was read.
        source: Where.
        note: What a reader must know, repeated wherever it is used.
    """

    gbp: Gbp
    low: Gbp | None = None
    high: Gbp | None = None
    price_base: Text | None = None
    basis: Reading
    source: Text
    note: Text | None = None


class Exponent(Statement):
    """A number of the edition with where it was read.

    Args:
        value: The number.
        basis: How it was read.
        source: Where.
        note: What a reader must know.
    """

    value: Number
    basis: Reading
    source: Text
    note: Text | None = None


class PublicFunds(Statement):
    """The uplift for what it costs society to raise taxes.

    Args:
        share: Of public spending.
        applied: Whether sums carry it.
        basis: How it was read.
        source: Where.
        note: Why it is applied or not.
    """

    share: Share
    applied: Flag = False
    basis: Reading
    source: Text
    note: Text | None = None


class BiasBounds(Statement):
    """Bounds between which optimism bias starts, for one type of project.

    Args:
        project_type: Names the type.
        label: What people call it.
        on: The spending that it is applied to.
        spend_upper: Upper bound, a share of that spending.
        spend_lower: Lower bound.
        duration_upper: Upper bound on the length of works; empty where there are none.
        duration_lower: Lower bound.
    """

    project_type: Id
    label: Text
    on: Literal["capital spending", "operating spending"]
    spend_upper: Amount
    spend_lower: Amount
    duration_upper: Amount | None = None
    duration_lower: Amount | None = None


class OptimismBias(Statement):
    """The table of starting values for optimism bias.

    Args:
        bounds: By type of project.
        basis: How it was read.
        source: Where.
        note: What a reader must know.
    """

    bounds: Annotated[tuple[BiasBounds, ...], Some]
    basis: Reading
    source: Text
    note: Text | None = None


class Edition(Statement):
    """One edition of the guidance, or a labelled scenario on it.

    Args:
        id: The file's name; leave it out of the file.
        title: What people call it.
        status: `guidance` is in force or was; `scenario` is a what-if that nobody has adopted.
        published: When.
        summary: What it is, in a sentence or two.
        standard: Rates for money.
        health: Rates for effects counted as health.
        lower: Rates of the sensitivity test; empty where there is none.
        lower_beyond_years: Horizon above which that test is required.
        qaly: Value of a year of life in full health.
        wellby: Value of one point of life satisfaction for one person for one year.
        eta: Exponent of distributional weights.
        public_funds: Uplift for raising taxes.
        optimism_bias: Starting values.
        departures: What of the guidance this pack leaves out or could not read.
    """

    id: Id
    title: Text
    status: Literal["guidance", "scenario"]
    published: Text
    summary: Text
    standard: RateSchedule
    health: RateSchedule
    lower: RateSchedule | None = None
    lower_beyond_years: Year = 50
    qaly: UnitValue
    wellby: UnitValue
    eta: Exponent
    public_funds: PublicFunds
    optimism_bias: OptimismBias
    departures: Annotated[tuple[Text, ...], Some]

    def bounds(self, project_type: str) -> BiasBounds | None:
        """Give the bounds for a type of project; nothing where the table has none."""
        for one in self.optimism_bias.bounds:
            if one.project_type == project_type:
                return one
        return None
