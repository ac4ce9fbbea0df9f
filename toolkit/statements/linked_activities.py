"""Activity outside the lots that care at home can add to or save, and whose money it is."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator

from toolkit.statements.rows import Row
from toolkit.units import Amount, Gbp, Id, MisfitError, Number, Share, Text

Currency = Literal[
    "spell",
    "bed-day",
    "attendance",
    "contact",
    "hour",
    "week",
    "episode",
    "person-year",
    "outcome",
]
LinkedMechanism = Literal["activity", "marginal_rate", "block", "blended"]


class OutsideParty(Row):
    """An organisation outside the contract that gains or loses by it.

    Args:
        party_id: Names the party.
        name: What people call it.
        kind: What sort of organisation it is.
    """

    party_id: Id
    name: Text
    kind: Literal[
        "acute trust",
        "community trust",
        "mental health trust",
        "ambulance trust",
        "general practice",
        "care homes",
        "charity",
        "housing association",
        "council",
        "other",
    ]


class LinkedActivity(Row):
    """Activity of an outside party, with the three numbers that are easily taken for one another.

    The price paid is what a payer is charged; the cost avoided is what the party really saves, in
    three parts; the opportunity value is what the capacity is worth to somebody else.

    Args:
        activity_id: Names the activity.
        label: What is counted, in words.
        party_id: Who delivers it, a row of `outside_parties`.
        payer: Who pays for it, a row of `commissioners`.
        currency: What one unit is.
        annual_units: Units a year before any intervention.
        growth: Growth in units a year without intervention, a share.
        price_gbp: Price of a unit at the price base.
        mechanism: `activity` pays every unit; `block` none that changes; `blended` a part of the
            difference from plan; `marginal_rate` a part of the price above a baseline.
        variable_share: Part of the price by which a blended payment moves.
        marginal_share: Part of the price paid above the baseline of a marginal rate.
        baseline_units: That baseline; empty for `annual_units`.
        full_cost_gbp: Cost of a unit with all overheads, at the price base.
        fixed_cost_share: Part of that cost which stays whatever happens.
        stepped_cost_share: Part which goes only when a whole step of capacity closes; the rest
            goes with each unit.
        capacity_step_units: Units a year that one step holds, such as a ward; empty where capacity
            follows every unit.
        opportunity_value_gbp: Value of a unit's capacity to whoever uses it next.
    """

    activity_id: Id
    label: Text
    party_id: Id
    payer: Id
    currency: Currency
    annual_units: Amount
    growth: Number = Decimal(0)
    price_gbp: Gbp
    mechanism: LinkedMechanism
    variable_share: Share | None = None
    marginal_share: Share | None = None
    baseline_units: Amount | None = None
    full_cost_gbp: Gbp
    fixed_cost_share: Share
    stepped_cost_share: Share = Decimal(0)
    capacity_step_units: Amount | None = None
    opportunity_value_gbp: Gbp = Decimal(0)

    @property
    def variable_cost_gbp(self) -> Decimal:
        """Cost that goes with each unit, GBP at the price base."""
        return self.full_cost_gbp * (1 - self.fixed_cost_share - self.stepped_cost_share)

    @property
    def stepped_cost_gbp(self) -> Decimal:
        """Cost of a unit that goes only with a whole step of capacity, GBP at the price base."""
        return self.full_cost_gbp * self.stepped_cost_share

    @model_validator(mode="after")
    def _shares_fit_the_mechanism(self) -> Self:
        wanted = {"blended": {"variable_share"}, "marginal_rate": {"marginal_share"}}
        needed = wanted.get(self.mechanism, set())
        for name in ("variable_share", "marginal_share"):
            given = getattr(self, name) is not None
            if name in needed and not given:
                raise MisfitError(
                    name, f"is empty though the mechanism is {self.mechanism}; add it"
                )
            if given and name not in needed:
                what = f"is given though the mechanism is {self.mechanism}; take it out"
                raise MisfitError(name, what)
        if self.baseline_units is not None and self.mechanism != "marginal_rate":
            what = f"is given though the mechanism is {self.mechanism}; take it out"
            raise MisfitError("baseline_units", what)
        return self

    @model_validator(mode="after")
    def _cost_has_three_parts(self) -> Self:
        if self.fixed_cost_share + self.stepped_cost_share > 1:
            both = self.fixed_cost_share + self.stepped_cost_share
            what = f"makes {both} with fixed_cost_share; together give 1 or less"
            raise MisfitError("stepped_cost_share", what)
        if self.capacity_step_units == 0:
            raise MisfitError(
                "capacity_step_units", "is 0; leave it empty where there are no steps"
            )
        if self.growth <= -1:
            raise MisfitError(
                "growth", f"is {self.growth}, which leaves nothing; give more than -1"
            )
        return self


class RiskTier(Row):
    """How much of an activity one tier of risk makes up: what targeting that tier can reach.

    Args:
        activity_id: A row of `linked_activities`.
        tier: Names the tier, such as `high`.
        people_share: Part of the people who are in it.
        activity_share: Part of the activity that they account for.
    """

    activity_id: Id
    tier: Text
    people_share: Share
    activity_share: Share
