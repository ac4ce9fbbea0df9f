"""What people call the parties of the ledger and the payments between them."""

from toolkit.appraisal import OptionResult
from toolkit.payment import RESOURCES
from toolkit.simulation.cast import OTHERS, OWNERS, PEOPLE, POOL, TAX, VEHICLE
from toolkit.simulation.failing import STEP_IN
from toolkit.simulation.outside import INTERVENTIONS, LINKED, LINKED_COST, MEANS_TEST
from toolkit.simulation.paying import DELIVERY
from toolkit.statements.case import Case

ACCOUNTS = {
    RESOURCES: "real resources (staff and systems)",
    POOL: "the pooled fund",
    VEHICLE: "the joint vehicle",
    PEOPLE: "people who receive care",
    OTHERS: "whoever takes over care",
    OWNERS: "owners of the vehicle or lead",
    TAX: "the revenue authority",
}
KINDS = {
    DELIVERY: "Cost of delivery",
    LINKED: "Linked activity",
    LINKED_COST: "Cost of linked activity",
    INTERVENTIONS: "Interventions",
    MEANS_TEST: "Change to the means test",
    STEP_IN: "Replacing a provider",
}
TRIFLE = 1.0  # GBP; less is rounding
OUTSIDE = (LINKED, LINKED_COST, INTERVENTIONS, MEANS_TEST)


def party_name(case: Case, party: str) -> str:
    """Name a party of the ledger."""
    if party in ACCOUNTS:
        return ACCOUNTS[party]
    if party in case.outside_parties:
        return case.outside_parties[party].name
    body = case.commissioners.get(party)
    return f"{party}, {body.name}" if body else party


def party_group(case: Case, result: OptionResult, party: str) -> str:
    """Name the group that a party belongs to, where providers and leads are joined."""
    if party in case.commissioners:
        return party
    if party in ACCOUNTS or party in case.outside_parties:
        return party_name(case, party)
    leads = result.simulation.leads.values() if result.simulation else ()
    return "leads" if party in leads else "providers"


def payment_words(case: Case, result: OptionResult) -> dict[str, str]:
    """Name every kind of payment of an option."""
    payments = case.models[result.option.model].payments
    return KINDS | {payment.id: payment.label or "Care" for payment in payments}
