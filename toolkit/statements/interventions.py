"""What is done beside the contracts to need less hospital and residential care, and what it takes.

Rows only; `toolkit/simulation/intervening.py` works out what follows from them.
"""

from decimal import Decimal
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, ValidationInfo, field_validator, model_validator

from toolkit.statements.ordering import in_order
from toolkit.statements.rows import Row
from toolkit.units import Amount, Gbp, Id, Kind, MisfitError, Number, Share, Text, Whole

Service = Literal[
    "health", "social care", "public health", "children", "housing", "back office", "other"
]
Money = Literal["new", "relabelled", "cut"]
InterventionKind = Literal[
    "virtual ward",
    "risk-stratified team",
    "reablement shift",
    "consultant sessions",
    "equipment",
    "housing",
    "shared back office",
    "prevention",
    "other",
]

Positive = Annotated[Number, Field(gt=0), Kind("number", "number above 0")]
Reach = Annotated[Number, Field(gt=0, le=1), Kind("number", "share above 0, to 1")]
Reduction = Annotated[Number, Field(ge=-1, le=1), Kind("number", "share, -1 to 1")]
Year = Annotated[Whole, Field(ge=1), Kind("number", "contract year, the first is 1")]
Years = Annotated[Whole, Field(ge=1), Kind("number", "whole years, 1 or more")]


def words_in(text: str | None) -> tuple[str, ...]:
    """Split a cell that may hold several names.

    >>> words_in("high; medium"), words_in(None)
    (('high', 'medium'), ())
    """
    return tuple(part.strip() for part in (text or "").split(";") if part.strip())


class Intervention(Row):
    """Something done so that people need less of one linked activity.

    The effect is a share of the activity of the people reached in the tiers targeted. Six things
    make it smaller: the share of planned effects that comes true, delay, reach beyond what was
    tested, missing data, missing staff, and money that ends.

    Args:
        intervention_id: Names the intervention.
        label: What people call it.
        kind: What sort of intervention it is.
        service: Service that must take part; a system without it leaves the intervention out.
        pathway: Group of people it serves, such as `frailty`.
        start_year: Contract year in which it starts, the first is 1.
        cost_gbp_per_year: Running cost at the price base, paid whether or not posts are filled.
        setup_cost_gbp: Paid once, in the first year of it.
        funder: Who pays, a row of `commissioners`.
        stream_id: Which money, a row of `streams`; empty where it is in none of them.
        money: `new`; `relabelled`, spent already under another name; or `cut`, taken from a lot.
        cuts_lot: Lot that loses units to pay for it, a row of `lots`.
        cuts_share: Part of that lot's units that goes while it is paid for.
        ends_after_years: Years after which its money ends; empty where it lasts.
        decay_share: Part of the effect that goes in each year after the money ends.
        activity_id: What it reduces, a row of `linked_activities`.
        reduction_low: Least plausible reduction, a share; below 0 where it may do harm.
        reduction_central: Likely reduction in the activity of the people reached.
        reduction_high: Greatest plausible reduction.
        tiers: Tiers targeted, separated by semicolons; empty for everybody.
        reach: Part of the people in those tiers whom it reaches.
        tested_reach: Part of the people reached where the reduction was measured.
        attenuation: How fast the effect a person falls beyond the tested reach: an exponent, 0
            for not at all.
        delay_months: Months from its start before anything changes.
        ramp_months: Months from then to the whole effect, in a straight line.
        cashable_share: Part of the cost released that a budget-holder really takes out.
        needs_data_share: Part of the effect that rests on lawful access to data about people.
        data_access: Part of the people for whom that access is lawful and working.
        moves_to_lot: Lot whose work grows, a row of `lots`.
        moved_units: Units of that lot for each unit avoided.
    """

    intervention_id: Id
    label: Text
    kind: InterventionKind
    service: Service
    pathway: Text | None = None
    start_year: Year = 1
    cost_gbp_per_year: Gbp
    setup_cost_gbp: Gbp = Decimal(0)
    funder: Id
    stream_id: Id | None = None
    money: Money
    cuts_lot: Id | None = None
    cuts_share: Share | None = None
    ends_after_years: Years | None = None
    decay_share: Share | None = None
    activity_id: Id
    reduction_low: Reduction
    reduction_central: Reduction
    reduction_high: Reduction
    tiers: Text | None = None
    reach: Share
    tested_reach: Reach = Decimal(1)
    attenuation: Amount = Decimal(0)
    delay_months: Amount = Decimal(0)
    ramp_months: Amount = Decimal(0)
    cashable_share: Share
    needs_data_share: Share = Decimal(0)
    data_access: Share | None = None
    moves_to_lot: Id | None = None
    moved_units: Amount | None = None

    @field_validator("reduction_central", "reduction_high")
    @classmethod
    def _range_is_in_order(cls, value: Decimal, info: ValidationInfo) -> Decimal | None:
        names = "reduction_low", "reduction_central", "reduction_high"
        return in_order(value, info, names)

    @model_validator(mode="after")
    def _says_what_belongs_together(self) -> Self:
        pairs = (
            ("cuts_lot", "cuts_share"),
            ("moves_to_lot", "moved_units"),
            ("ends_after_years", "decay_share"),
        )
        for one, other in pairs:
            if (getattr(self, one) is None) != (getattr(self, other) is None):
                empty, given = (one, other) if getattr(self, one) is None else (other, one)
                raise MisfitError(empty, f"is empty though {given} is given; give both or neither")
        if self.money == "cut" and self.cuts_lot is None:
            raise MisfitError("cuts_lot", "is empty though money is 'cut'; say which lot is cut")
        if self.money != "cut" and self.cuts_lot is not None:
            raise MisfitError("money", f"is {self.money!r} though a lot is cut; write 'cut'")
        if self.needs_data_share > 0 and self.data_access is None:
            what = "is empty though the effect needs data; give the part of people, 0 if unknown"
            raise MisfitError("data_access", what)
        return self


class InterventionHours(Row):
    """Hours of one profession that an intervention needs, and hours of it that it makes needless.

    Args:
        intervention_id: A row of `interventions`.
        profession: A row of `workforce`.
        hours_per_year: Hours it needs, as planned, general practice included.
        replaces_hours: Hours of the same profession's work that stops because of it.
    """

    intervention_id: Id
    profession: Text
    hours_per_year: Amount
    replaces_hours: Amount = Decimal(0)


class Profession(Row):
    """Hours of a profession that can be had for new work.

    Args:
        profession: Names it, such as `community nurse`.
        hours_available: Hours a year beyond today's work: vacancies that can be filled, agreed
            overtime, trained recruits.
    """

    profession: Text
    hours_available: Amount


class MeansTest(Row):
    """A change to who gets publicly funded care and what people pay towards it.

    Args:
        test_id: Names the change.
        label: What people call it.
        commissioner_id: Council whose test it is, a row of `commissioners`.
        change: `none`; `raised`, fewer people get funded care; `lowered`, more people do; or
            `aligned`, charges come to `new_contribution_share`, as where care is free like health.
        people_affected: People who lose or gain funded care, or whose charge changes.
        people_with_need: All people with such need in the area.
        cost_gbp_per_person: Their care in a year, at the price base.
        contribution_share: Part of the cost that a person pays while care is funded.
        new_contribution_share: The same after aligning; it counts only then.
        goes_without_share: Part of the people affected who have no care where it is not funded,
            or, when aligning, have none today because of the charge.
        activity_id: What unmet need adds to, a row of `linked_activities`.
        elasticity: Change in that activity, a share, for a rise in unmet need by all need.
    """

    test_id: Id
    label: Text
    commissioner_id: Id
    change: Literal["none", "raised", "lowered", "aligned"]
    people_affected: Amount
    people_with_need: Positive
    cost_gbp_per_person: Gbp
    contribution_share: Share
    new_contribution_share: Share | None = None
    goes_without_share: Share
    activity_id: Id
    elasticity: Amount

    @model_validator(mode="after")
    def _people_and_charges_fit(self) -> Self:
        if self.people_affected > self.people_with_need:
            what = f"is above people_with_need, which is {self.people_with_need}; correct one"
            raise MisfitError("people_affected", what)
        if self.change == "aligned" and self.new_contribution_share is None:
            what = "is empty though charges are aligned; give the share, 0 where care is free"
            raise MisfitError("new_contribution_share", what)
        return self


class SustainablePrice(Row):
    """What a provider must be paid for one unit to stay in business, in one year's prices.

    Args:
        service_type: Kind of care, in the words of `lots.service_type`.
        price_base: Financial year of the prices, such as `2025-26`.
        unit: What is bought, such as `hour`.
        minimum_gbp: Price that covers lawful wages, travel, overheads and a small surplus.
        exit_slope: How fast the chance that a provider fails grows with the part of that price
            which is missing; 0 for not at all.
        quality_slope: Part of quality lost for each part of the price that is missing.
    """

    service_type: Text
    price_base: Text
    unit: Text
    minimum_gbp: Positive
    exit_slope: Amount = Decimal(0)
    quality_slope: Share = Decimal(0)


class WholeSystem(Row):
    """How much of the system acts together; one row a case, which scenarios change.

    Args:
        system_id: Names the system.
        services: Services that take part, separated by semicolons.
        pathway: The only pathway joined up; empty for the whole system.
        authorities: Commissioners that act as one, separated by semicolons.
        total_spend_gbp: All public spending on health and care of the place a year.
        share_of_spend_pooled: Part of it in a pool, from today's share to 1.
        new_money_share: Part of the pool that nobody spent before; the rest is relabelled.
        leader_leaves_year: Contract year in which a leader is lost; empty where none is.
        leader_loss_months: Months that each loss of a leader adds to the delay of effects.
        shock_year: Contract year of an outside shock; empty where there is none.
        shock_lasts_years: Years that the shock lasts.
        shock_factor: Factor on every linked activity meanwhile.
        regulator_acts_on: Outside party that a regulator restricts, a row of `outside_parties`.
        regulator_year: Contract year from which it does.
        regulator_lasts_years: Years that the restriction lasts.
        regulator_lost_share: Part of the effects at that party which is lost meanwhile.
    """

    system_id: Id
    services: Text
    pathway: Text | None = None
    authorities: Text
    total_spend_gbp: Gbp
    share_of_spend_pooled: Share
    new_money_share: Share
    leader_leaves_year: Year | None = None
    leader_loss_months: Amount
    shock_year: Year | None = None
    shock_lasts_years: Years = 1
    shock_factor: Amount = Decimal(1)
    regulator_acts_on: Id | None = None
    regulator_year: Year = 1
    regulator_lasts_years: Years = 1
    regulator_lost_share: Share = Decimal(0)

    @field_validator("services")
    @classmethod
    def _services_are_known(cls, services: str) -> str:
        for word in words_in(services):
            if word not in get_args(Service):
                known = ", ".join(get_args(Service))
                raise ValueError(f"{word!r} is not a service; write any of {known}")
        return services
