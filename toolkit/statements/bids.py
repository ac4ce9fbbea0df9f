"""What providers offer: bids for single lots, and packages of them."""

from decimal import Decimal

from toolkit.statements.rows import Row
from toolkit.units import Amount, Flag, Gbp, Id, Score, Text


class Bid(Row):
    """An offer by one provider for one lot.

    Args:
        bid_id: Names the bid.
        provider_id: Who offers, a row of `providers`.
        lot_id: For which lot, a row of `lots`.
        price_gbp_per_unit: Nominal, at the case's price base.
        quality_score_0_100: Against the award criteria.
        capacity_units_per_year: Most units offered on this lot, in the lot's unit.
        unit: The lot's unit, as the lot spells it.
        mobilisation_cost_gbp: Once, before service starts.
        response_hours: Longest time from referral to first visit that is offered; needed on a lot
            that limits it.
        stated_cost_gbp_per_unit: What the bidder says one unit costs it, where it was asked; a
            price below is flagged as possibly abnormally low.
    """

    bid_id: Id
    provider_id: Id
    lot_id: Id
    price_gbp_per_unit: Gbp
    quality_score_0_100: Score
    capacity_units_per_year: Amount
    unit: Text
    mobilisation_cost_gbp: Gbp = Decimal(0)
    response_hours: Amount | None = None
    stated_cost_gbp_per_unit: Gbp | None = None


class Package(Row):
    """A discount on the bids of one provider for several lots.

    Args:
        package_id: Names the package.
        provider_id: Who offers, a row of `providers`.
        lot_ids: Lot ids, separated by semicolons; the provider has one bid for each.
        all_or_nothing: Whether the discount is lost unless every listed lot is won.
        discount_percent: Taken off the unit price when every listed lot is won, 0 to 100.
        applies: Whether it is on offer; one that is not stays listed, and a scenario may switch it
            on.
    """

    package_id: Id
    provider_id: Id
    lot_ids: Text
    all_or_nothing: Flag
    discount_percent: Score
    applies: Flag = True
