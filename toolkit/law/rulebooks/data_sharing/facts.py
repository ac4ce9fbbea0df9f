"""Every fact that the data-sharing checklist may ask, layer by layer."""

from dataclasses import replace

from toolkit.law.rulebooks.contract_facts import regime_fact
from toolkit.law.rulebooks.data_sharing.sources import SHARE_ACT, UK_GDPR
from toolkit.law.rulebooks.definitions import number, view, word, yes_no
from toolkit.law.rulebooks.partnership_england.facts_of_agreement import INFORMATION_SHARING

PUBLIC_TASK = "public task"
LEGAL_OBLIGATION = "legal obligation"
CONSENT = "consent"
VITAL_INTERESTS = "vital interests"
OWN_INTERESTS = "legitimate interests"
RECOGNISED_INTEREST = "recognised legitimate interest"
LAWFUL_BASES = (
    PUBLIC_TASK,
    LEGAL_OBLIGATION,
    CONSENT,
    VITAL_INTERESTS,
    OWN_INTERESTS,
    RECOGNISED_INTEREST,
)
CARE_CONDITION = "health or social care"
PUBLIC_INTEREST = "substantial public interest"
EXPLICIT = "explicit consent"
SPECIAL_CONDITIONS = (
    CARE_CONDITION,
    "public health",
    PUBLIC_INTEREST,
    EXPLICIT,
    "archiving, research or statistics",
)
IMPLIED = "implied consent for direct care"
SUPPORT_251 = "support under section 251"
STATUTE = "statute that sets confidence aside"
CONFIDENTIALITY_ROUTES = (IMPLIED, EXPLICIT, SUPPORT_251, STATUTE)
NO_GATEWAY = "none found"
DUTY_GATEWAY = "duty to share for care (section 251B)"
PARTNERSHIP_GATEWAY = "section 75 partnership arrangement"
SCOTTISH_GATEWAY = "integration functions in Scotland (section 49)"
OTHER_GATEWAY = "another named enactment"
GATEWAYS = (DUTY_GATEWAY, PARTNERSHIP_GATEWAY, SCOTTISH_GATEWAY, OTHER_GATEWAY, NO_GATEWAY)

DATA_FACTS = (
    yes_no(
        "data_identifies_people",
        "Can people be identified from the data, on its own or with what the recipient holds or "
        "is likely to get? (Effective anonymisation means no.)",
        f"{UK_GDPR} Art 4(1)",
        "NHS Act 2006 s.251(11)",
    ),
    yes_no(
        "data_is_confidential_patient_information",
        "Is it information on someone's health or care that was obtained under a duty of "
        "confidence?",
        "NHS Act 2006 s.251(10)-(12A)",
    ),
    yes_no(
        "controller_is_public_authority",
        "Is the body that decides on the use a public authority, acting in its public tasks?",
        f"{UK_GDPR} Art 6(1)",
    ),
    word(
        "lawful_basis",
        "On which lawful basis is the data to be shared?",
        LAWFUL_BASES,
        f"{UK_GDPR} Art 6(1)",
    ),
    yes_no(
        "task_is_controllers_own",
        "Is the public task one of the sharing body's own?",
        "Data (Use and Access) Act 2025",
        f"{UK_GDPR} Art 6(1)(e)",
    ),
    word(
        "special_category_condition",
        "Which condition for special category data, such as health data, is relied on?",
        SPECIAL_CONDITIONS,
        f"{UK_GDPR} Art 9(2)",
        "Data Protection Act 2018 s.10",
    ),
    yes_no(
        "schedule_1_condition_met",
        "Is a condition of Schedule 1 to the Data Protection Act 2018 met for it?",
        "Data Protection Act 2018 s.10(2)-(3)",
    ),
    yes_no(
        "policy_document_in_place",
        "Has the body an appropriate policy document for what it does in the substantial public "
        "interest?",
        "Data Protection Act 2018 Sch 1 para 5(1)",
    ),
    yes_no(
        "under_professional_secrecy",
        "Is the data handled by or under a health or social work professional, or by someone who "
        "owes a duty of confidentiality?",
        "Data Protection Act 2018 s.11(1)",
    ),
)

CONFIDENCE_FACTS = (
    word(
        "confidentiality_route",
        "On what ground may confidence be set aside or taken as respected?",
        CONFIDENTIALITY_ROUTES,
        "common law of confidence",
        "NHS Act 2006 s.251",
    ),
    yes_no(
        "seen_by_direct_care_team_only",
        "Is what identifies people seen by their direct-care team alone?",
        "common law of confidence",
    ),
    yes_no(
        "section_251_approval_held",
        "Is there an approval for this use under regulation 2 (cancer) or 5 of the 2002 "
        "Regulations?",
        "SI 2002/1438 regs 2(3), 5",
    ),
    yes_no(
        "section_251_purpose_listed",
        "Is the use one of the listed circumstances: making data less identifiable, locating "
        "disease, contacting for consent, linking and validating, or audit and analysis of care? "
        "(For cancer: one of the purposes of regulation 2.)",
        "SI 2002/1438 reg 2(1) and Sch",
    ),
    yes_no(
        "for_control_of_disease",
        "Is it used to find, follow or control communicable disease or another risk to public "
        "health, by those whom regulation 3 names?",
        "SI 2002/1438 reg 3",
    ),
    number(
        "months_since_need_reviewed",
        "How many months ago was the need for confidential information last reviewed?",
        "SI 2002/1438 reg 7(1)(d)",
    ),
    yes_no(
        "section_251_safeguards_kept",
        "Are identifying details removed where possible, access limited, and the data secured?",
        "SI 2002/1438 reg 7(1)(a)-(c)",
    ),
    yes_no(
        "approval_leaves_opt_outs_aside",
        "Does the approval say that national data opt-outs need not be applied?",
        "National data opt-out operational policy guidance 5.1",
    ),
    yes_no(
        "opt_outs_applied",
        "Are national data opt-outs applied?",
        "National data opt-out operational policy guidance 5.1",
    ),
)

GATEWAY_FACTS = (
    word(
        "gateway",
        "Which duty or power lets the body share? (Say none found where the search found none.)",
        GATEWAYS,
        f"{SHARE_ACT} s.251B",
        "NHS Act 2006 s.75(3)(g)",
    ),
    yes_no(
        "bound_as_care_body",
        "Is the body a public body with functions in health services or adult social care, or a "
        "provider under arrangements with one?",
        f"{SHARE_ACT} s.251C(2)",
    ),
    view(
        "view_facilitates_care_directly",
        "Has the body considered, and recorded, that sharing is likely to facilitate care of the "
        "individual directly?",
        f"{SHARE_ACT} ss.251A(5)(a), 251B(3)(a), 251C(5)",
    ),
    view(
        "view_in_best_interests",
        "Has it considered, and recorded, that sharing is in the individual's best interests?",
        f"{SHARE_ACT} ss.251A(5)(b), 251B(3)(b)",
    ),
    yes_no(
        "person_objects",
        "Does the individual object, or would be likely to?",
        f"{SHARE_ACT} ss.251A(6)(b), 251B(4)(a)",
    ),
    yes_no(
        "anonymous_access_service",
        "Does it concern a service that people may use anonymously?",
        f"{SHARE_ACT} ss.251A(6)(c), 251B(4)(b)",
    ),
    yes_no(
        "other_reason_not_to_share",
        "Is there any other reason why the body is not reasonably able, or should not be required, "
        "to share?",
        f"{SHARE_ACT} ss.251A(6)(d), 251B(4)(c)",
    ),
    yes_no(
        "identifier_known",
        "Does the body know the person's NHS number, or can it reasonably learn it?",
        f"{SHARE_ACT} s.251A(6)(a)",
    ),
    yes_no(
        "one_side_leads_under_section_75",
        "Does one partner exercise functions of the other under section 75?",
        "SI 2000/617 regs 8-9",
    ),
    INFORMATION_SHARING,
    yes_no(
        "for_integration_functions_or_plan",
        "Is the data shared between council, Health Board and integration joint board, to carry "
        "out integration functions or prepare the strategic plan?",
        "Public Bodies (Joint Working) (Scotland) Act 2014 s.49(3)-(5)",
    ),
)

SAFEGUARD_FACTS = (
    yes_no(
        "large_scale_special_category_data",
        "Are health or care data handled on a large scale?",
        f"{UK_GDPR} Art 35(3)(b)",
    ),
    yes_no(
        "impact_assessment_done",
        "Has a data protection impact assessment been done?",
        f"{UK_GDPR} Art 35",
    ),
    yes_no(
        "processor_contract_in_place",
        "Where somebody handles the data for the body: is there a processor contract?",
        f"{UK_GDPR} Art 28",
    ),
    yes_no(
        "uses_a_processor",
        "Does somebody else handle the data on the body's behalf?",
        f"{UK_GDPR} Art 28",
    ),
    yes_no(
        "purposes_decided_jointly",
        "Do two or more bodies decide together why and how the data is used?",
        f"{UK_GDPR} Art 26(1)",
    ),
    yes_no(
        "decides_by_machine_alone",
        "Are significant decisions on people taken without meaningful human involvement?",
        f"{UK_GDPR} Art 22A",
    ),
    yes_no(
        "machine_decision_rests_on_explicit_consent",
        "Does every such decision rest wholly on data to whose use the person explicitly consents?",
        f"{UK_GDPR} Art 22B(2)",
    ),
    yes_no(
        "machine_decision_under_law_or_contract",
        "Is every such decision required or allowed by law, or needed for a contract with the "
        "person?",
        f"{UK_GDPR} Art 22B(3)(a)",
    ),
)

_ALL = (
    regime_fact("nation"),
    *DATA_FACTS,
    *CONFIDENCE_FACTS,
    *GATEWAY_FACTS,
    *SAFEGUARD_FACTS,
)

DECIDABLE = frozenset(
    {
        "agreement_states_information_sharing",
        "confidentiality_route",
        "data_identifies_people",
        "decides_by_machine_alone",
        "impact_assessment_done",
        "lawful_basis",
        "machine_decision_rests_on_explicit_consent",
        "months_since_need_reviewed",
        "one_side_leads_under_section_75",
        "opt_outs_applied",
        "policy_document_in_place",
        "processor_contract_in_place",
        "purposes_decided_jointly",
        "section_251_safeguards_kept",
        "seen_by_direct_care_team_only",
        "special_category_condition",
        "under_professional_secrecy",
        "uses_a_processor",
    }
)
"""What a body can still decide for itself; everything else is found as it is."""

FACTS = tuple(replace(fact, decidable=fact.name in DECIDABLE) for fact in _ALL)
