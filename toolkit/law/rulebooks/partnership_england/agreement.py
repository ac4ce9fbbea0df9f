"""What a section 75 agreement must say, who reports how often, and where liability stays."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_least, holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.partnership_england.section_75 import in_england
from toolkit.law.rulebooks.partnership_england.sources import act, nhs_act, partnership, reg
from toolkit.law.rules import Duty, Law, rule

COMMON_ITEMS = (
    "agreement_in_writing",
    "agreement_states_aims",
    "agreement_states_money",
    "agreement_states_functions",
    "agreement_states_persons_and_services",
    "agreement_states_resources",
    "agreement_states_duration_and_exit",
)
"""Asked of every form, items (a) to (f)."""


def _common(facts: FactSheet) -> tuple[Answer, ...]:
    return tuple(holds(facts, item) for item in COMMON_ITEMS)


@rule("leads", "One side exercises functions of the other", partnership(reg("8"), reg("9")))
def uses_a_lead(facts: FactSheet, _law: Law) -> Answer:
    """The NHS partner exercises council functions, or the council NHS functions."""
    return any_of(holds(facts, "uses_nhs_lead"), holds(facts, "uses_council_lead"))


@rule("section-75", "The option uses section 75", partnership(reg("7"), reg("8"), reg("9")))
def uses_section_75(facts: FactSheet, law: Law) -> Answer:
    """It uses at least one of the three forms."""
    return any_of(holds(facts, "uses_pooled_fund"), uses_a_lead(facts, law))


@rule(
    "write_pool_agreement",
    "Put the pooled fund in a written agreement with its seven items",
    partnership(reg("7(3)")),
    gives=Duty("state in writing the items listed in the figure pool_agreement_items"),
    about="option",
)
def must_write_pool_agreement(facts: FactSheet, _law: Law) -> Answer:
    """A pooled fund needs a written agreement with aims, money, functions, people, resources.

    It also needs its duration and exit, and its management with a host.
    """
    return all_of(in_england(facts), holds(facts, "uses_pooled_fund"))


@rule(
    "pool_agreement_complete",
    "The pooled fund agreement says all that it must",
    partnership(reg("7(3)")),
    about="option",
)
def pool_agreement_is_complete(facts: FactSheet, _law: Law) -> Answer:
    """Seven items, in writing."""
    return all_of(*_common(facts), holds(facts, "agreement_names_host_and_management"))


@rule(
    "write_lead_agreement",
    "Put lead commissioning or integrated provision in a written agreement with its items",
    partnership(reg("8(2)"), reg("9(3)")),
    gives=Duty("state in writing the items listed in the figure lead_agreement_items"),
    about="option",
)
def must_write_lead_agreement(facts: FactSheet, law: Law) -> Answer:
    """Where one side exercises functions of the other, a written agreement states the terms."""
    return all_of(in_england(facts), uses_a_lead(facts, law))


@rule(
    "lead_agreement_complete",
    "The lead agreement says all that it must",
    partnership(reg("8(2)"), reg("9(3)")),
    about="option",
)
def lead_agreement_is_complete(facts: FactSheet, _law: Law) -> Answer:
    """Eight items in writing, and the handling of charges where charging is covered."""
    charges = any_of(
        is_not(holds(facts, "covers_charging")), holds(facts, "agreement_states_charging")
    )
    return all_of(
        *_common(facts),
        holds(facts, "agreement_states_monitoring"),
        holds(facts, "agreement_states_information_sharing"),
        charges,
    )


@rule(
    "run_pooled_fund",
    "The host keeps the accounts, appoints a manager and has them audited",
    partnership(reg("7(4), (6)")),
    gives=Duty("name a host, appoint one of its officers as pool manager, arrange the audit"),
    about="option",
)
def must_run_pooled_fund(facts: FactSheet, _law: Law) -> Answer:
    """One partner answers for accounts and audit, and appoints an officer to manage the fund."""
    return all_of(in_england(facts), holds(facts, "uses_pooled_fund"))


@rule(
    "pooled_fund_is_run",
    "The pooled fund has a manager and an audit",
    partnership(reg("7(4), (6)")),
    about="option",
)
def pooled_fund_is_run(facts: FactSheet, _law: Law) -> Answer:
    """An officer of the host manages it, and its accounts are audited."""
    return all_of(
        holds(facts, "pool_manager_appointed"),
        holds(facts, "pool_accounts_audited"),
    )


@rule(
    "report_to_partners",
    "Report to the partners each quarter and each year",
    partnership(reg("7(4)(b)"), reg("8(3)"), reg("9(4)")),
    gives=Duty("report each quarter and each year on money spent and functions exercised"),
    about="option",
)
def must_report(facts: FactSheet, law: Law) -> Answer:
    """The pool manager, or whoever exercises the other side's functions, reports to partners."""
    return all_of(in_england(facts), uses_section_75(facts, law))


@rule(
    "partners_are_reported_to",
    "Partners get quarterly reports and a yearly one",
    partnership(reg("7(4)(b)"), reg("8(3)"), reg("9(4)")),
    about="option",
)
def partners_are_reported_to(facts: FactSheet, law: Law) -> Answer:
    """Four reports a year at least, and a yearly return or report beside them."""
    reports = amount(facts, "partnership_reports_per_year")
    return all_of(
        at_least(reports, law.figure("section_75_reports_per_year")),
        holds(facts, "annual_report_made"),
    )


@rule(
    "liability_stays_with_partners",
    "Each partner stays liable for its own functions",
    nhs_act(act("75(5)")),
    about="option",
)
def liability_stays_with_partners(facts: FactSheet, law: Law) -> Answer:
    """Section 75 moves no liability for functions, and no power or duty to charge for services."""
    return all_of(in_england(facts), uses_section_75(facts, law))
