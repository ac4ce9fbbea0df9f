"""Facts that decide which process to follow: regulation 6, frameworks, urgency."""

from toolkit.law.rulebooks.definitions import money, money_change, number, view, word, yes_no
from toolkit.law.rulebooks.psr_england.sources import reg
from toolkit.law.rulebooks.regime.facts import FACTS as REGIME_FACTS

DIRECT_AWARD_A = "direct_award_a"
DIRECT_AWARD_B = "direct_award_b"
DIRECT_AWARD_C = "direct_award_c"
MOST_SUITABLE_PROVIDER = "most_suitable_provider"
COMPETITIVE = "competitive"
CALL_OFF_DIRECT = "call_off_without_competition"
CALL_OFF_COMPETED = "call_off_with_competition"
URGENT_AWARD = "urgent_award"
PROCESSES = (
    DIRECT_AWARD_A,
    DIRECT_AWARD_B,
    DIRECT_AWARD_C,
    MOST_SUITABLE_PROVIDER,
    COMPETITIVE,
    CALL_OFF_DIRECT,
    CALL_OFF_COMPETED,
    URGENT_AWARD,
)
OUTSIDE_THE_REGIME = "before or outside the regime"

_SCOPE = (
    "trigger_date",
    "to_conclude_framework",
    "authority_type",
    "procurer_is_relevant_authority",
    "is_health_care_service",
    "cpv_in_schedule_1",
    "for_health_service_in_england",
    "rhcs_part",
    "other_goods_or_services_part",
    "est_lifetime_value_rhcs",
    "est_lifetime_value_other",
    "authority_view_inseparable",
    "separation_material_adverse_impact_on_reg4",
)
SCOPE_FACTS = tuple(fact for fact in REGIME_FACTS if fact.name in _SCOPE)
"""Shared with the rulebook `regime`, word for word."""

PROCESS_FACTS = (
    yes_no(
        "existing_provider_present",
        "Does a provider hold a contract with a relevant authority for relevant health care "
        "services that has neither expired nor been terminated? (A successor that is expected "
        "after a corporate change counts.)",
        reg("2(1)"),
        reg("6(3)(a)"),
    ),
    yes_no(
        "existing_covers_proposed_services",
        "Does that provider provide the services to which the proposed contract relates?",
        reg("6(3)(a)"),
    ),
    view(
        "only_existing_provider_capable",
        "Has the authority recorded that it is satisfied that, because of the nature of the "
        "services, only the existing provider is capable of providing them?",
        reg("6(3)(b)"),
    ),
    yes_no(
        "patient_offered_choice",
        "Is a patient offered a choice of provider for these services?",
        reg("6(4)(a)"),
    ),
    yes_no(
        "authority_restricts_number",
        "Does the authority restrict the number of providers?",
        reg("6(4)(b)"),
    ),
    yes_no(
        "will_offer_all_qualifying",
        "Will the authority offer a contract to every provider that meets all requirements?",
        reg("6(4)(c)"),
    ),
    yes_no(
        "expression_of_interest_route",
        "Are there arrangements by which providers can express an interest?",
        reg("6(4)(d)"),
    ),
    yes_no(
        "existing_term_expiring",
        "Is the term of an existing contract due to expire?",
        reg("6(5)(b)"),
    ),
    yes_no(
        "new_replaces_at_end_of_term",
        "Is the new contract to replace that existing contract at the end of its term?",
        reg("6(5)(b)"),
    ),
    yes_no(
        "considerable_change_met",
        "Is the considerable change threshold met?",
        reg("6(5)(c)"),
        reg("6(10)-(12)"),
    ),
    view(
        "existing_satisfying",
        "Has the authority recorded the view that the existing provider is satisfying the "
        "existing contract?",
        reg("6(5)(d)"),
        reg("9(2)"),
    ),
    view(
        "likely_satisfy_proposed",
        "Has the authority recorded the view that the existing provider will likely satisfy the "
        "proposed contract to a sufficient standard?",
        reg("6(5)(d)"),
        reg("9(2)"),
    ),
    view(
        "likely_to_identify_msp",
        "Has the authority recorded the view that, on the likely providers and all it knows at "
        "the time, it is likely to be able to identify the most suitable provider?",
        reg("6(6)(c)"),
    ),
    view(
        "different_process_more_suitable",
        "Has the authority decided that a process other than the one it chose would be more "
        "suitable?",
        reg("6(9)"),
    ),
    word(
        "process_followed",
        "Which process does, or will, the authority follow?",
        PROCESSES,
        reg("6(1)"),
    ),
    word(
        "process_whose_grounds_the_notice_quotes",
        "The grounds of which process does the published notice quote?",
        PROCESSES,
        reg("6(1)"),
    ),
)

CHANGE_FACTS = (
    yes_no(
        "materially_different_in_character",
        "Is what is proposed materially different in character from the existing contract as it "
        "stood when it was entered into?",
        reg("6(10)(a)"),
        reg("13"),
    ),
    yes_no(
        "change_attributable_to_authority_decision",
        "Is the change attributable to a decision of the authority?",
        reg("6(10)(b)(i)"),
        reg("13(1)(d)"),
        reg("13(4)(b)"),
    ),
    money(
        "lv_new",
        "What is the lifetime value of the proposed contract?",
        reg("6(10)(b)(ii)-(iii)"),
    ),
    money(
        "lv_old_at_entry",
        "What was the lifetime value of the existing contract when it was entered into, before "
        "any later change?",
        reg("6(10)(b)(ii)-(iii)"),
        reg("13(2)(b)(ii)"),
    ),
    yes_no(
        "identity_succession_only",
        "Is the change solely a new identity of the provider through a corporate change such as "
        "a takeover, merger, acquisition or insolvency?",
        reg("6(11)(a)"),
        reg("13(1)(b)"),
    ),
    yes_no(
        "subcontractor_to_contract_directly",
        "Is someone who works for the present provider as a sub-contractor to have a contract of "
        "its own with the authority?",
        reg("2(1)"),
        reg("13(1)(b)"),
    ),
    yes_no(
        "in_response_to_external_factors",
        "Does the change respond to factors beyond the control of authority and provider, such "
        "as patient volumes, or prices under a formula in the contract?",
        reg("6(12)(b)"),
        reg("13(1)(c)"),
    ),
    money_change(
        "cumulative_change_in_lifetime_value",
        "By how much have all changes since the contract was entered into, this one included, "
        "raised its lifetime value? (A fall is negative.)",
        reg("13(2)(b)"),
        reg("13(4)(c)"),
    ),
    yes_no(
        "modification_provided_for",
        "Do the contract or framework documents provide for the modification clearly and "
        "unambiguously?",
        reg("13(1)(a)"),
    ),
    word(
        "original_award_process",
        "By which process was the contract that is to be modified first awarded?",
        (*PROCESSES, OUTSIDE_THE_REGIME),
        reg("13(3)"),
        reg("29(2)"),
    ),
)

FRAMEWORK_FACTS = (
    yes_no(
        "based_on_framework",
        "Is the contract to be based on a framework agreement?",
        reg("18(1)"),
    ),
    yes_no(
        "framework_has_one_provider",
        "Was the framework agreement concluded with a single provider?",
        reg("18(3)-(4)"),
    ),
    yes_no(
        "framework_names_the_authority",
        "Does the framework agreement, still in its term, name the authority among those that may "
        "award contracts under it, and is the provider a party to it?",
        reg("16(1)(b)"),
        reg("16(4)"),
    ),
    yes_no(
        "framework_allows_direct_call_off",
        "Does the framework agreement allow this contract to be awarded without a competition?",
        reg("18(3)-(4)"),
    ),
    yes_no(
        "framework_allows_competed_call_off",
        "Does the framework agreement allow this contract to be awarded by the Competitive "
        "Process?",
        reg("18(4)"),
    ),
    yes_no(
        "call_off_changes_framework_terms",
        "Would the contract entail substantial modifications to the terms of the framework?",
        reg("18(2)"),
    ),
    number(
        "framework_term_months",
        "How many months does the framework agreement run, extensions included?",
        reg("16(5)"),
    ),
    view(
        "longer_framework_term_justified",
        "Has the authority recorded that it is satisfied that the case is exceptional and the "
        "subject-matter justifies a longer term?",
        reg("16(5)"),
    ),
)

URGENCY_FACTS = (
    view(
        "must_be_made_urgently",
        "Has the authority recorded the view that the award or modification must be made urgently?",
        reg("14(2)(a)"),
    ),
    view(
        "urgency_not_foreseeable",
        "Has the authority recorded the view that the reason for the urgency was not foreseeable "
        "by it?",
        reg("14(2)(b)"),
    ),
    view(
        "urgency_not_attributable",
        "Has the authority recorded the view that the reason for the urgency is not attributable "
        "to it?",
        reg("14(2)(b)"),
    ),
    view(
        "delay_risks_safety",
        "Has the authority recorded the view that delay to follow regulations 6 to 13 would be "
        "likely to put patient or public safety at risk?",
        reg("14(2)(c)"),
    ),
    yes_no(
        "urgency_follows_own_procurement",
        "Does the urgency follow from a procurement that the authority itself abandoned, was "
        "advised to repeat, or started late?",
        reg("14(2)(b)"),
    ),
    yes_no(
        "modified_urgently",
        "Is a contract modified in reliance on urgency, under regulation 14(2)?",
        reg("14(2)"),
        reg("14(4)"),
    ),
    yes_no("standstill_begun", "Has a standstill period begun?", reg("14(3)(a)")),
    yes_no(
        "expert_advice_sought_in_standstill",
        "Has the authority sought independent expert advice in the standstill period?",
        reg("14(3)(b)"),
        reg("23"),
    ),
    yes_no(
        "existing_contract_for_the_services",
        "Is there an existing contract for the services to which the procurement relates?",
        reg("14(3)(c)"),
    ),
    view(
        "term_likely_to_expire_in_standstill",
        "Has the authority recorded the view that the existing contract is likely to expire "
        "before the standstill period ends?",
        reg("14(3)(c)"),
    ),
    view(
        "bridging_needed_for_continuity",
        "Has the authority recorded the view that modifying the existing contract is necessary "
        "or expedient to bridge the time until the new one takes effect?",
        reg("14(3)(d)"),
    ),
    view(
        "processes_cannot_be_met_before_expiry",
        "Has the authority recorded the view that regulations 6 to 13 cannot be satisfied before "
        "the existing contract expires?",
        reg("14(3)(e)"),
    ),
)
