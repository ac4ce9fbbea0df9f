"""Contract models: who signs with whom, who pays whom, and what that means for the award."""

import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from toolkit.statements.ordering import in_order
from toolkit.units import (
    FrozenMap,
    Gbp,
    Id,
    Kind,
    Number,
    Share,
    Some,
    Statement,
    Text,
    nothing,
    read_number,
)

Role = Literal["commissioners", "providers", "leads", "resources"]

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.\-]*", re.ASCII)


def _number_or_name(value: object) -> object:
    """Tell a number from the name of a parameter, which starts with a letter."""
    text = "" if value is None else str(value).strip()
    if isinstance(value, bool) or not text[:1].isalpha():
        return read_number(value)
    if not _NAME.fullmatch(text):
        raise ValueError(f"{text[:60]!r} is neither a number nor the name of a parameter; give one")
    return text


Term = Annotated[
    Share | Id,
    BeforeValidator(_number_or_name),
    Kind("text", "share, 0 to 1, or the parameter that holds it"),
]
Sum = Annotated[
    Gbp | Id,
    BeforeValidator(_number_or_name),
    Kind("text", "GBP a year, or the parameter that holds it"),
]


class Party(Statement):
    """A role in the model and what it does.

    Args:
        role: Commissioners pay, providers deliver, leads stand between them.
        does: What the role does, in words.
    """

    role: Role
    does: Text


class Agreement(Statement):
    """A signed link between parties.

    Args:
        id: Names the agreement.
        kind: Service contract, sub-contract, alliance agreement, section 75 agreement.
        between: Roles that sign it.
        decides: How decisions under it are taken.
        cites: Where its form comes from.
    """

    id: Id
    kind: Text
    between: Annotated[tuple[Role, ...], Some]
    decides: Text
    cites: Text


class ActivityPayment(Statement):
    """Commissioners pay providers a price for each unit delivered.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
    """

    id: Id
    mechanism: Literal["activity"]


class FixedCharge(Statement):
    """A yearly sum that does not move with activity.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        amount: The yearly sum.
        times: Once, once for every award, or once for every lead.
        borne_by: Split by what each commissioner funds, or borne by each lot's lead commissioner.
    """

    id: Id
    mechanism: Literal["fixed"]
    label: Text
    amount: Sum
    times: Literal["once", "per_award", "per_lead"]
    borne_by: Literal["funders", "lead_commissioner"]


class ValueFee(Statement):
    """A yearly fee as a share of value.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        share: Part of the value that is charged.
        of: Value that leads pass to others, or all value paid from the pool.
        to: Leads earn it, or `resources` where it buys real work.
    """

    id: Id
    mechanism: Literal["fee_on_value"]
    label: Text
    share: Term
    of: Literal["subcontracted_value", "pooled_value"]
    to: Literal["leads", "resources"]


class GainShare(Statement):
    """Providers bear a share of the difference between actual and target cost, capped.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        provider_share: Part of the difference that providers bear or keep.
        cap_share: Most that may move, as a share of the target.
    """

    id: Id
    mechanism: Literal["gain_share"]
    label: Text
    provider_share: Term
    cap_share: Term


Payment = Annotated[
    ActivityPayment | FixedCharge | ValueFee | GainShare, Field(discriminator="mechanism")
]


class Structure(Statement):
    """What the model tells the optimiser.

    Args:
        funding: Which column of `eligibility` holds.
        cross_area_cap: Parameter that caps, as a share of a stream, what it may spend on lots
            that it could not fund alone; absent where the question does not arise.
        leads: Whether one lead stands between commissioners and providers in each footprint.
        max_own_delivery: Parameter that caps what a lead may deliver itself.
    """

    funding: Literal["eligible_separate_budgets", "eligible_pooled"]
    cross_area_cap: Id | None = None
    leads: Literal["none", "one_per_footprint"] = "none"
    max_own_delivery: Id | None = None


class Parameter(Statement):
    """A number of the model that a case or an option may change.

    Args:
        name: Names the parameter.
        label: What people call it.
        value: Default; empty means "no limit" where the parameter is a cap.
        unit: In words; a unit that starts with `share` holds the number between 0 and 1.
        low: Least plausible value.
        high: Greatest plausible value.
        basis: How far the number is published fact.
        cites: Source, or the reason for an assumption.
    """

    name: Id
    label: Text
    value: Number | None
    unit: Text
    low: Number | None = None
    high: Number | None = None
    basis: Text
    cites: Text

    @property
    def is_share(self) -> bool:
        """Whether the number must lie between 0 and 1."""
        return self.unit.startswith("share")

    @field_validator("low", "high")
    @classmethod
    def _range_holds_the_value(cls, end: Decimal | None, info: ValidationInfo) -> Decimal | None:
        return in_order(end, info, ("low", "value", "high"))


class ContractModel(Statement):
    """One way to contract, stated as terms rather than as a label.

    Args:
        id: The file's name; leave it out of the file.
        title: What people call it.
        summary: What it is, in a sentence or two.
        depth: What this version of the model leaves out.
        parties: Roles in it.
        agreements: Who signs with whom.
        payments: Who pays whom; exactly one is by activity, which pays for care.
        structure: What it tells the optimiser.
        parameters: Its numbers.
        risks: Who bears each risk type, in words; `not stated` where no source says.
        what_ifs: Powers that the model assumes and that no source shows.
        sources: What it rests on.
    """

    id: Id
    title: Text
    summary: Text
    depth: Text
    parties: Annotated[tuple[Party, ...], Some]
    agreements: Annotated[tuple[Agreement, ...], Some]
    payments: Annotated[tuple[Payment, ...], Some]
    structure: Structure
    parameters: tuple[Parameter, ...] = ()
    risks: FrozenMap[Id, Text] = Field(default_factory=nothing)
    what_ifs: tuple[Text, ...] = ()
    sources: Annotated[tuple[Text, ...], Some]
