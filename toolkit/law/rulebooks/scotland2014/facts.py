"""Every fact that the Scottish rules may ask: scheme, directions, planning, reports, support."""

from dataclasses import replace

from toolkit.law.rulebooks.contract_facts import regime_fact
from toolkit.law.rulebooks.definitions import day, money, number, view, word, yes_no
from toolkit.law.rulebooks.personal_budgets.facts import CONTRACT_FACTS, PERSON_AGE_YEARS
from toolkit.law.rulebooks.scotland2014.sources import act, support_act

JOINT_BOARD = "integration joint board"
BOARD_LEADS = "Health Board leads"
COUNCIL_LEADS = "council leads"
BOTH_LEAD = "each leads on some functions"
MODELS = (JOINT_BOARD, BOARD_LEADS, COUNCIL_LEADS, BOTH_LEAD)

OPTION_1, OPTION_2, OPTION_3, OPTION_4 = "Option 1", "Option 2", "Option 3", "Option 4"
NO_CHOICE = "no choice made"
CHOICES = (OPTION_1, OPTION_2, OPTION_3, OPTION_4, NO_CHOICE)

HOSPITAL_SERVICES = (
    "accident and emergency",
    "inpatient general medicine",
    "inpatient geriatric medicine",
    "inpatient rehabilitation medicine",
    "inpatient respiratory medicine",
    "inpatient psychiatry of learning disability",
    "palliative care in hospital",
    "inpatient services by general practitioners",
    "addiction services in hospital",
    "mental health services in hospital save secure forensic ones",
)
COMMUNITY_SERVICES = (
    "district nursing",
    "addiction services outside hospital",
    "allied health professionals in outpatients or clinics or outside hospital",
    "public dental service",
    "primary medical services",
    "general dental services",
    "ophthalmic services",
    "pharmaceutical services",
    "primary medical services out of hours",
    "geriatric medicine outside hospital",
    "palliative care outside hospital",
    "community learning disability services",
    "mental health services outside hospital",
    "continence services outside hospital",
    "kidney dialysis outside hospital",
    "public health promotion by health professionals",
)

SCHEME_FACTS = (
    word(
        "integration_model",
        "Which integration model is planned?",
        MODELS,
        act("1(4)"),
    ),
    yes_no(
        "council_delegates_all_prescribed",
        "Does the council delegate, for adults, every function that the figure "
        "council_functions_to_delegate lists?",
        act("1(7)"),
        "SSI 2014/345 reg 2",
    ),
    yes_no(
        "board_delegates_all_prescribed",
        "Does the Health Board delegate, for adults, every service that the figures "
        "hospital_services_to_delegate and community_services_to_delegate list?",
        act("1(8)"),
        "SSI 2014/344 Sch 3",
    ),
    yes_no(
        "delegates_only_what_may_be",
        "Are all functions to be delegated ones that the Schedule to the Act or regulations allow?",
        act("1(5)-(6)"),
    ),
    yes_no(
        "scheme_states_functions",
        "Does the scheme state its model and the functions to be delegated?",
        act("1(3)(a)-(b)"),
    ),
    yes_no(
        "scheme_states_functions_in_conjunction",
        "Does it state which functions of the lead are carried out together with these?",
        act("1(3)(c)"),
    ),
    yes_no(
        "scheme_states_set_aside_method",
        "Does it state how the amounts that are set aside for hospitals are determined?",
        act("1(3)(d)"),
    ),
    yes_no(
        "scheme_states_payment_method",
        "Does it state how payments for the other functions are determined?",
        act("1(3)(e)"),
    ),
    yes_no(
        "scheme_states_prescribed_matters",
        "Does it state the further matters that regulations prescribe?",
        act("1(3)(f)"),
    ),
    yes_no(
        "delegates_hospital_functions",
        "Are functions delegated that are carried out in a hospital in the Health Board's area?",
        act("1(14)(a)"),
    ),
    number(
        "councils_served_by_hospital",
        "For the areas of how many councils does that hospital provide?",
        act("1(14)(b)"),
    ),
    yes_no(
        "board_treats_hospital_as_payment",
        "Has the Health Board deemed the set-aside not to apply, so that it pays instead?",
        act("1(3)(e)"),
    ),
    yes_no(
        "scheme_covers_several_councils",
        "Is it one scheme for several councils?",
        act("2(4)"),
    ),
    yes_no(
        "scheme_names_one_lead_authority",
        "Does it name one council alone as lead authority?",
        act("2(5)"),
    ),
    yes_no(
        "scheme_consulted_on",
        "Have the prescribed persons and others been consulted, and their views weighed?",
        act("6"),
    ),
    yes_no(
        "scheme_approved_by_ministers",
        "Have the Scottish Ministers approved the scheme?",
        act("7"),
    ),
    word(
        "scottish_health_service",
        "Which health service is in question?",
        (*HOSPITAL_SERVICES, *COMMUNITY_SERVICES, "another health service"),
        "SSI 2014/344 Sch 3",
    ),
    day("scheme_period_began_on", "On what day was the scheme approved, varied or last left as it "
        "was?", act("44(5)")),
    day("scheme_reviewed_on", "On what day was the scheme next reviewed?", act("44(2)")),
)  # fmt: skip

DIRECTION_FACTS = (
    yes_no(
        "ministers_excuse_direction",
        "Have the Scottish Ministers let the board do without a direction for this function?",
        act("27(6)"),
    ),
    yes_no("direction_in_writing", "Is the direction in writing?", act("27(5)(b)")),
    yes_no(
        "direction_states_money",
        "Does it state the amount set aside, or the payment or how it is determined?",
        act("27(1)(a)-(b)"),
    ),
    yes_no(
        "direction_states_use",
        "Does it state how that money is to be used?",
        act("27(1)(c)"),
    ),
    yes_no(
        "direction_given",
        "Has the body been given a direction to carry out the function?",
        act("26"),
    ),
    money(
        "set_aside_specified_gbp",
        "How much of the set-aside did the direction tell the Health Board to use?",
        act("28(2)(b)"),
    ),
    money(
        "set_aside_used_gbp",
        "How much did the Health Board use, or need to use, for it?",
        act("28(3)-(4)"),
    ),
)

PLAN_FACTS = (
    number(
        "localities_in_plan",
        "Into how many localities does the strategic plan divide the area?",
        act("29(3)(a)"),
    ),
    yes_no(
        "plan_states_arrangements_and_outcomes",
        "Does the plan state arrangements for each locality, and how they serve the national "
        "outcomes?",
        act("29(2)-(3)"),
    ),
    day("plan_period_began_on", "On what day did the running period of the plan begin?",
        act("37(10)")),
    day("plan_reviewed_on", "On what day was the plan next reviewed?", act("37(1)(a)")),
    day("reporting_year_ended_on", "On what day did the reporting year end?", act("42(8)")),
    day("performance_report_published_on", "On what day was the performance report published?",
        act("42(4)(a)")),
    view(
        "view_decision_significant",
        "Does the integration authority consider, on record, that a decision outside its plan "
        "might significantly affect a service?",
        act("36(2)"),
    ),
)  # fmt: skip

SUPPORT_FACTS = (
    yes_no(
        "council_decides_support_is_needed",
        "Has the council decided that the person's needs call for community care services?",
        support_act("5(1)"),
    ),
    yes_no(
        "ineligible_for_direct_payments",
        "Does the council consider the person ineligible for direct payments under regulations?",
        support_act("5(3), (7)"),
    ),
    word(
        "support_option_chosen",
        "Which option for self-directed support did the person choose?",
        CHOICES,
        support_act("4(1)"),
        support_act("5(5)"),
    ),
)

_ALL = (
    regime_fact("nation"),
    PERSON_AGE_YEARS,
    *SCHEME_FACTS,
    *DIRECTION_FACTS,
    *PLAN_FACTS,
    *SUPPORT_FACTS,
    *CONTRACT_FACTS,
)

DECIDABLE = frozenset(
    {
        "board_delegates_all_prescribed",
        "board_treats_hospital_as_payment",
        "council_decides_support_is_needed",
        "council_delegates_all_prescribed",
        "delegates_hospital_functions",
        "delegates_only_what_may_be",
        "direction_given",
        "direction_in_writing",
        "direction_states_money",
        "direction_states_use",
        "guaranteed_volume",
        "integration_model",
        "localities_in_plan",
        "performance_report_published_on",
        "plan_reviewed_on",
        "plan_states_arrangements_and_outcomes",
        "scheme_consulted_on",
        "scheme_covers_several_councils",
        "scheme_names_one_lead_authority",
        "scheme_reviewed_on",
        "scheme_states_functions",
        "scheme_states_functions_in_conjunction",
        "scheme_states_payment_method",
        "scheme_states_prescribed_matters",
        "scheme_states_set_aside_method",
        "set_aside_specified_gbp",
    }
)
"""What a body can still decide for itself; everything else is found as it is."""

FACTS = tuple(replace(fact, decidable=fact.name in DECIDABLE) for fact in _ALL)
