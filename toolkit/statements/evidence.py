"""Published and elicited evidence that a case rests on."""

from decimal import Decimal

from pydantic import ValidationInfo, field_validator

from toolkit.statements.ordering import in_order
from toolkit.statements.rows import Row
from toolkit.units import Gbp, Id, Number, Share, Text


class Effect(Row):
    """An elicited effect of better care on hospital use, with the share claimed for this case.

    Args:
        effect_id: Names the effect.
        label: Which hospital activity falls.
        parameter_class: Class of the effect in its source.
        mean_percent_reduction: Of the activity named, whole strategy, by the end of the horizon.
        p10: Tenth percentile of the elicited reduction, percent.
        p90: Ninetieth percentile, percent.
        linked_lots: Lot ids or ranges, separated by semicolons.
        link_basis: How far the link to those lots is published fact.
        share_attributable_to_this_procurement: Part of the reduction claimed for this case.
        share_low: Least plausible part.
        share_high: Greatest plausible part.
        share_basis: How far that part is published fact.
    """

    effect_id: Id
    label: Text
    parameter_class: Text | None = None
    mean_percent_reduction: Number
    p10: Number
    p90: Number
    linked_lots: Text | None = None
    link_basis: Text | None = None
    share_attributable_to_this_procurement: Share
    share_low: Share | None = None
    share_high: Share | None = None
    share_basis: Text | None = None

    @field_validator("p90")
    @classmethod
    def _percentiles_are_in_order(cls, p90: Decimal, info: ValidationInfo) -> Decimal | None:
        return in_order(p90, info, ("p10", "p90"))

    @field_validator("share_low", "share_high")
    @classmethod
    def _range_holds_the_share(cls, end: Decimal | None, info: ValidationInfo) -> Decimal | None:
        names = "share_low", "share_attributable_to_this_procurement", "share_high"
        return in_order(end, info, names)


class UnitCost(Row):
    """What one unit of activity costs, nominal at its price base.

    Args:
        item: Names the activity.
        unit_cost_gbp: Cost of one unit.
        unit: What is counted, such as `spell`.
        price_base: Financial year of the prices.
    """

    item: Text
    unit_cost_gbp: Gbp
    unit: Text
    price_base: Text


class Baseline(Row):
    """A published local figure before the procurement.

    Args:
        commissioner_id: Whose area, a row of `commissioners`.
        period: Year or years it describes.
        measure_code: Code of the measure in its source.
        measure: What is measured, with its unit.
        value: The figure.
        england_median: The same for the middle area of England.
    """

    commissioner_id: Id
    period: Text
    measure_code: Id
    measure: Text
    value: Number
    england_median: Number | None = None


class Preference(Row):
    """What one group of people said they prefer; an illustration, never a weight.

    Args:
        model: Contract model, in the words of the survey.
        respondents: Who was asked.
        percent_best_structure: Percent who called it the best structure.
    """

    model: Text
    respondents: Text
    percent_best_structure: Number | None = None


class Source(Row):
    """Where a figure comes from.

    Args:
        source_id: Names the source, for the column `source_id` of every table.
        title: Publisher and title.
        url: Public address.
        licence: Terms of use.
        evidence: How directly it was read.
        vintage: Period that its figures describe.
        price_base: Financial year of its prices, where it holds money.
        proxy_for: What was wanted, where the source stands in for something nearer that is not
            to be had.
    """

    source_id: Id
    title: Text
    url: Text | None = None
    licence: Text | None = None
    evidence: Text | None = None
    vintage: Text | None = None
    price_base: Text | None = None
    proxy_for: Text | None = None


class ModelParameter(Row):
    """A case's own value for a parameter of a contract model.

    Args:
        model: Contract model id.
        parameter: Name of the parameter in the model.
        value: Overrides the model's own default.
        unit: In words, such as `GBP per year`.
        low: Least plausible value.
        high: Greatest plausible value.
    """

    model: Id
    parameter: Id
    value: Number
    unit: Text | None = None
    low: Number | None = None
    high: Number | None = None

    @field_validator("low", "high")
    @classmethod
    def _range_holds_the_value(cls, end: Decimal | None, info: ValidationInfo) -> Decimal | None:
        return in_order(end, info, ("low", "value", "high"))
