"""Charges: what is paid on top of care, or by people towards it."""

from typing import Literal

from toolkit.statements.amounts import Schedule, Sum, Term
from toolkit.units import Id, Statement, Text


class FixedCharge(Statement):
    """A sum that does not move with activity.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        amount: The sum.
        times: Once, once for every award, every lead, every provider that wins anything, or every
            provider under a lead in a footprint.
        borne_by: Split by what each commissioner funds, borne by each lot's lead commissioner,
            or by leads or providers by what they deliver.
        when: Every year, or only in the first, as setting up a contract is.
    """

    id: Id
    mechanism: Literal["fixed"]
    label: Text
    amount: Sum
    times: Literal["once", "per_award", "per_lead", "per_provider", "per_sub_contract"]
    borne_by: Literal["funders", "lead_commissioner", "leads", "providers"]
    when: Literal["every_year", "first_year"] = "every_year"


class ValueFee(Statement):
    """A fee as a share of value, every year or in the first alone.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        share: Part of the value that is charged.
        of: Value that leads pass to others, or all value paid from the pool, which is all care.
        to: Leads earn it, or `resources` where it buys real work.
        borne_by: Funders on top of the price of care, or leads out of what they are paid.
        when: Every year, or only in the first.
    """

    id: Id
    mechanism: Literal["fee_on_value"]
    label: Text
    share: Term
    of: Literal["subcontracted_value", "pooled_value"]
    to: Literal["leads", "resources"]
    borne_by: Literal["funders", "leads"] = "funders"
    when: Literal["every_year", "first_year"] = "every_year"


class DoubleRunning(Statement):
    """Old and new capacity paid for side by side while work moves over.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        share: Part of the planned value that is paid twice, one a year; 0 once work has moved.
    """

    id: Id
    mechanism: Literal["double_running"]
    label: Text
    share: Schedule


class VatLeakage(Statement):
    """Value added tax that is no longer recovered because of who supplies whom.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        taxable_share: Part of the value that carries tax on inputs.
        recovery_before: Part of that tax recovered today.
        recovery_after: Part recovered under this model.
        borne_by: Who is left with it.
    """

    id: Id
    mechanism: Literal["vat_leakage"]
    label: Text
    taxable_share: Term
    recovery_before: Term
    recovery_after: Term
    borne_by: Literal["funders", "leads", "providers"]


class ClientContribution(Statement):
    """What people pay towards social care that is charged for.

    Args:
        id: Names the payment.
        mechanism: How it is worked out.
        label: What people call it.
        share: Part of the value that people pay to the commissioner that leads the lot.
        services: Service types that are charged for; empty for all.
    """

    id: Id
    mechanism: Literal["client_contribution"]
    label: Text
    share: Term
    services: tuple[Text, ...] = ()


Charge = FixedCharge | ValueFee | DoubleRunning | VatLeakage | ClientContribution
