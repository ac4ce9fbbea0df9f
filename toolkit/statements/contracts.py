"""Contract models: who signs with whom, who pays whom, and what that means for the award."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from toolkit.statements.agreements import Agreement, Party
from toolkit.statements.care_payments import CarePayment
from toolkit.statements.charges import Charge
from toolkit.statements.ordering import in_order
from toolkit.statements.responsibilities import Responsibility
from toolkit.statements.risk_shares import RiskShare
from toolkit.statements.settlements import Settlement
from toolkit.units import Id, Nation, Number, Some, Statement, Text

Payment = Annotated[CarePayment | Charge | Settlement, Field(discriminator="mechanism")]


class Structure(Statement):
    """What the model tells the optimiser.

    Args:
        funding: Which column of `eligibility` holds.
        cross_area_cap: Parameter that caps, as a share of a stream, what it may spend on lots
            that it could not fund alone; absent where the question does not arise.
        leads: Who stands between commissioners and providers: nobody, one winner in each
            footprint, one winner for all lots, a `vehicle` that its members own and that delivers
            nothing itself, or a `commissioner` acting as prime. The award decides which winner:
            one that may lead and keeps every limit, and asks least on top of the price of care.
        max_own_delivery: Parameter that caps what a lead may deliver itself.
        max_sub_contractors: Parameter that caps the sub-contractors of a lead in a footprint.
        min_members: Parameter with the fewest providers that must win something.
        max_members: Parameter with the most providers that may win something.
    """

    funding: Literal["eligible_separate_budgets", "eligible_pooled"]
    cross_area_cap: Id | None = None
    leads: Literal["none", "one_per_footprint", "one_for_all", "vehicle", "commissioner"] = "none"
    max_own_delivery: Id | None = None
    max_sub_contractors: Id | None = None
    min_members: Id | None = None
    max_members: Id | None = None


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


class Evidence(Statement):
    """What is known about how a model did where it was tried.

    Args:
        claim: What was found, with its figure.
        grade: `published` was read at its source, `reported` second hand, `unverified` recalled
            only, `judgement` an opinion of this project.
        cites: Publisher and title.
    """

    claim: Text
    grade: Literal["published", "reported", "unverified", "judgement"]
    cites: Text


class ContractModel(Statement):
    """One way to contract, stated as terms rather than as a label.

    Args:
        id: The file's name; leave it out of the file.
        title: What people call it.
        summary: What it is, in a sentence or two.
        depth: What this version of the model leaves out.
        parties: Roles in it.
        agreements: Who signs with whom.
        payments: Who pays whom: care first, then charges, then settlements in the order in which
            they are made.
        structure: What it tells the optimiser.
        parameters: Its numbers.
        risks: Who bears each type of risk; a type that is left out is not stated.
        responsibilities: Who answers for each function.
        duties: What parties must do for each other.
        entry: How the model is entered: set-up, approvals, first award.
        exit: How it ends or is left, and what becomes of the parts.
        evidence: What is known about how it did.
        nations: Where the law provides for it; empty where nothing stands against any.
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
    risks: tuple[RiskShare, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    duties: tuple[Text, ...] = ()
    entry: Text | None = None
    exit: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    nations: tuple[Nation, ...] = ()
    what_ifs: tuple[Text, ...] = ()
    sources: Annotated[tuple[Text, ...], Some]
