"""Prices that move with the volume that a provider wins."""

from typing import Literal, Self

from pydantic import model_validator

from toolkit.statements.rows import Row
from toolkit.units import Amount, Id, MisfitError, Number, Text

TierMeasure = Literal["units", "value", "lots"]


class VolumeTier(Row):
    """What holds from one volume to the next; the tiers of a schedule meet and do not overlap.

    Below the first tier and beyond the last, prices hold as bid.

    Args:
        schedule_id: Names the schedule that the tier belongs to.
        provider_id: Whose prices, a row of `providers`; the same in all of a schedule.
        kind: Whether the tier reached sets the price of `all_units`, or each moves the price of the
            units within it (`incremental`); the same in all of a schedule.
        measure: Units, published value in GBP, or lots; the same in all of a schedule.
        lot_ids: Lots that count and whose price moves, separated by semicolons; empty for all. The
            same in all of a schedule.
        from_volume: Volume a year from which it holds.
        to_volume: Volume up to which it holds; empty for the last tier where it has no end.
        discount_percent: Taken off every price, up to 100, for `all_units`; below 0 where it is
            dearer.
        off_gbp_per_unit: Taken off each unit of volume within the tier, for `incremental`; below 0
            where it is dearer.
    """

    schedule_id: Id
    provider_id: Id
    kind: Literal["all_units", "incremental"]
    measure: TierMeasure = "units"
    lot_ids: Text | None = None
    from_volume: Amount
    to_volume: Amount | None = None
    discount_percent: Number | None = None
    off_gbp_per_unit: Number | None = None

    @model_validator(mode="after")
    def _has_a_width_and_one_price(self) -> Self:
        if self.to_volume is not None and self.to_volume <= self.from_volume:
            what = f"{self.to_volume} is not above from_volume, which is {self.from_volume}"
            raise MisfitError("to_volume", f"{what}; correct one")
        wanted, other = "discount_percent", "off_gbp_per_unit"
        if self.kind == "incremental":
            wanted, other = other, wanted
        if getattr(self, wanted) is None:
            raise MisfitError(wanted, f"is empty though the tier is {self.kind}; fill it in")
        if getattr(self, other) is not None:
            what = f"does not go with a tier of {self.kind}; empty it, and fill in {wanted}"
            raise MisfitError(other, what)
        if self.discount_percent is not None and self.discount_percent > 100:
            what = f"{self.discount_percent} is above 100; give 100 or less"
            raise MisfitError("discount_percent", what)
        return self
