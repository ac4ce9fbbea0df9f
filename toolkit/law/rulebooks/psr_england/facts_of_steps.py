"""Facts about steps taken and days on which they were taken: notices, standstill, challenge."""

from toolkit.law.rulebooks.contract_facts import CONTRACT_ENTERED_INTO_ON
from toolkit.law.rulebooks.definitions import day, number, view, yes_no
from toolkit.law.rulebooks.psr_england.sources import reg, sch

NOTICE_FACTS = (
    day(
        "provider_contacted_on",
        "On which day was a provider contacted to start the direct award?",
        "SI 2025/163 reg 34(2)(a)(i)",
    ),
    day(
        "msp_notice_submitted_on",
        "On which day was the notice of intention to follow the Most Suitable Provider Process "
        "submitted for publication?",
        reg("10(2)"),
        reg("10(5)"),
    ),
    day(
        "potential_providers_identified_on",
        "On which day was the identifying of potential providers completed?",
        reg("10(4)-(5)"),
    ),
    day(
        "offers_invited_on",
        "On which day was the notice inviting offers submitted for publication?",
        reg("11(3)"),
    ),
    day(
        "intention_notice_submitted_on",
        "On which day was the notice of intention to award submitted for publication?",
        reg("9(3)"),
        reg("10(7)"),
        reg("11(9)"),
    ),
    day(
        "intention_notice_published_on",
        "On which day was the notice of intention to award published?",
        reg("12(2)"),
    ),
    day(
        "contract_awarded_on",
        "On which day was the contract awarded, or the framework agreement concluded?",
        reg("7(2)(b)"),
        reg("11(17)(b)"),
        reg("14(5)(a)"),
    ),
    day(
        "award_notice_submitted_on",
        "On which day was the notice of the award submitted for publication?",
        reg("7(2)(b)"),
        reg("11(17)(b)"),
        reg("14(5)(a)"),
    ),
    day(
        "modified_on",
        "On which day was the contract or framework agreement modified?",
        reg("13(5)(a)"),
        reg("14(5)(a)"),
    ),
    day(
        "modification_notice_submitted_on",
        "On which day was the notice of the modification submitted for publication?",
        reg("13(5)(a)"),
        reg("14(5)(a)"),
    ),
    number(
        "urgent_contract_months",
        "For how many months does the urgently awarded contract run?",
        sch(13) + " para 7",
    ),
    yes_no(
        "procurement_abandoned",
        "Has the authority decided to abandon a procurement that it had begun?",
        reg("15(4)"),
    ),
    yes_no(
        "abandoned_in_standstill",
        "Was that decision made in a standstill period?",
        reg("15(5)(a)"),
    ),
    day(
        "abandonment_decided_on",
        "On which day was the decision to abandon made?",
        reg("15(5)(b)"),
    ),
    day(
        "abandonment_notice_submitted_on",
        "On which day was the notice of abandonment submitted for publication?",
        reg("15(5)"),
    ),
    yes_no(
        "steps_repeated",
        "Has the authority decided to go back and repeat a step?",
        reg("15(6)"),
    ),
    yes_no(
        "assessed_in_stages",
        "Are offers to be assessed in stages?",
        reg("11(6)"),
        sch(8) + " para 8",
    ),
    yes_no(
        "stages_stated_in_notice",
        "Does the notice inviting offers say that assessment is in stages?",
        sch(8) + " para 8",
    ),
    yes_no(
        "most_suitable_provider_run_as_scored_tender",
        "Are scored offers to be compared although the Most Suitable Provider Process is followed?",
        "NHS England, The Provider Selection Regime: statutory guidance, April 2025",
    ),
)

STANDSTILL_FACTS = (
    day(
        "standstill_began_on",
        "On which day did the standstill period begin: the day after publication?",
        reg("12(2)"),
    ),
    day(
        "last_representation_day",
        "Which day is the 8th working day after the day on which the standstill period began?",
        reg("12(3)"),
    ),
    day(
        "last_day_named_to_providers",
        "Which day do the notice, or the letters to providers, name as the last one for "
        "representations?",
        reg("12(3)"),
        sch(9) + " para 5",
    ),
    day(
        "standstill_ended_on",
        "On which day did the standstill period end?",
        reg("12(9)-(10)"),
        reg("15(5)(a)"),
    ),
    CONTRACT_ENTERED_INTO_ON,
    yes_no(
        "representations_received",
        "Has a provider made written representations within the time allowed?",
        reg("12(3)"),
    ),
    yes_no(
        "representation_period_over",
        "Has the last day for representations passed, midnight at its end included?",
        reg("12(9)"),
    ),
    day(
        "representations_received_on",
        "On which day were the representations received?",
        reg("12(3)"),
    ),
    yes_no(
        "representor_provides_such_services",
        "Does the provider that complains provide, or offer to provide, services to which the "
        "contract relates?",
        reg("2(1)"),
        reg("12(3)"),
    ),
    yes_no(
        "representor_is_bidder",
        "Did the provider that complains make an offer, or was it considered?",
        reg("12(3)"),
    ),
    yes_no(
        "representor_is_named_subcontractor",
        "Is it named as a sub-contractor in an offer?",
        reg("12(3)"),
    ),
    yes_no(
        "representor_supplies_non_health_part_of_mixed",
        "Could it supply the part of a mixed procurement that is not health care?",
        reg("3(5)"),
        reg("12(3)"),
    ),
    yes_no(
        "representor_aggrieved",
        "Is it aggrieved by the decision?",
        reg("12(3)(a)"),
    ),
    yes_no(
        "representor_believes_breach",
        "Does it believe that the Regulations were not complied with?",
        reg("12(3)(b)"),
    ),
    yes_no(
        "reg24_information_requested",
        "Has an aggrieved provider asked for information that the authority must record?",
        reg("12(4)(b)"),
        reg("24"),
    ),
    yes_no(
        "reg24_information_provided_promptly",
        "Was that information provided promptly?",
        reg("12(4)(b)"),
    ),
    yes_no(
        "information_may_be_withheld",
        "Would providing it prejudice legitimate commercial interests or the public interest, or "
        "might it prejudice fair competition?",
        reg("12(5)"),
    ),
    yes_no(
        "representations_dealt_with",
        "Has the authority heard the provider, provided the information, reviewed its decision "
        "and made a further decision?",
        reg("12(4)"),
        reg("12(10)"),
    ),
    yes_no(
        "further_decision_communicated",
        "Has every further decision been communicated in writing, with reasons, to those who made "
        "representations and to the intended provider?",
        reg("12(6)"),
        reg("12(8)"),
        reg("12(10)"),
    ),
    day(
        "further_decision_communicated_on",
        "On which day was the last further decision communicated?",
        reg("12(10)"),
    ),
    number(
        "working_days_since_further_decision",
        "How many working days have passed since the last further decision was communicated?",
        reg("12(10)(a)(v)"),
        reg("12(10)(b)(v)"),
    ),
    view(
        "no_further_decision_intended",
        "Has the authority recorded that it intends no further decision?",
        reg("12(10)(a)(iv)"),
        reg("12(10)(b)(iv)"),
    ),
    view(
        "course_decided",
        "Has the authority decided that it is ready to enter into the contract, or to abandon the "
        "procurement or go back a step?",
        reg("12(10)(a)(i)"),
        reg("12(10)(b)(i)"),
    ),
)
