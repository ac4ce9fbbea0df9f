"""Facts after the award decision: notices, performance, payment and claims, with their days."""

from toolkit.law.rulebooks.contract_facts import CONTRACT_ENTERED_INTO_ON
from toolkit.law.rulebooks.definitions import day, money, view, yes_no

ACT = "Procurement Act 2023"

NOTICE_FACTS = (
    day(
        "contract_award_notice_on",
        "On which day is, or will, the contract award notice be published?",
        f"{ACT} ss.50-51",
    ),
    yes_no(
        "award_notice_has_standstill",
        "Does the contract award notice provide for a standstill period?",
        f"{ACT} s.51(4)-(5)",
    ),
    CONTRACT_ENTERED_INTO_ON,
    yes_no(
        "award_abandoned",
        "Has the authority, after a tender or transparency notice, decided not to award the "
        "contract?",
        f"{ACT} s.55(1)",
    ),
    day(
        "contract_terminated_on",
        "On which day did, or will, the contract end, by expiry or otherwise?",
        f"{ACT} s.80(1), (3)",
    ),
    yes_no(
        "contract_ends",
        "Has the contract ended, or is its end planned for here?",
        f"{ACT} s.80(1), (3)",
    ),
    yes_no(
        "supplier_excluded_in_procedure",
        "Was a provider excluded or replaced, its tender disregarded, or its membership of a "
        "dynamic market refused or ended, on an exclusion ground? (Standing on the debarment list "
        "alone does not count, save for national security.)",
        f"{ACT} s.59(1)",
    ),
    day(
        "supplier_excluded_on",
        "On which day was that?",
        f"{ACT} s.59(2)",
    ),
)

PERFORMANCE_FACTS = (
    view(
        "view_kpis_inappropriate",
        "Has the authority recorded the view that performance could not appropriately be assessed "
        "by key performance indicators?",
        f"{ACT} s.52(2)",
    ),
    yes_no(
        "breach_or_failure_to_improve",
        "Has a breach led to termination, damages or a settlement, or has the provider failed to "
        "improve after proper opportunity?",
        f"{ACT} s.71(3)-(4)",
    ),
    day(
        "breach_or_failure_on",
        "On which day did that first apply?",
        f"{ACT} s.71(5)",
    ),
    money(
        "largest_payment_inc_vat_gbp",
        "What is the largest single payment under the contract, VAT included?",
        f"{ACT} s.70(1)",
    ),
    day(
        "payment_made_on",
        "On which day is, or will, that payment be made?",
        f"{ACT} s.70(2)",
    ),
    day(
        "quarter_ends_on",
        "On which day does the quarter of that payment end?",
        f"{ACT} s.70(2), (5)",
    ),
    day(
        "reporting_period_ends_on",
        "On which day does the half-year of payment reporting end, 31 March or 30 September?",
        f"{ACT} s.69(1), (3)",
    ),
    day(
        "invoice_received_on",
        "On which day was a valid, undisputed invoice received, or its payment due if later?",
        f"{ACT} ss.68(2), 88(2)",
    ),
    money(
        "yearly_spend_inc_vat_gbp",
        "How much does the authority consider that it will pay under contracts that are not exempt "
        "in the coming financial year, VAT included?",
        f"{ACT} s.93(1)",
    ),
    day(
        "financial_year_begins_on",
        "On which day does that financial year begin?",
        f"{ACT} s.93(2), (4)",
    ),
    yes_no(
        "claim_notified_in_standstill",
        "Were proceedings about the contract begun, and was the authority told of them, during its "
        "standstill?",
        f"{ACT} s.101(1)",
    ),
    day(
        "claim_circumstances_known_on",
        "On which day did the provider first know, or ought to have known, of the circumstances "
        "behind its claim?",
        f"{ACT} s.106",
    ),
)

AFTER_FACTS = (*NOTICE_FACTS, *PERFORMANCE_FACTS)
