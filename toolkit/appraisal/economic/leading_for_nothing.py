"""Leads that keep part of the price while nobody says what leading costs them."""

from collections.abc import Iterator

from toolkit.appraisal.economic.comparison import Comparison
from toolkit.appraisal.economic.rounding import rounded
from toolkit.appraisal.lints import Lint
from toolkit.statements.case import Case

MILLION = 1_000_000
WORTH_SAYING_GBP = 1_000.0


def leads_without_cost(compared: Comparison) -> Iterator[Lint]:
    """Say where a lead gains by an option and the work of leading is in no line of resources.

    What it keeps is then a transfer, so the option looks better to society by as much of it as
    leading really costs.

    Args:
        compared: Options and business as usual.
    """
    usual = compared.simulations[compared.usual].central_accounts
    for option in compared.options:
        simulation = compared.simulations[option]
        leads = sorted(set(simulation.leads.values()) & set(compared.case.providers))
        if option == compared.usual or not leads or _charged(compared.case, option):
            continue
        accounts = simulation.central_accounts
        kept = sum(float((accounts.of(one) - usual.of(one)).sum()) for one in leads)
        if kept > WORTH_SAYING_GBP:
            sum_said = f"{rounded(kept, 'assumed') / MILLION:,.2g} million pounds"
            words = (
                f"Under {compared.case.option(option).title} those who lead gain about {sum_said} "
                "over the term, and nobody states what leading costs them; whatever it costs is "
                "missing from the economic case, so the option is worth less than it says."
            )
            yield Lint("cost-of-leading-not-stated", "flagged", (option,), words)


def _charged(case: Case, option: str) -> bool:
    """Whether the option's model states a cost of leading, borne by leads."""
    payments = case.models[case.option(option).model].payments
    return any(
        getattr(one, "borne_by", "") == "leads" and getattr(one, "to", "") != "leads"
        for one in payments
    )
