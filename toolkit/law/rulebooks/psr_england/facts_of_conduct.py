"""Facts about how a procurement is conducted: criteria, exclusions, conflicts, termination."""

from toolkit.law.rulebooks.definitions import day, money, number, view, yes_no
from toolkit.law.rulebooks.psr_england.sources import reg, sch

CRITERIA_FACTS = (
    yes_no(
        "considered_quality_and_innovation",
        "Did the decision take quality and innovation into account?",
        reg("5(a)"),
    ),
    yes_no(
        "considered_value",
        "Did the decision take value into account: the balance of costs, benefits and financial "
        "implications?",
        reg("5(b)"),
    ),
    yes_no(
        "considered_integration_and_sustainability",
        "Did the decision take integration, collaboration and service sustainability into account?",
        reg("5(c)"),
    ),
    yes_no(
        "considered_access_inequalities_choice",
        "Did the decision take access, health inequalities and choice into account?",
        reg("5(d)"),
    ),
    yes_no(
        "considered_social_value",
        "Did the decision take social value into account?",
        reg("5(e)"),
    ),
    view(
        "provider_meets_bsc",
        "Has the authority recorded that it is satisfied that the provider meets the basic "
        "selection criteria?",
        reg("6(11)(a)"),
        reg("13(1)(b)"),
        reg("19(1)"),
    ),
    yes_no(
        "selection_criteria_within_schedule_16",
        "Do all basic selection criteria relate to suitability, economic and financial standing, "
        "or technical and professional ability?",
        sch(16) + " para 1(1)-(2)",
    ),
    yes_no(
        "selection_criteria_proportionate",
        "Is every basic selection criterion appropriate, related and proportionate to the "
        "subject-matter?",
        sch(16) + " para 1(3)-(4)",
    ),
    number(  # in pounds, but a demand and no price: it may be lowered, and nothing is split by that
        "minimum_turnover_required",
        "What minimum yearly turnover, in pounds, must a provider have? (0 for none.)",
        sch(16) + " para 3(3)",
    ),
    money(
        "estimated_contract_value",
        "What is the estimated value of the contract or framework agreement?",
        sch(16) + " para 3(3)",
    ),
    view(
        "higher_turnover_justified",
        "Has the authority recorded that it is satisfied that a higher minimum turnover is "
        "appropriate and proportionate, for example because of a special risk?",
        sch(16) + " para 3(3)",
    ),
)

EXCLUSION_FACTS = (
    yes_no(
        "provider_excluded",
        "Would the provider be an excluded supplier under sections 57 and 58 of the Procurement "
        "Act 2023, associated persons left aside?",
        reg("2(1)"),
        reg("20(1)"),
    ),
    yes_no(
        "provider_excludable",
        "Would the provider be an excludable supplier under sections 57 and 58 of the Procurement "
        "Act 2023, associated persons left aside?",
        reg("2(1)"),
        reg("20(2)"),
    ),
    view(
        "overriding_public_interest",
        "Has the authority recorded the view that overriding reasons of public interest, such as "
        "public health, call for the award all the same?",
        reg("20(1A)"),
        reg("20A(4)"),
    ),
    yes_no(
        "exclusion_grounds_of_2015_apply",
        "Does a ground for exclusion of the Public Contracts Regulations 2015 apply to the "
        "provider?",
        reg("20") + " as made",
    ),
    yes_no(
        "self_cleaning_evidence_given",
        "Has the provider given evidence of what it has put right (since 24 February 2025: under "
        "section 58 of the Procurement Act 2023)?",
        reg("20(6)"),
    ),
    view(
        "self_cleaning_insufficient",
        "Has the authority recorded the view that this evidence is insufficient?",
        reg("20(6)"),
    ),
    yes_no(
        "provider_intends_to_subcontract",
        "Does the provider intend to sub-contract all or part of the contract?",
        reg("20A(1)(a)"),
    ),
    view(
        "subcontractor_excluded",
        "Does the authority consider, and record, that an intended sub-contractor is an excluded "
        "provider?",
        reg("20A(3)"),
    ),
    view(
        "subcontractor_excludable",
        "Does the authority consider, and record, that an intended sub-contractor is an "
        "excludable provider?",
        reg("20A(5)"),
    ),
    yes_no(
        "told_of_intended_exclusion",
        "Has the provider been told of the intention to exclude it because of a sub-contractor?",
        reg("20A(6)(a)"),
    ),
    yes_no(
        "given_chance_to_replace_subcontractor",
        "Has the provider had a reasonable opportunity to find another sub-contractor?",
        reg("20A(6)(b)"),
    ),
    yes_no(
        "excludable_as_security_threat",
        "Is the intended exclusion based on the discretionary ground of a threat to national "
        "security?",
        reg("20B(1)"),
    ),
    yes_no(
        "minister_notified",
        "Has a Minister of the Crown been notified of the intention?",
        reg("20B(2)(a)"),
        reg("22(4)"),
        reg("22(5)(a)"),
    ),
    yes_no(
        "minister_agrees",
        "Does the Minister consider that the ground applies and that the step should be taken?",
        reg("20B(2)(b)"),
        reg("22(5)(b)"),
    ),
    yes_no(
        "excluded_on_a_reportable_ground",
        "Has a provider been excluded, or a sub-contractor replaced, on a ground in Schedule 6 or "
        "7 to the Procurement Act 2023 other than failure to co-operate with an investigation, or "
        "because it is on the debarment list for national security?",
        reg("20C(1)"),
        reg("20C(6)"),
    ),
    day(
        "excluded_or_replaced_on",
        "On which day was the provider excluded, or the sub-contractor replaced?",
        reg("20C(2)"),
    ),
    day(
        "minister_told_of_exclusion_on",
        "On which day was a Minister of the Crown given notice of it?",
        reg("20C(2)"),
    ),
    yes_no(
        "exclusion_challenged",
        "Have representations been received, or proceedings begun, about the exclusion or "
        "replacement?",
        reg("20C(4)"),
    ),
    day(
        "exclusion_challenged_on",
        "On which day were those representations made, or proceedings begun?",
        reg("20C(5)(a)"),
    ),
    day(
        "exclusion_challenge_ended_on",
        "On which day did that challenge end?",
        reg("20C(5)(b)"),
    ),
)

CONFLICT_FACTS = (
    yes_no(
        "personal_interest_of_a_decision_maker",
        "Does anybody taking part in the decision have a financial, economic or other personal "
        "interest that might be perceived to compromise their impartiality?",
        reg("21(2)(a)"),
    ),
    yes_no(
        "interested_person_recused",
        "Has that person stood aside from the decision?",
        reg("21(2)(b)"),
        reg("21(4)"),
    ),
    yes_no(
        "interest_is_only_board_membership",
        "Is the only interest that a member of the integrated care board also holds a position "
        "within a provider?",
        reg("21(3)"),
    ),
    yes_no(
        "members_provider_takes_part",
        "Does that member's provider take part in the procurement?",
        reg("21(4)(b)"),
    ),
)

TERMINATION_FACTS = (
    yes_no(
        "contract_has_termination_terms",
        "Does the contract let the authority terminate on every ground in regulation 22(1)?",
        reg("22(1)"),
    ),
    yes_no(
        "terminates_for_mandatory_security_ground",
        "Is the contract to be terminated on the mandatory ground of a threat to national "
        "security?",
        reg("22(4)"),
    ),
    yes_no(
        "terminates_for_discretionary_security_ground",
        "Is the contract to be terminated on the discretionary ground of a threat to national "
        "security?",
        reg("22(5)"),
    ),
)

PANEL_FACTS = (
    number(
        "panel_active_cases",
        "How many active cases did the Panel have when it was asked?",
        "NHS England, Independent Patient Choice and Procurement Panel acceptance criteria",
    ),
    yes_no(
        "panel_active_cases_at_capacity",
        "Did the Panel say that it was at or near capacity?",
        "NHS England, Independent Patient Choice and Procurement Panel acceptance criteria",
    ),
    day(
        "panel_asked_on",
        "On which day was the Panel asked to review?",
        "NHS England, Independent Patient Choice and Procurement Panel acceptance criteria",
    ),
    yes_no(
        "all_seven_eligibility_conditions",
        "Does the request meet all of the Panel's published conditions of eligibility?",
        "NHS England, Independent Patient Choice and Procurement Panel acceptance criteria",
    ),
)
