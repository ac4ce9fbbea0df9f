"""The market as it is expected before anybody has bid: who would bid, at what price."""

from decimal import Decimal

from pydantic import ValidationInfo, field_validator

from toolkit.statements.ordering import in_order
from toolkit.statements.rows import Row
from toolkit.units import Amount, Id, Score, Share, Text


class Bidding(Row):
    """How one kind of provider would bid for one kind of lot.

    Low and high are the tenth and ninetieth percentile over all markets, central the median.

    Args:
        market_id: Names the row.
        provider_type: Kind of organisation, in the words of `providers`.
        service_type: Kind of care, in the words of `lots`; empty for every kind.
        lot_ids: Lots that the row is about, separated by semicolons; empty for every lot. A row
            that names lots wins over one that does not.
        bids_at_home: Chance that a provider bids for a lot in its home area.
        bids_elsewhere: Chance that it bids for a lot outside.
        price_low: Factor on the lot's reference price.
        price_central: Factor on the lot's reference price.
        price_high: Factor on the lot's reference price.
        market_share: Part of the price's variance that is common to every bid of a market.
        bid_share: Part of the variance of price and quality that is the bid's own; what is left is
            common to all bids of a provider.
        quality_low: Score, 0 to 100.
        quality_central: Score, 0 to 100.
        quality_high: Score, 0 to 100.
        capacity_low: Part of the lot that a bid offers to deliver.
        capacity_central: Part of the lot that a bid offers to deliver.
        capacity_high: Part of the lot that a bid offers to deliver.
        mobilisation_share: Cost before service starts, as a share of a year's value of the
            capacity offered at the reference price.
        accepts_share: Chance to accept a package that is offered under a framework.
    """

    market_id: Id
    provider_type: Text
    service_type: Text | None = None
    lot_ids: Text | None = None
    bids_at_home: Share
    bids_elsewhere: Share
    price_low: Amount
    price_central: Amount
    price_high: Amount
    market_share: Share
    bid_share: Share
    quality_low: Score
    quality_central: Score
    quality_high: Score
    capacity_low: Share
    capacity_central: Share
    capacity_high: Share
    mobilisation_share: Share
    accepts_share: Share = Decimal(1)

    @field_validator("price_low", "capacity_low")
    @classmethod
    def _is_above_nothing(cls, value: Decimal) -> Decimal:
        if value <= 0:
            raise ValueError(f"{value} leaves nothing to bid with; give more than 0")
        return value

    @field_validator("price_central", "price_high")
    @classmethod
    def _prices_are_in_order(cls, value: Decimal, info: ValidationInfo) -> Decimal | None:
        return in_order(value, info, ("price_low", "price_central", "price_high"))

    @field_validator("quality_central", "quality_high")
    @classmethod
    def _scores_are_in_order(cls, value: Decimal, info: ValidationInfo) -> Decimal | None:
        return in_order(value, info, ("quality_low", "quality_central", "quality_high"))

    @field_validator("capacity_central", "capacity_high")
    @classmethod
    def _capacities_are_in_order(cls, value: Decimal, info: ValidationInfo) -> Decimal | None:
        return in_order(value, info, ("capacity_low", "capacity_central", "capacity_high"))

    @field_validator("bid_share")
    @classmethod
    def _shares_leave_something(cls, value: Decimal, info: ValidationInfo) -> Decimal:
        common = info.data.get("market_share")
        if common is not None and common + value > 1:
            what = f"{value} and market_share, which is {common}, are above 1 together"
            raise ValueError(f"{what}; they are parts of one variance")
        return value

    @property
    def precision(self) -> tuple[bool, bool]:
        """How narrowly the row is drawn: by named lots before anything, then by service."""
        return self.lot_ids is not None, self.service_type is not None


class HomeArea(Row):
    """Which areas of lots are home to providers based in a place.

    Args:
        home_area: Base, in the words of `providers`.
        areas: Areas of lots, separated by semicolons.
    """

    home_area: Text
    areas: Text
