"""Every fact that the rules on personal budgets may ask, about the people the option is for."""

from dataclasses import replace

from toolkit.law.facts import FactDefinition
from toolkit.law.rulebooks.contract_facts import regime_fact
from toolkit.law.rulebooks.definitions import day, number, view, word, yes_no
from toolkit.law.rulebooks.personal_budgets.sources import (
    HEALTH_PAYMENTS,
    budget_reg,
    care_act,
    reg,
)

DIRECT_PAYMENT = "direct payment"
FUND_HOLDER = "fund held by a third party"
MANAGED = "managed by the body"
BUDGET_FORMS = (DIRECT_PAYMENT, FUND_HOLDER, MANAGED)

ADULT_CONTINUING = "NHS continuing healthcare (aged 18 or over)"
CHILD_CONTINUING = "continuing care for children (aged 17 or under)"
AFTER_CARE = "after-care under section 117"
WHEELCHAIRS = "wheelchair service"
OTHER_HEALTH_SERVICE = "another health service"
BUDGET_SERVICES = (
    ADULT_CONTINUING,
    CHILD_CONTINUING,
    AFTER_CARE,
    WHEELCHAIRS,
    OTHER_HEALTH_SERVICE,
)

EXCLUDED_SERVICES = (
    "primary medical services",
    "items with an NHS charge",
    "planned surgery",
    "vaccination or screening",
    "child measurement programme",
    "NHS Health Check",
    "alcohol or tobacco",
    "gambling",
    "repaying a debt",
)

PERSON_AGE_YEARS: FactDefinition = number(
    "person_age_years",
    "How old are the people the option is for, in whole years? (Ask for each age band apart.)",
    care_act("2(8)"),
    f"{HEALTH_PAYMENTS} reg 3(3)(a)",
    "Public Bodies (Joint Working) (Scotland) Act 2014 s.1(7)-(8)",
)

SHARED_FACTS = (
    regime_fact("nation"),
    PERSON_AGE_YEARS,
    yes_no(
        "direct_payment_requested",
        "Does the person, or somebody authorised for them, ask for a direct payment?",
        care_act("31(1)(b)"),
        care_act("32(1)(c)"),
    ),
    view(
        "view_capable_of_managing_payment",
        "Is the body satisfied, on record, that who receives the payment can manage it, alone or "
        "with the help they will have?",
        care_act("31(6)"),
        care_act("32(8)"),
        f"{HEALTH_PAYMENTS} reg 7(2)(c), (4)(b), (7)(a)",
    ),
    word(
        "budget_form",
        "How is the person's budget held?",
        BUDGET_FORMS,
        budget_reg("32B(2)"),
        care_act("31"),
    ),
)

CARE_FACTS = (
    yes_no(
        "council_meets_needs",
        "Must or will the council meet needs of the person under the Care Act?",
        care_act("24(1)"),
    ),
    yes_no(
        "budget_states_council_amount",
        "Does the personal budget state an amount that the council must pay?",
        care_act("31(1)(a)"),
        care_act("32(1)(a)"),
    ),
    yes_no(
        "has_capacity_to_request",
        "Does the person have capacity to ask for direct payments?",
        care_act("31(4)(a)"),
        care_act("32(1)(b)"),
    ),
    yes_no(
        "payment_goes_to_nominee",
        "Is the payment to go to somebody the person nominates?",
        care_act("31(4)(b)"),
    ),
    yes_no(
        "nominee_agrees",
        "Does the nominee agree to receive it?",
        care_act("31(4)(b)"),
    ),
    yes_no(
        "under_listed_treatment_order",
        "Is the person under a drug or alcohol order of a court, or a like condition, listed in "
        "Schedule 1?",
        f"{reg('2')} and Sch 1",
        care_act("33(2)(a)"),
    ),
    view(
        "view_direct_payment_appropriate",
        "Is the council satisfied, on record, that direct payments are an appropriate way to meet "
        "the needs in question?",
        care_act("31(7)"),
        care_act("32(9)"),
    ),
    yes_no(
        "authorised_person_asks",
        "Is it asked for by a person authorised under the Mental Capacity Act 2005 for such "
        "decisions, or agreed as suitable by one and the council?",
        care_act("32(4)"),
    ),
    view(
        "view_authorised_person_in_best_interests",
        "Is the council satisfied, on record, that the authorised person will act in the person's "
        "best interests?",
        care_act("32(7)"),
    ),
    yes_no(
        "payee_is_close_family",
        "Is the payment to pay a spouse or partner, or a listed relative in the same household?",
        reg("3(3)"),
    ),
    view(
        "view_family_payment_necessary",
        "Does the council consider, on record, that this is necessary to meet care needs or to "
        "help run the payment?",
        reg("3(2)"),
    ),
    number(
        "care_home_weeks_counted",
        "For how many weeks running in any 12 months is a care home paid from it, adding stays "
        "of under 4 weeks that lie under 4 weeks apart?",
        reg("6"),
    ),
    yes_no(
        "council_in_schedule_2",
        "Is the council one that Schedule 2 lists?",
        f"{reg('6(1)')} and Sch 2",
    ),
    yes_no(
        "payment_condition_names_provider",
        "Do the conditions of the payment require needs to be met by a particular person?",
        reg("4(3)(a)"),
    ),
    day(
        "first_direct_payment_on",
        "On what day was the first direct payment made?",
        reg("7(1)(a)"),
        f"{HEALTH_PAYMENTS} reg 14(2)(a)",
    ),
    day(
        "first_payment_review_on",
        "On what day was the direct payment first reviewed?",
        reg("7(1)(a)"),
        f"{HEALTH_PAYMENTS} reg 14(2)(a)",
    ),
    number(
        "months_between_payment_reviews",
        "How many months lie, at most, between later reviews?",
        reg("7(1)(a)"),
        f"{HEALTH_PAYMENTS} reg 14(2)(b)",
    ),
    yes_no(
        "chooses_fund_holder",
        "Does the person choose that a provider or another third party holds the fund?",
        "Care and support statutory guidance",
    ),
)

HEALTH_FACTS = (
    yes_no(
        "consents_to_health_payment",
        "Does the person, with capacity to do so, consent to a direct payment for health care?",
        f"{HEALTH_PAYMENTS} reg 3(1)(b), (3)(b)",
    ),
    yes_no(
        "lacks_capacity_to_consent",
        "Does the person lack capacity to consent to it?",
        f"{HEALTH_PAYMENTS} reg 5(1)",
    ),
    yes_no(
        "representative_consents",
        "Is there a representative, such as a parent, attorney or deputy, who consents to it?",
        f"{HEALTH_PAYMENTS} regs 4(1)(c), 5(1)(c), 5(4)",
    ),
    yes_no(
        "excluded_from_health_payments",
        "Is the person one whom the Schedule shuts out of direct payments for health care?",
        f"{HEALTH_PAYMENTS} reg 3(3)(c) and Sch",
    ),
    view(
        "view_health_payment_right",
        "Has the health body considered the person's condition, its impact on their life and value "
        "for money, and recorded that a direct payment should be made?",
        f"{HEALTH_PAYMENTS} regs 3(2), 4(2), 5(2)",
    ),
    yes_no(
        "care_plan_agreed",
        "Is there a care plan, with its risks, a care co-ordinator and the agreement of the person "
        "or their representative?",
        f"{HEALTH_PAYMENTS} reg 8(1), (3), (7)",
    ),
    yes_no(
        "payment_covers_full_cost",
        "Does the payment cover the full cost of each service in the care plan?",
        f"{HEALTH_PAYMENTS} regs 8(1)(d)(ii), 13(1)",
    ),
    word(
        "health_payment_buys",
        "What is the direct payment for health care to buy?",
        (*EXCLUDED_SERVICES, "other services in the care plan"),
        f"{HEALTH_PAYMENTS} reg 8(5)",
    ),
    yes_no(
        "health_payment_considered_and_refused",
        "Has a direct payment for health care been considered and refused?",
        f"{HEALTH_PAYMENTS} reg 7(10)",
    ),
)

BUDGET_FACTS = (
    word(
        "health_budget_service",
        "Which health service is the budget for?",
        BUDGET_SERVICES,
        budget_reg("32A"),
    ),
    yes_no(
        "commissioner_arranges_service",
        "Does an NHS commissioner hold it necessary to arrange this service for the person?",
        budget_reg("32A(1)"),
    ),
    yes_no(
        "health_budget_requested",
        "Does the person, or somebody on their behalf, ask for a personal health budget?",
        budget_reg("32B(4)"),
    ),
    view(
        "view_health_budget_appropriate",
        "Has the commissioner considered, and recorded, that a budget is an appropriate way to "
        "secure the service in this person's case?",
        budget_reg("32B(4)"),
    ),
    yes_no(
        "health_budget_refused",
        "Has the request been refused, in full or in part?",
        budget_reg("32B(7)"),
    ),
    yes_no(
        "health_budget_review_asked",
        "Is a review of the decision asked for?",
        budget_reg("32B(8)"),
    ),
    number(
        "months_since_health_budget_review",
        "How many months ago did the last such review take place? (Give a high number where there "
        "was none.)",
        budget_reg("32B(10)"),
    ),
)

CONTRACT_FACTS = (
    yes_no(
        "guaranteed_volume",
        "Does the contract guarantee a provider a volume of people, hours or money?",
        care_act("31"),
        budget_reg("32B(4)"),
    ),
    yes_no(
        "choice_applies",
        "Do people who need the service have a choice of provider or of a budget of their own, by "
        "direct payment, personal health budget or patient choice?",
        care_act("31"),
        budget_reg("32B(4)"),
    ),
)

_ALL = (*SHARED_FACTS, *CARE_FACTS, *HEALTH_FACTS, *BUDGET_FACTS, *CONTRACT_FACTS)

DECIDABLE = frozenset(
    {
        "budget_states_council_amount",
        "care_plan_agreed",
        "commissioner_arranges_service",
        "first_direct_payment_on",
        "first_payment_review_on",
        "guaranteed_volume",
        "health_budget_refused",
        "health_payment_buys",
        "health_payment_considered_and_refused",
        "months_between_payment_reviews",
        "payment_condition_names_provider",
        "payment_covers_full_cost",
    }
)
"""What a body can still decide for itself; everything else is found as it is."""

FACTS = tuple(replace(fact, decidable=fact.name in DECIDABLE) for fact in _ALL)
