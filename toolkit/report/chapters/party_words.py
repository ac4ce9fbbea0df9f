"""What people call the parties of the ledger and the payments between them."""

from collections.abc import Container, Iterable

from toolkit.appraisal import OptionResult
from toolkit.payment import RESOURCES
from toolkit.report.charts.flow_gathering import FlowParty
from toolkit.simulation.cast import OTHERS, OWNERS, PEOPLE, POOL, TAX, VEHICLE
from toolkit.simulation.failing import STEP_IN
from toolkit.simulation.outside import INTERVENTIONS, LINKED, LINKED_COST, MEANS_TEST
from toolkit.simulation.paying import DELIVERY
from toolkit.statements.agreements import Role
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
ROLES: dict[str, Role] = {
    POOL: "pool",
    VEHICLE: "leads",
    PEOPLE: "people",
    OTHERS: "providers",
    OWNERS: "owners",
    TAX: "tax",
    RESOURCES: "resources",
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


def short_name(case: Case, party: str) -> str:
    """Name a party where room is short: the id of a body, what an account or outside body is."""
    if party in ACCOUNTS:
        return ACCOUNTS[party].split(" (")[0]
    outside = case.outside_parties.get(party)
    return outside.name if outside else party


def party_name(case: Case, party: str) -> str:
    """Name a party of the ledger, with what it is."""
    if party in ACCOUNTS:
        return ACCOUNTS[party]
    if party in case.outside_parties:
        return case.outside_parties[party].name
    if party in case.providers:
        return f"{party}, {case.providers[party].provider_type}"
    body = case.commissioners.get(party)
    return f"{party}, {body.name}" if body else party


def in_order(case: Case, parties: Iterable[str]) -> list[str]:
    """Put commissioners first, then providers, outside bodies, and accounts with resources last."""
    accounts = list(reversed(ACCOUNTS))
    groups: tuple[Container[str], ...] = (case.commissioners, case.providers, case.outside_parties)

    def place(party: str) -> tuple[int, int, str]:
        if party in case.commissioners:
            return 0, list(case.commissioners).index(party), party
        if party in accounts:
            return len(groups) + 1, accounts.index(party), party
        return next((n for n, one in enumerate(groups) if party in one), len(groups)), 0, party

    return sorted(parties, key=place)


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


def flow_party(case: Case, result: OptionResult, party: str) -> FlowParty:
    """Say who a party is, so that the picture of who pays whom can place it."""
    leads = result.simulation.leads.values() if result.simulation else ()
    role = ROLES.get(party)
    if party in case.commissioners:
        return FlowParty(party, case.commissioners[party].name, "commissioners")
    if party in case.outside_parties:
        outside = case.outside_parties[party]
        return FlowParty(party, outside.name, "linked", outside.kind)
    if party in case.providers:
        kind = case.providers[party].provider_type
        return FlowParty(party, party, "leads" if party in leads else "providers", kind)
    return FlowParty(party, short_name(case, party), role or "providers")
