"""Every fact that the rules of the Provider Selection Regime may ask, in one dictionary."""

from dataclasses import replace

from toolkit.law.rulebooks.psr_england.facts_of_conduct import (
    CONFLICT_FACTS,
    CRITERIA_FACTS,
    EXCLUSION_FACTS,
    PANEL_FACTS,
    TERMINATION_FACTS,
)
from toolkit.law.rulebooks.psr_england.facts_of_limits import LIMIT_FACTS
from toolkit.law.rulebooks.psr_england.facts_of_process import (
    CHANGE_FACTS,
    FRAMEWORK_FACTS,
    PROCESS_FACTS,
    SCOPE_FACTS,
    URGENCY_FACTS,
)
from toolkit.law.rulebooks.psr_england.facts_of_steps import NOTICE_FACTS, STANDSTILL_FACTS

DECIDABLE = frozenset(
    {
        "authority_restricts_number",
        "will_offer_all_qualifying",
        "expression_of_interest_route",
        "new_replaces_at_end_of_term",
        "process_followed",
        "process_whose_grounds_the_notice_quotes",
        "based_on_framework",
        "framework_term_months",
        "expert_advice_sought_in_standstill",
        "modified_urgently",
        "considered_quality_and_innovation",
        "considered_value",
        "considered_integration_and_sustainability",
        "considered_access_inequalities_choice",
        "considered_social_value",
        "selection_criteria_within_schedule_16",
        "selection_criteria_proportionate",
        "minimum_turnover_required",
        "told_of_intended_exclusion",
        "given_chance_to_replace_subcontractor",
        "minister_notified",
        "minister_told_of_exclusion_on",
        "interested_person_recused",
        "contract_has_termination_terms",
        "terminates_for_mandatory_security_ground",
        "terminates_for_discretionary_security_ground",
        "potential_providers_identified_on",
        "award_notice_submitted_on",
        "modification_notice_submitted_on",
        "urgent_contract_months",
        "procurement_abandoned",
        "abandonment_notice_submitted_on",
        "steps_repeated",
        "subcontractor_to_contract_directly",
        "assessed_in_stages",
        "stages_stated_in_notice",
        "most_suitable_provider_run_as_scored_tender",
        "contract_entered_into_on",
        "last_day_named_to_providers",
        "reg24_information_provided_promptly",
        "representations_dealt_with",
        "further_decision_communicated",
    }
)
"""What the authority settles by what it does; everything else objective is found as it is."""

_OWN_FACTS = (
    *PROCESS_FACTS,
    *CHANGE_FACTS,
    *FRAMEWORK_FACTS,
    *URGENCY_FACTS,
    *CRITERIA_FACTS,
    *EXCLUSION_FACTS,
    *CONFLICT_FACTS,
    *TERMINATION_FACTS,
    *NOTICE_FACTS,
    *STANDSTILL_FACTS,
    *PANEL_FACTS,
)

FACTS = (
    *SCOPE_FACTS,
    *(replace(fact, decidable=fact.name in DECIDABLE) for fact in _OWN_FACTS),
    *LIMIT_FACTS,
)
