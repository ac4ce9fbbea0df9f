"""Contract models: who signs with whom, who pays whom, and what that means for the award."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from toolkit.units import Id, Number, Share, Statement, Text

Role = Literal["commissioners", "providers", "leads", "resources"]
Term = Share | Id  # a number, or the name of a parameter of the model


class Party(Statement):
    """A role in the model and what it does."""

    role: Role
    does: Text


class Agreement(Statement):
    """A signed link between parties.

    Args:
        kind: Service contract, sub-contract, alliance agreement, section 75 agreement.
        decides: How decisions under it are taken.
    """

    id: Id
    kind: Text
    between: tuple[Role, ...] = Field(min_length=1)
    decides: Text
    cites: Text | None = None


class ActivityPayment(Statement):
    """Commissioners pay providers a price for each unit delivered."""

    id: Id
    mechanism: Literal["activity"]


class FixedCharge(Statement):
    """A yearly sum that does not move with activity.

    Args:
        amount: GBP a year, or the parameter that holds it.
        times: Once, once for every award, or once for every lead.
        borne_by: Split by what each commissioner funds, or borne by each lot's lead commissioner.
    """

    id: Id
    mechanism: Literal["fixed"]
    label: Text
    amount: Id | Decimal
    times: Literal["once", "per_award", "per_lead"]
    borne_by: Literal["funders", "lead_commissioner"]


class ValueFee(Statement):
    """A yearly fee as a share of value.

    Args:
        share: Between 0 and 1, or the parameter that holds it.
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
        provider_share: Part of the difference that providers bear or keep, 0 to 1.
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
        value: Default; empty means "no limit" where the parameter is a cap.
        low: Least plausible value.
        high: Greatest plausible value.
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


class ContractModel(Statement):
    """One way to contract, stated as terms rather than as a label.

    Args:
        id: The file's name.
        depth: What this version of the model leaves out.
        risks: Who bears each risk type, in words; `not stated` where no source says.
        what_ifs: Powers that the model assumes and that no source shows.
    """

    id: Id
    title: Text
    summary: Text
    depth: Text
    parties: tuple[Party, ...] = Field(min_length=2)
    agreements: tuple[Agreement, ...] = Field(min_length=1)
    payments: tuple[Payment, ...] = Field(min_length=1)
    structure: Structure
    parameters: tuple[Parameter, ...] = ()
    risks: dict[Id, Text] = {}
    what_ifs: tuple[Text, ...] = ()
    sources: tuple[Text, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _terms_name_parameters(self) -> Self:
        known = {parameter.name for parameter in self.parameters}
        named = {
            term
            for statement in (*self.payments, self.structure)
            for field, term in statement
            if field in TERM_FIELDS and isinstance(term, str)
        }
        if missing := sorted(named - known):
            raise ValueError(
                f"names the parameters {', '.join(missing)}, which `parameters` does not hold; "
                f"it holds {', '.join(sorted(known)) or 'none'}"
            )
        return self


TERM_FIELDS = frozenset(
    {"amount", "share", "provider_share", "cap_share", "cross_area_cap", "max_own_delivery"}
)
