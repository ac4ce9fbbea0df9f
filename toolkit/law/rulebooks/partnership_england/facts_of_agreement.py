"""Facts on what a partnership agreement says, and how the partners report on it."""

from toolkit.law.rulebooks.definitions import number, yes_no
from toolkit.law.rulebooks.partnership_england.sources import reg

ITEMS = (reg("7(3)"), reg("8(2)"), reg("9(3)"))

INFORMATION_SHARING = yes_no(
    "agreement_states_information_sharing",
    "Does the agreement say what arrangements are in place for sharing information between the "
    "NHS bodies and the councils?",
    reg("8(2)(i)"),
    reg("9(3)(i)"),
)

AGREEMENT_FACTS = (
    yes_no("agreement_in_writing", "Is the partnership agreement in writing?", *ITEMS),
    yes_no(
        "agreement_states_aims",
        "Does the agreement state the agreed aims and outcomes?",
        *(f"{item}(a)" for item in ITEMS),
    ),
    yes_no(
        "agreement_states_money",
        "Does the agreement state the contributions or payments and how they may be varied?",
        *(f"{item}(b)" for item in ITEMS),
    ),
    yes_no(
        "agreement_states_functions",
        "Does the agreement state both the NHS functions and the council functions in it?",
        *(f"{item}(c)" for item in ITEMS),
    ),
    yes_no(
        "agreement_states_persons_and_services",
        "Does the agreement state the people and the kinds of services in respect of which the "
        "functions may be exercised?",
        *(f"{item}(d)" for item in ITEMS),
    ),
    yes_no(
        "agreement_states_resources",
        "Does the agreement state the staff, goods, services or accommodation that partners "
        "provide?",
        *(f"{item}(e)" for item in ITEMS),
    ),
    yes_no(
        "agreement_states_duration_and_exit",
        "Does the agreement state its duration, and provide for review, variation or termination?",
        *(f"{item}(f)" for item in ITEMS),
    ),
    yes_no(
        "agreement_names_host_and_management",
        "Does the agreement state how the pooled fund is managed and monitored, and which partner "
        "is its host?",
        reg("7(3)(g)"),
    ),
    yes_no(
        "agreement_states_monitoring",
        "Does the agreement state how the exercise of the functions is monitored?",
        reg("8(2)(g)"),
        reg("9(3)(g)"),
    ),
    yes_no(
        "agreement_states_charging",
        "Does the agreement state how it is decided for which services a user may be charged, and "
        "how users are told?",
        reg("8(2)(h)"),
        reg("9(3)(h)"),
    ),
    INFORMATION_SHARING,
)

REPORT_FACTS = (
    yes_no(
        "pool_manager_appointed",
        "Has the host partner appointed one of its officers as manager of the pooled fund?",
        reg("7(4)"),
    ),
    yes_no(
        "pool_accounts_audited",
        "Has the host partner arranged for the audit of the pooled fund's accounts?",
        reg("7(6)"),
    ),
    number(
        "partnership_reports_per_year",
        "How many times a year do the partners get a report on the arrangement, the yearly one "
        "left aside?",
        reg("7(4)(b)"),
        reg("8(3)"),
        reg("9(4)"),
    ),
    yes_no(
        "annual_report_made",
        "Do the partners get a yearly return or report as well?",
        reg("7(4)(b)"),
        reg("8(3)"),
        reg("9(4)"),
    ),
)
