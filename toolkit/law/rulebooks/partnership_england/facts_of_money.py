"""Facts on delegation within the NHS, on payments between bodies, and on the reach of powers."""

from toolkit.law.rulebooks.contract_facts import FOR_PECUNIARY_INTEREST
from toolkit.law.rulebooks.definitions import view, word, yes_no
from toolkit.law.rulebooks.partnership_england.facts_of_partners import (
    BOARD,
    COMBINED_AUTHORITY,
    COMBINED_COUNTY_AUTHORITY,
    FOUNDATION_TRUST,
    GROUP,
    NHS_ENGLAND,
    NHS_TRUST,
)
from toolkit.law.rulebooks.partnership_england.sources import act

COUNCIL = "council"
HOUSING_BODY = "housing body"
VOLUNTARY = "voluntary organisation"
OTHER = "other body"
PAYERS = (NHS_ENGLAND, BOARD, GROUP, NHS_TRUST, FOUNDATION_TRUST, COUNCIL, OTHER)
PAYEES = (*PAYERS[:-1], HOUSING_BODY, VOLUNTARY, OTHER)
DELEGATES = (
    NHS_ENGLAND,
    BOARD,
    NHS_TRUST,
    FOUNDATION_TRUST,
    COUNCIL,
    COMBINED_AUTHORITY,
    COMBINED_COUNTY_AUTHORITY,
    OTHER,
)

ADULT_ELSEWHERE = "Care Act 2014 s.19(2): an adult resident elsewhere"
URGENT_NEEDS = "Care Act 2014 s.19(3): urgent needs"
PARTNERSHIP = "NHS Act 2006 s.75: partnership arrangement of all the councils"
OTHER_POWERS = (
    "Care Act 2014 s.2(6): joint prevention",
    "Local Government Act 1972 s.101: another council discharges the function",
    "Localism Act 2011 s.1: general power of competence",
    "another named power",
)
POWERS = (ADULT_ELSEWHERE, URGENT_NEEDS, PARTNERSHIP, *OTHER_POWERS)

DELEGATION_FACTS = (
    yes_no(
        "uses_delegation",
        "Does the option have one NHS body's functions exercised by, or jointly with, another body "
        "under section 65Z5 of the NHS Act 2006?",
        act("65Z5(1)"),
    ),
    word(
        "delegating_body_type",
        "Whose function would be delegated or exercised jointly?",
        DELEGATES,
        act("65Z5(1)-(2)"),
    ),
    word(
        "delegate_type",
        "Who would exercise the function, alone or jointly?",
        DELEGATES,
        act("65Z5(1)"),
    ),
    yes_no(
        "function_excluded_from_delegation",
        "Is the function one of the listed functions of NHS England that cannot be delegated, such "
        "as setting up or directing boards, overseeing trusts or funding boards?",
        "SI 2022/642 reg 2",
    ),
    yes_no(
        "function_exercised_jointly",
        "Is the function exercisable jointly by the bodies?",
        act("65Z6(1)"),
    ),
    yes_no(
        "council_money_in_nhs_pool",
        "Would money of a council, a combined authority or a combined county authority be paid "
        "into the NHS pooled fund?",
        act("65Z6(3)(a)"),
    ),
)

PAYMENT_FACTS = (
    word("money_from", "Who pays?", PAYERS, act("76(1)"), act("256(1), (3)")),
    word("money_to", "Who is paid?", PAYEES, act("76(1)"), act("256(1), (3)"), act("257")),
    yes_no(
        "payment_conditions_followed",
        "Do the conditions of the payment conform with those that directions prescribe?",
        act("76(5)"),
        act("256(8)"),
        act("257(4)"),
    ),
    yes_no(
        "covers_blocked_drugs_or_appliances",
        "Would the payment go towards drugs that general practice may not, or only partly, "
        "prescribe, or appliances outside the Drug Tariff?",
        "SI 2012/3094 reg 13(3)(c)-(d)",
    ),
    yes_no(
        "payment_for_social_services_functions",
        "Is the payment towards spending on social services functions?",
        act("256(1)(a)"),
    ),
    view(
        "view_payment_affects_health",
        "Has the NHS body recorded the opinion that the functions paid for affect the health of "
        "individuals, affect or are affected by NHS functions, or are connected with them?",
        act("256(3)"),
    ),
    yes_no(
        "designated_for_integration",
        "Has NHS England directed that an amount of the board's or group's money be used for "
        "service integration (the Better Care Fund)?",
        act("223GA(1)"),
    ),
    yes_no(
        "for_childrens_wellbeing",
        "Is the arrangement made to improve the wellbeing of children?",
        "Children Act 2004 s.10(1)-(2)",
    ),
    yes_no(
        "other_partners_listed_for_children",
        "Are those other partners all on the list of relevant partners for children, such as "
        "police, probation, youth offending teams, schools or colleges?",
        "Children Act 2004 s.10(4)",
    ),
    FOR_PECUNIARY_INTEREST,
    yes_no(
        "host_lets_contracts_from_pool",
        "Does a partner let contracts with providers that are paid out of the fund?",
        "SI 2023/1348 reg 3(1)",
        "Procurement Act 2023 s.3",
    ),
)

REACH_FACTS = (
    yes_no(
        "service_required_under_nhs_act",
        "Is the service or facility one that the NHS Act 2006 requires to be provided?",
        "Care Act 2014 s.22(1)",
    ),
    yes_no(
        "merely_incidental_or_ancillary",
        "Is providing it merely incidental or ancillary to something else the council does to meet "
        "needs?",
        "Care Act 2014 s.22(1)(a)",
    ),
    yes_no(
        "of_a_nature_council_provides",
        "Is it of a nature that a council could be expected to provide?",
        "Care Act 2014 s.22(1)(b)",
    ),
    yes_no(
        "registered_nursing_care",
        "Is it, or does it hold, nursing care by a registered nurse?",
        "Care Act 2014 s.22(3), (8)",
    ),
    yes_no(
        "accommodation_with_nursing",
        "Is it accommodation together with nursing care by a registered nurse?",
        "Care Act 2014 s.22(4)",
    ),
    yes_no(
        "nursing_consent_given",
        "Has the NHS commissioner consented to the council arranging the nursing care?",
        "Care Act 2014 s.22(4)(a)",
    ),
    yes_no(
        "urgent_and_temporary",
        "Is the case urgent, and the accommodation only temporary?",
        "Care Act 2014 s.22(4)(b)",
    ),
    yes_no(
        "under_section_75_arrangement",
        "Does the council arrange it as part of a section 75 partnership arrangement?",
        "Care Act 2014 s.22(7)",
    ),
    yes_no(
        "council_money_meets_needs_elsewhere",
        "Would a council's money pay for people who are ordinarily resident in another council's "
        "area?",
        "Care Act 2014 ss.18(1), 19(1)",
    ),
    view(
        "view_power_for_other_area_named",
        "Has the council recorded, by name, the power under which it spends for another area?",
        "Care Act 2014 ss.18-19",
    ),
    word(
        "power_for_other_area",
        "Which power has the council named?",
        POWERS,
        "Care Act 2014 ss.2(6), 19(2)-(3)",
        act("75"),
        "Localism Act 2011 ss.1-2",
    ),
    yes_no(
        "agreement_for_other_area_recorded",
        "Is the agreement between the councils on it recorded: who pays, for whom, from when?",
        "Care Act 2014 ss.18-19",
    ),
    yes_no(
        "needs_determined_eligible",
        "Has the council determined, after assessing them, that the needs meet the eligibility "
        "criteria?",
        "Care Act 2014 ss.13(1), 19(2)",
    ),
    yes_no(
        "other_council_notified",
        "Has the other council been notified of the intention to meet the needs?",
        "Care Act 2014 s.19(2)(c)",
    ),
    yes_no(
        "charge_conditions_met",
        "Is there no charge for meeting the needs, or is one of the conditions of section 18(2) to "
        "(4) met?",
        "Care Act 2014 s.19(2)(b)",
    ),
    yes_no(
        "needs_appear_urgent",
        "Do the needs appear to the council to be urgent?",
        "Care Act 2014 s.19(3)",
    ),
)
