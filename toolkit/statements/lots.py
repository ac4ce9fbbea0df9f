"""The separately awarded parts of a procurement."""

from typing import Literal, Self

from pydantic import field_validator, model_validator

from toolkit.statements.rows import Row
from toolkit.units import Amount, Basis, Flag, Gbp, Id, MisfitError, Text, Whole

AwardKind = Literal["guaranteed_block", "framework_place", "framework_rank", "call_off"]


class Lot(Row):
    """A part of the need that is awarded separately.

    Args:
        lot_id: Names the lot.
        lot_name: What people call it.
        area: Council area whose residents it serves.
        sub_icb_footprint: Where a lead provider would serve it; `both` spans the area's footprints.
        service_type: Kind of care, in words.
        lead_commissioner: Who buys it, a row of `commissioners`.
        in_core_demo: Whether the default scope holds it.
        price_band: Name of the band that its price belongs to.
        annual_value_gbp: Published or derived value a year, nominal at the case's price base.
        value_basis: How far the value is published fact.
        value_source: Rows of `sources` behind the value, separated by semicolons.
        value_note: How the value came about.
        unit: What is bought: hour, week, episode, bed-day.
        reference_price_gbp: Price a unit that the value assumes.
        price_basis: How far the price is published fact.
        price_source: Rows of `sources` behind the price, separated by semicolons.
        annual_units: Units to buy each year; may be a fraction after a scenario.
        units_basis: How far the units are published fact.
        candidate_cpv: Common procurement vocabulary code to test.
        cpv_basis: How far the code is published fact.
        legal_class_to_test: The question a lawyer should answer about the lot.
        in_house_today: Whether a body delivers it itself today, in words.
        optional: Whether it may go unawarded; then it needs no bid.
        award_kind: What a winner gets: a `guaranteed_block` of units, one of several equal places
            on a framework, one of several ranks that are asked in turn, or a `call_off` won in a
            competition under an existing framework.
        places: Number of places or ranks on a framework; only and always with one.
        longest_response_hours: From referral to first visit; a slower bid is set aside.
        combination_group: Lots of one group may be won together as a package, where the notice
            names groups; a lot without one then stands alone.
    """

    lot_id: Id
    lot_name: Text
    area: Text
    sub_icb_footprint: Text
    service_type: Text
    lead_commissioner: Id
    in_core_demo: Flag = True
    price_band: Text | None = None
    annual_value_gbp: Gbp
    value_basis: Basis | None = None
    value_source: Text | None = None
    value_note: Text | None = None
    unit: Text
    reference_price_gbp: Gbp | None = None
    price_basis: Basis | None = None
    price_source: Text | None = None
    annual_units: Amount
    units_basis: Basis | None = None
    candidate_cpv: Text | None = None
    cpv_basis: Basis | None = None
    legal_class_to_test: Text | None = None
    in_house_today: Text | None = None
    optional: Flag = False
    award_kind: AwardKind = "guaranteed_block"
    places: Whole | None = None
    longest_response_hours: Amount | None = None
    combination_group: Text | None = None

    @field_validator("places")
    @classmethod
    def _there_is_a_place(cls, places: int | None) -> int | None:
        if places is not None and places < 1:
            raise ValueError(f"{places} is no place at all; give 1 or more")
        return places

    @model_validator(mode="after")
    def _a_framework_has_places(self) -> Self:
        is_framework = self.award_kind.startswith("framework")
        if is_framework and self.places is None:
            what = f"is empty though the lot is a {self.award_kind}; state how many there are"
            raise MisfitError("places", what)
        if self.places is not None and not is_framework:
            what = f"is for a framework, and the lot is a {self.award_kind}; empty it, or say so"
            raise MisfitError("places", what)
        return self
