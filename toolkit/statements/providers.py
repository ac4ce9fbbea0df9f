"""The organisations that offer care."""

from decimal import Decimal
from typing import Literal

from toolkit.statements.rows import Row
from toolkit.units import WEEKS_PER_YEAR, Amount, Flag, Id, Text

CqcRating = Literal["Outstanding", "Good", "Requires improvement", "Inadequate"]


class Provider(Row):
    """An organisation that offers care, or a consortium of them.

    A consortium's own capacity and lot limit are left out of account; those of its members count.

    Args:
        provider_id: Names the provider.
        provider_type: Kind of organisation, in words.
        home_area: Where it is based.
        weekly_or_annual_capacity: Most it can deliver, in `capacity_unit`.
        capacity_unit: What its capacity counts; bids in other units do not use it up.
        can_act_as_lead: Whether it could be a prime contractor.
        cqc_rating: Rating by the Care Quality Commission; empty where it has none.
        max_lots: Most lots it will take; may be a fraction after a scenario.
        pays_real_living_wage: Whether its staff get at least the real living wage.
        parent_id: Provider that controls it, a row of `providers`; caps count both as one.
        is_sme: Whether it is a small or medium-sized enterprise as the notice defines it.
        is_vcse: Whether it is a voluntary, community or social enterprise.
    """

    provider_id: Id
    provider_type: Text
    home_area: Text
    weekly_or_annual_capacity: Amount
    capacity_unit: Literal["hours per week", "episodes per year", "bed-days per year"]
    can_act_as_lead: Flag
    cqc_rating: CqcRating | None = None
    max_lots: Amount
    pays_real_living_wage: Flag
    parent_id: Id | None = None
    is_sme: Flag = False
    is_vcse: Flag = False

    @property
    def bid_unit(self) -> str:
        """First word of the unit of the bids that its capacity counts, such as `hour`."""
        return self.capacity_unit.split("s per ")[0]

    @property
    def annual_capacity(self) -> Decimal:
        """Most units of its own kind in a year."""
        weekly = self.capacity_unit.endswith("per week")
        return self.weekly_or_annual_capacity * (WEEKS_PER_YEAR if weekly else 1)
