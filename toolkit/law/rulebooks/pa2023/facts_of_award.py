"""Facts on the route to an award, and on the grounds for awarding directly."""

from toolkit.law.rulebooks.definitions import day, view, word, yes_no

ACT = "Procurement Act 2023"

COMPETITION = "competition"
DIRECT = "direct award"
SWITCH = "switch after a failed competition"
CALL_OFF = "call-off under a framework"
MARKET = "competition within a dynamic market"
ROUTES = (COMPETITION, DIRECT, SWITCH, CALL_OFF, MARKET)

PROTOTYPE = "prototype or novel development"
EXCLUSIVE_RIGHTS = "exclusive rights"
TECHNICAL = "no competition for technical reasons"
EXTENSION = "extension or partial replacement"
REPEAT = "repeat of similar services"
INSOLVENCY = "advantageous terms on insolvency"
URGENCY = "extreme and unavoidable urgency"
USER_CHOICE = "user choice"
PROTECT_LIFE = "regulations to protect life"
NO_GROUND = "none"
GROUNDS = (
    NO_GROUND,
    PROTOTYPE,
    EXCLUSIVE_RIGHTS,
    TECHNICAL,
    EXTENSION,
    REPEAT,
    INSOLVENCY,
    URGENCY,
    USER_CHOICE,
    PROTECT_LIFE,
)

UNDER_THE_ACT = "Procurement Act 2023"
UNDER_2015 = "Public Contracts Regulations 2015"

GROUND_FACTS = (
    word(
        "planned_route",
        "How is the contract to be awarded?",
        ROUTES,
        f"{ACT} s.11(2)",
    ),
    word(
        "direct_award_ground",
        "Which ground for a direct award, if any, could apply? (Art, commodities and defence are "
        "left out.)",
        GROUNDS,
        f"{ACT} s.41",
        f"{ACT} Sch 5",
    ),
    yes_no(
        "prototype_or_novel_for_development",
        "Is it a prototype, or goods or services designed at the authority's request, to test, "
        "research or develop them?",
        f"{ACT} Sch 5 paras 2-3",
    ),
    yes_no(
        "only_supplier_by_exclusive_rights",
        "Can only one provider supply it, because of intellectual property or other exclusive "
        "rights?",
        f"{ACT} Sch 5 para 5",
        "SI 2015/102 reg 32(2)(b)(iii)",
    ),
    yes_no(
        "only_supplier_for_technical_reasons",
        "Can only one provider, or one group that can truly deliver it only together, supply it, "
        "because competition is absent for technical reasons?",
        f"{ACT} Sch 5 para 6",
        "SI 2015/102 reg 32(2)(b)(ii)",
    ),
    yes_no(
        "supply_by_existing_supplier",
        "Would the provider that already supplies the authority under contract supply this too?",
        f"{ACT} Sch 5 paras 7-9",
        "SI 2015/102 reg 32(9)",
    ),
    yes_no(
        "extends_or_partly_replaces_supply",
        "Is it meant to extend or partly replace what is already supplied?",
        f"{ACT} Sch 5 para 7",
    ),
    yes_no(
        "other_supplier_incompatible",
        "Would another provider supply something different from, or incompatible with, what there "
        "is?",
        f"{ACT} Sch 5 para 7(a)",
        f"{ACT} Sch 8 para 8(1)(b)",
    ),
    yes_no(
        "incompatibility_disproportionate",
        "Would that bring disproportionate technical difficulties in operation or maintenance?",
        f"{ACT} Sch 5 para 7(b)",
    ),
    yes_no(
        "similar_to_existing_supply",
        "Is it similar to what the provider already supplies the authority?",
        f"{ACT} Sch 5 para 8",
        "SI 2015/102 reg 32(9)",
    ),
    word(
        "earlier_award_regime",
        "Under which law was the earlier contract awarded?",
        (UNDER_THE_ACT, UNDER_2015),
        f"{ACT} Sch 5 para 8(a)",
        "SI 2024/716 reg 6",
    ),
    yes_no(
        "earlier_award_competitive",
        "Was the earlier contract awarded by a competitive tendering procedure under the Act, or "
        "by a procedure of regulation 26(1) and (2) under the 2015 Regulations? (A light-touch "
        "award under regulations 74 to 76 is none.)",
        f"{ACT} Sch 5 para 8(a)",
        "SI 2024/716 reg 6(2)(b)",
    ),
    yes_no(
        "earlier_documents_announced_repeat",
        "Did the earlier tender notice or documents announce the intention to procure similar "
        "supply in this way?",
        f"{ACT} Sch 5 para 8(b)",
        "SI 2024/716 reg 6(2)(c)",
    ),
    day(
        "earlier_contract_awarded_on",
        "On which day was the earlier contract awarded?",
        f"{ACT} Sch 5 para 8(a)",
    ),
    day(
        "transparency_notice_on",
        "On which day was, or will, the transparency notice be published?",
        f"{ACT} s.44",
        f"{ACT} Sch 5 para 8(a)",
    ),
    yes_no(
        "advantageous_terms_from_insolvency",
        "Will the award ensure particularly advantageous terms because a provider is in insolvency "
        "proceedings?",
        f"{ACT} Sch 5 paras 11-12",
    ),
    yes_no(
        "extreme_urgency_strictly_necessary",
        "Is the supply strictly necessary for reasons of extreme urgency?",
        f"{ACT} Sch 5 para 13(a)",
        "SI 2015/102 reg 32(2)(c)",
    ),
    yes_no(
        "urgency_attributable_to_authority",
        "Is the urgency due to anything the authority did or left undone?",
        f"{ACT} Sch 5 para 14(a)",
        "SI 2015/102 reg 32(4)",
    ),
    yes_no(
        "urgency_foreseeable",
        "Could the authority have foreseen the urgency?",
        f"{ACT} Sch 5 para 14(b)",
        "SI 2015/102 reg 32(2)(c)",
    ),
    yes_no(
        "no_time_for_competition",
        "Does the urgency leave no time for a competitive procedure, even a shortened one?",
        f"{ACT} Sch 5 para 13(b)",
        "SI 2015/102 reg 32(2)(c)",
    ),
    yes_no(
        "regulations_allow_direct_award",
        "Do ministers' regulations to protect life or public order let this contract be awarded "
        "directly?",
        f"{ACT} s.42",
    ),
    yes_no(
        "for_particular_individual",
        "Are the services supplied for the benefit of one particular person?",
        f"{ACT} Sch 5 para 16(b)",
    ),
    yes_no(
        "must_regard_choice_of_supplier",
        "Must the authority, under an enactment, have regard to the views of that person or their "
        "carer on who should supply the services?",
        f"{ACT} Sch 5 para 16(c)",
    ),
    yes_no(
        "preference_for_supplier_expressed",
        "Has the person or their carer expressed a preference as to who should supply them?",
        f"{ACT} Sch 5 para 17(a)",
    ),
    yes_no(
        "only_one_supplier_capable",
        "Is the nature of the services such that only one provider is capable of supplying them?",
        f"{ACT} Sch 5 para 17(a)",
    ),
    view(
        "view_competition_against_best_interests",
        "Has the authority recorded the view that a competitive award is not in the person's best "
        "interests?",
        f"{ACT} Sch 5 para 17(b)",
    ),
    yes_no(
        "competition_invited",
        "Were tenders, or requests to participate, invited in a competitive procedure for this "
        "contract?",
        f"{ACT} s.43(1)(a)",
        "SI 2015/102 reg 32(2)(a)",
    ),
    yes_no(
        "no_suitable_tender_received",
        "Was no suitable tender or request received?",
        f"{ACT} s.43(1)(b), (2)",
        "SI 2015/102 reg 32(2)(a)",
    ),
    view(
        "view_competitive_award_not_possible",
        "Has the authority recorded the view that a competitive award is not possible in the "
        "circumstances?",
        f"{ACT} s.43(1)(c)",
    ),
)
