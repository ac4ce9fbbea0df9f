"""Every fact that the partnership rules may ask, in the order of a partnership."""

from dataclasses import replace

from toolkit.law.rulebooks.contract_facts import regime_fact
from toolkit.law.rulebooks.partnership_england.facts_of_agreement import (
    AGREEMENT_FACTS,
    REPORT_FACTS,
)
from toolkit.law.rulebooks.partnership_england.facts_of_money import (
    DELEGATION_FACTS,
    PAYMENT_FACTS,
    REACH_FACTS,
)
from toolkit.law.rulebooks.partnership_england.facts_of_partners import (
    AFTERCARE_FACTS,
    FUNCTION_FACTS,
    GATEWAY_FACTS,
    PARTY_FACTS,
)

_ALL = (
    regime_fact("nation"),
    *PARTY_FACTS,
    *FUNCTION_FACTS,
    *AFTERCARE_FACTS,
    *GATEWAY_FACTS,
    *AGREEMENT_FACTS,
    *REPORT_FACTS,
    *DELEGATION_FACTS,
    *PAYMENT_FACTS,
    *REACH_FACTS,
)

DECIDABLE = frozenset(
    {
        "affected_persons_consulted_jointly",
        "agreement_for_other_area_recorded",
        "agreement_in_writing",
        "agreement_names_host_and_management",
        "agreement_states_aims",
        "agreement_states_charging",
        "agreement_states_duration_and_exit",
        "agreement_states_functions",
        "agreement_states_information_sharing",
        "agreement_states_money",
        "agreement_states_monitoring",
        "agreement_states_persons_and_services",
        "agreement_states_resources",
        "annual_report_made",
        "board_given_health_scrutiny",
        "charged_service_in_same_arrangement",
        "council_functions_prescribed",
        "council_money_in_nhs_pool",
        "council_money_meets_needs_elsewhere",
        "covers_charging",
        "covers_excluded_clinical_service",
        "covers_excluded_council_function",
        "covers_mental_health_aftercare",
        "covers_primary_medical_services",
        "delegate_type",
        "function_exercised_jointly",
        "host_lets_contracts_from_pool",
        "money_from",
        "money_to",
        "nhs_functions_prescribed",
        "nhs_trust_commissioners_consent",
        "nursing_consent_given",
        "other_body_is_partner",
        "other_council_notified",
        "partnership_reports_per_year",
        "payment_conditions_followed",
        "payment_for_social_services_functions",
        "pool_accounts_audited",
        "pool_manager_appointed",
        "power_for_other_area",
        "under_section_75_arrangement",
        "uses_council_lead",
        "uses_delegation",
        "uses_nhs_lead",
        "uses_pooled_fund",
    }
)
"""What a body can still decide for itself; everything else is found as it is."""

FACTS = tuple(replace(fact, decidable=fact.name in DECIDABLE) for fact in _ALL)
