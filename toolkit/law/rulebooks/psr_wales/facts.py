"""The facts that the Welsh regime asks; what it shares with England is defined there."""

from dataclasses import replace

from toolkit.law.facts import FactDefinition
from toolkit.law.rulebooks.definitions import day, money, view, word, yes_no
from toolkit.law.rulebooks.psr_england.facts import FACTS as ENGLISH_FACTS
from toolkit.law.rulebooks.psr_wales.sources import reg

DIRECT_AWARD_1 = "direct_award_1"
DIRECT_AWARD_2 = "direct_award_2"
MOST_SUITABLE_PROVIDER = "most_suitable_provider"
COMPETITIVE = "competitive"
SINGLE_PROVIDER_CALL_OFF = "call_off_from_one_provider"
CALL_OFF_DIRECT = "call_off_without_competition"
CALL_OFF_COMPETED = "call_off_with_competition"
PROCESSES = (
    DIRECT_AWARD_1,
    DIRECT_AWARD_2,
    MOST_SUITABLE_PROVIDER,
    COMPETITIVE,
    SINGLE_PROVIDER_CALL_OFF,
    CALL_OFF_DIRECT,
    CALL_OFF_COMPETED,
)

_SHARED = (
    "trigger_date",
    "to_conclude_framework",
    "existing_provider_present",
    "existing_covers_proposed_services",
    "only_existing_provider_capable",
    "existing_term_expiring",
    "new_replaces_at_end_of_term",
    "considerable_change_met",
    "existing_satisfying",
    "likely_satisfy_proposed",
    "likely_to_identify_msp",
    "materially_different_in_character",
    "change_attributable_to_authority_decision",
    "lv_new",
    "lv_old_at_entry",
    "identity_succession_only",
    "in_response_to_external_factors",
    "cumulative_change_in_lifetime_value",
    "modification_provided_for",
    "provider_meets_bsc",
    "framework_term_months",
    "provider_excluded",
    "representations_received_on",
    "last_representation_day",
    "further_decision_communicated_on",
    "working_days_since_further_decision",
)


def _shared() -> tuple[FactDefinition, ...]:
    """Take over the facts that both regimes ask in the same words."""
    return tuple(fact for fact in ENGLISH_FACTS if fact.name in _SHARED)


DECIDABLE = frozenset(
    {
        "welsh_process_followed",
        "welsh_intention_notice_submitted_on",
        "contract_has_fixed_term",
        "framework_reopened_in_first_four_years",
        "framework_reopened_in_second_four_years",
        "welsh_procurement_abandoned",
    }
)
"""What the authority settles by what it does; everything else objective is found as it is."""

_OWN_FACTS = (
    yes_no(
        "procurer_is_welsh_relevant_authority",
        "Is the buyer a county or county borough council in Wales, a local health board, an NHS "
        "trust or a special health authority there?",
        "NHS (Wales) Act 2006 s.10A(9)",
    ),
    yes_no(
        "for_health_service_in_wales",
        "Are relevant health services bought for the health service in Wales?",
        reg("3"),
    ),
    word(
        "welsh_process_followed",
        "Which process of the Welsh regime does, or will, the authority follow?",
        PROCESSES,
        reg("7"),
        reg("19-21"),
    ),
    yes_no(
        "originally_awarded_by_direct_award_1",
        "Was the contract that is to be modified first awarded by Direct Award Process 1?",
        reg("13"),
    ),
    day(
        "welsh_intention_notice_submitted_on",
        "On which day was the notice of intention to award submitted for publication?",
        reg("12(4)"),
    ),
    yes_no("contract_has_fixed_term", "Has the contract a fixed term?", reg("4")),
    money(
        "highest_expected_month_gbp",
        "What is the most that the authority expects to pay in any month?",
        reg("4"),
    ),
    yes_no(
        "framework_reopened_in_first_four_years",
        "Is the framework opened to new providers at least once in its first four years?",
        reg("17"),
    ),
    yes_no(
        "framework_reopened_in_second_four_years",
        "Is the framework opened to new providers at least once in its second four years?",
        reg("17"),
    ),
    view(
        "needed_to_protect_public_health",
        "Has the authority recorded the view that the award is necessary to protect public health?",
        reg("25(2)"),
        reg("26(4)"),
    ),
    yes_no(
        "conflict_gives_unfair_advantage",
        "Does a conflict of interest give the provider an unfair advantage?",
        reg("27"),
    ),
    yes_no(
        "provider_removes_advantage",
        "Does the provider take the steps that remove the advantage?",
        reg("27"),
    ),
    yes_no(
        "welsh_procurement_abandoned",
        "Has the authority decided to abandon a procurement under the Welsh regime?",
        reg("15(5)(c)"),
    ),
)

FACTS = (
    *_shared(),
    *(replace(fact, decidable=fact.name in DECIDABLE) for fact in _OWN_FACTS),
)
