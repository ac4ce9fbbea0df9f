"""Published and elicited evidence that a case rests on."""

from toolkit.statements.rows import Row
from toolkit.units import Gbp, Id, Number, Share, Text


class Effect(Row):
    """An elicited effect of better care on hospital use, with the share claimed for this case.

    Args:
        mean_percent_reduction: Of the activity named, whole strategy, by the end of the horizon.
        p10: Tenth percentile of the elicited reduction, percent.
        p90: Ninetieth percentile, percent.
        linked_lots: Lot ids or ranges, separated by semicolons.
        share_attributable_to_this_procurement: Between 0 and 1.
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


class UnitCost(Row):
    """What one unit of activity costs, nominal at its price base."""

    item: Text
    unit_cost_gbp: Gbp
    unit: Text
    price_base: Text


class Baseline(Row):
    """A published local figure before the procurement."""

    commissioner_id: Id
    period: Text
    measure_code: Id
    measure: Text
    value: Number
    england_median: Number | None = None


class Preference(Row):
    """What one group of people said they prefer; an illustration, never a weight."""

    model: Text
    respondents: Text
    percent_best_structure: Number | None = None


class Source(Row):
    """Where a figure comes from.

    Args:
        url: Public address.
        licence: Terms of use.
        evidence: How directly it was read.
    """

    source_id: Id
    title: Text
    url: Text | None = None
    licence: Text | None = None
    evidence: Text | None = None


class ModelParameter(Row):
    """A case's own value for a parameter of a contract model.

    Args:
        model: Contract model id.
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
