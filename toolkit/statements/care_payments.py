"""Payments for care: which mechanism turns activity and cost into what the payee is paid."""

from typing import Annotated, Literal

from pydantic import Field

from toolkit.statements.amounts import Term
from toolkit.units import Id, Some, Statement, Text


class CareTerms(Statement):
    """What every payment for care states.

    Args:
        id: Names the payment.
        payer: Role that pays.
        payee: Role that is paid.
        label: What people call it.
    """

    id: Id
    payer: Literal["commissioners", "pool", "leads"] = "commissioners"
    payee: Literal["providers", "leads"] = "providers"
    label: Text | None = None


class ActivityPayment(CareTerms):
    """A price for each unit delivered; the payer bears the volume.

    Args:
        mechanism: How it is worked out.
        rate: Part of the contract price that is paid, as when a lead keeps a margin.
    """

    mechanism: Literal["activity"]
    rate: Term = Field(default="1", validate_default=True)


class MarginalRatePayment(CareTerms):
    """Full price up to a baseline, a part of it above.

    Args:
        mechanism: How it is worked out.
        baseline_share: Baseline as a share of the planned value, at most all of it.
        share_above: Part of the price paid above the baseline.
    """

    mechanism: Literal["marginal_rate"]
    baseline_share: Term = Field(default="1", validate_default=True)
    share_above: Term


class BlockPayment(CareTerms):
    """A sum that does not move with activity; the payee bears the volume.

    Args:
        mechanism: How it is worked out.
        share_of_plan: Sum as a share of the planned value.
    """

    mechanism: Literal["block"]
    share_of_plan: Term = Field(default="1", validate_default=True)


class CapAndCollarPayment(CareTerms):
    """Value at full price, held between a collar and a cap around the plan.

    Args:
        mechanism: How it is worked out.
        collar_share: How far below the plan payment may fall, as a share of it.
        cap_share: How far above the plan payment may rise, as a share of it.
    """

    mechanism: Literal["cap_and_collar"]
    collar_share: Term
    cap_share: Term


class CorridorPayment(CareTerms):
    """The planned value within a tolerance; beyond it a part of the difference is paid.

    Args:
        mechanism: How it is worked out.
        tolerance_share: Half width of the corridor, as a share of the plan.
        share_above: Part of the price paid for activity above the corridor.
        share_below: Part of the price given back for activity below it.
    """

    mechanism: Literal["corridor"]
    tolerance_share: Term
    share_above: Term
    share_below: Term


class BlendedPayment(CareTerms):
    """A fixed sum for the plan, and a part of the price for activity around it.

    Args:
        mechanism: How it is worked out.
        variable_share: Part of the price paid above the plan and given back below it.
        break_glass_share: Departure from the plan at which the sum is opened again, as a share of
            it; results say how often that happens.
    """

    mechanism: Literal["blended"]
    variable_share: Term
    break_glass_share: Term | None = None


class AlignedPayment(CareTerms):
    """Fixed for most services, and the full price for each unit of some.

    Args:
        mechanism: How it is worked out.
        variable_services: Service types paid by activity; all others are fixed at plan.
    """

    mechanism: Literal["aligned"]
    variable_services: Annotated[tuple[Text, ...], Some]


class CapitationPayment(CareTerms):
    """A sum for each person on the list; volume stays with the payee, the list with the payer.

    Args:
        mechanism: How it is worked out.
        share_of_plan: First-year sum as a share of the planned value.
        efficiency: Taken off each year from the second on.
    """

    mechanism: Literal["capitation"]
    share_of_plan: Term = Field(default="1", validate_default=True)
    efficiency: Term = Field(default="0", validate_default=True)


class ThreeLimbPayment(CareTerms):
    """Open-book cost, a fee, and a shared gain or pain that never exceeds the fees.

    Args:
        mechanism: How it is worked out.
        fee_share: Second limb: overhead and profit, as a share of the planned value.
        share: Third limb: part of the difference from target cost that providers keep or bear.
    """

    mechanism: Literal["three_limb"]
    fee_share: Term
    share: Term


class PersonalBudgetPayment(CareTerms):
    """Part of the care is bought by people themselves, who may leave the awarded provider.

    Args:
        mechanism: How it is worked out.
        take_up: Part of the care that people direct; an assumption on take-up replaces it.
        leaves_share: Part of that care that goes to someone the people choose instead.
    """

    mechanism: Literal["personal_budget"]
    take_up: Term
    leaves_share: Term


CarePayment = (
    ActivityPayment
    | MarginalRatePayment
    | BlockPayment
    | CapAndCollarPayment
    | CorridorPayment
    | BlendedPayment
    | AlignedPayment
    | CapitationPayment
    | ThreeLimbPayment
    | PersonalBudgetPayment
)
