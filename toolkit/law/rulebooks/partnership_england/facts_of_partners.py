"""Facts on who would be partners, with which functions, and what was done before agreeing."""

from toolkit.law.rulebooks.definitions import view, word, yes_no
from toolkit.law.rulebooks.partnership_england.sources import act, reg

NHS_ENGLAND = "NHS England"
BOARD = "integrated care board"
GROUP = "clinical commissioning group"
NHS_TRUST = "NHS trust"
FOUNDATION_TRUST = "NHS foundation trust"
COMBINED_AUTHORITY = "combined authority"
COMBINED_COUNTY_AUTHORITY = "combined county authority"
NHS_PARTNERS = (
    NHS_ENGLAND,
    BOARD,
    GROUP,
    NHS_TRUST,
    FOUNDATION_TRUST,
    COMBINED_AUTHORITY,
    COMBINED_COUNTY_AUTHORITY,
    "other NHS partner",
)
DISTRICT = "district council"
COUNCILS = (
    "county council",
    DISTRICT,
    "London borough council",
    "City of London",
    "Isles of Scilly",
    "other council",
)

PARTY_FACTS = (
    word(
        "nhs_partner_type",
        "What kind of body is the NHS partner? (Where there are several, answer for the one least "
        "sure to be allowed.)",
        NHS_PARTNERS,
        reg("3(1)"),
        act("75(7A)-(7L)"),
    ),
    word(
        "council_partner_type",
        "What kind of council is the other partner? (A unitary council is a county or a district "
        "council.)",
        COUNCILS,
        reg("3(2)"),
    ),
    yes_no(
        "area_has_county_council",
        "If the council is a district council: is there a county council for its area as well?",
        "Health and Social Care Act 2012 s.194(14)(b)",
    ),
    yes_no(
        "board_given_health_scrutiny",
        "Would the health and wellbeing board be given the council's scrutiny of health services?",
        "Health and Social Care Act 2012 s.196(4)",
    ),
    yes_no(
        "other_body_is_partner",
        "Is anyone else a partner in the arrangement itself, such as a GP practice, a company or "
        "a charity? (A provider paid out of the fund under a contract is not a partner.)",
        reg("2(1)"),
        reg("3"),
    ),
    yes_no(
        "functions_held_under_voluntary_arrangements",
        "Does the combined authority hold the NHS functions in the arrangement by agreement, under "
        "section 7A or 65Z5 of the NHS Act 2006 (before 1 July 2022: 7A, 13Z or 14Z3A), or by an "
        "order that transferred them?",
        act("75(7A)-(7L)"),
    ),
    yes_no(
        "uses_pooled_fund",
        "Does the option have the partners pool money in one fund?",
        reg("7"),
        act("75(2)(a)"),
    ),
    yes_no(
        "uses_nhs_lead",
        "Does the option have the NHS partner exercise functions of the council?",
        reg("8"),
        act("75(2)(b)"),
    ),
    yes_no(
        "uses_council_lead",
        "Does the option have the council exercise functions of the NHS partner?",
        reg("9"),
        act("75(2)(c)"),
    ),
)

FUNCTION_FACTS = (
    yes_no(
        "nhs_functions_prescribed",
        "Are all NHS functions in it of the listed kind: arranging or providing services under "
        "sections 3, 3A or 3B of, or paragraphs 9 to 11 of Schedule 1 to, the NHS Act 2006, "
        "primary medical services, or mental health after-care?",
        reg("5"),
    ),
    yes_no(
        "covers_excluded_clinical_service",
        "Does it cover surgery, radiotherapy, termination of pregnancies, endoscopy, Class 4 laser "
        "treatments, other invasive treatments or emergency ambulance services?",
        reg("5(a)"),
        "SI 2012/3094 reg 13(3)",
    ),
    yes_no(
        "covers_primary_medical_services",
        "Does it cover arranging primary medical services (general practice)?",
        reg("5(a)"),
        act("83"),
    ),
    yes_no(
        "council_functions_prescribed",
        "Are all council functions in it of the listed kinds: social services, leisure, education, "
        "housing, waste, environmental health, highways, passenger transport or public health?",
        reg("6"),
    ),
    yes_no(
        "covers_excluded_council_function",
        "Does it cover adoption, the approval or work of mental health professionals under "
        "sections 114 and 115 of the Mental Health Act 1983, the director of social services, or "
        "Parts 7 to 9 or section 86 of the Children Act 1989?",
        reg("6(a)"),
    ),
    yes_no(
        "covers_charging",
        "Does it cover charging people for care, or assessing what they can pay?",
        reg("6(a)(i)"),
        reg("6(k)-(l)"),
    ),
    yes_no(
        "charged_service_in_same_arrangement",
        "Is the care that people are charged for part of the same arrangement?",
        reg("6(k)-(l)"),
    ),
)

AFTERCARE_FACTS = (
    yes_no(
        "covers_mental_health_aftercare",
        "Does it cover after-care for people who were detained for treatment, or sent to hospital "
        "by a court or from prison, and have left it?",
        "Mental Health Act 1983 s.117(1), (6)",
    ),
)

GATEWAY_FACTS = (
    view(
        "view_improves_functions",
        "Have the partners recorded the view that the arrangement is likely to lead to an "
        "improvement in the way the functions are exercised?",
        reg("4(1)"),
        act("75(1), (7)"),
    ),
    yes_no(
        "affected_persons_consulted_jointly",
        "Have the partners jointly consulted the persons who appear to them to be affected?",
        reg("4(2)"),
    ),
    yes_no(
        "consulted_as_care_trust",
        "Was the arrangement already consulted on as the designation of a care trust?",
        reg("4(2A)(a)"),
    ),
    yes_no(
        "required_by_better_care_condition",
        "Is the arrangement entered into because a payment condition of the Better Care Fund "
        "requires the money to be pooled?",
        reg("4(2A)(b)"),
        act("223GA(3)"),
    ),
    yes_no(
        "nhs_trust_commissioners_consent",
        "Has the NHS trust the consent of each commissioner with which it has an NHS contract for "
        "services to the same people?",
        reg("7(2)"),
        reg("9(2)"),
    ),
)
