"""Facts on a provider: exclusion, look-back, overriding interest and abnormally low prices."""

from toolkit.law.rulebooks.definitions import day, view, word, yes_no

ACT = "Procurement Act 2023"

CLEAR = "no ground found"
MANDATORY_GROUND = "a mandatory ground applies"
DISCRETIONARY_GROUND = "a discretionary ground applies"
DEBARRED_MANDATORY = "debarred on a mandatory ground"
DEBARRED_DISCRETIONARY = "debarred on a discretionary ground"
EXCLUSION_STATUSES = (
    CLEAR,
    MANDATORY_GROUND,
    DISCRETIONARY_GROUND,
    DEBARRED_MANDATORY,
    DEBARRED_DISCRETIONARY,
)

SUPPLIER_FACTS = (
    word(
        "exclusion_status",
        "What did the check of exclusion grounds and of the debarment list find about the provider "
        "or an associated person?",
        EXCLUSION_STATUSES,
        f"{ACT} s.57",
    ),
    view(
        "view_circumstances_continuing",
        "Has the authority, having heard the provider, recorded the view that the circumstances "
        "behind the ground are continuing or likely to occur again?",
        f"{ACT} ss.57(1)(a)(ii), (2)(a)(ii), 58",
    ),
    day(
        "exclusion_event_on",
        "On which day did the event happen that makes the mandatory ground apply?",
        f"{ACT} Sch 6 para 44",
    ),
    day(
        "exclusion_event_known_on",
        "On which day did the authority learn of the event behind the discretionary ground, or "
        "would a reasonably well-informed authority have learnt of it?",
        f"{ACT} Sch 7 para 15",
    ),
    yes_no(
        "discretionary_ground_looks_back_three_years",
        "Is the discretionary ground insolvency, a potential competition infringement, "
        "professional misconduct, breach of contract or acting improperly in a procurement?",
        f"{ACT} Sch 7 para 15(2)-(3)",
    ),
    day(
        "exclusion_determined_on",
        "On which day is it determined whether the ground applies?",
        f"{ACT} Sch 6 para 44(1)",
        f"{ACT} Sch 7 para 15(1)",
    ),
    yes_no(
        "overriding_interest_case",
        "Is it a case in which an excluded provider may be used: critical infrastructure, a sector "
        "the country relies on, military or security operations, or urgency that nobody else can "
        "meet in time?",
        f"{ACT} s.41(5)",
    ),
    view(
        "view_overriding_interest",
        "Has the authority recorded the view that there is an overriding public interest in an "
        "award to the excluded provider?",
        f"{ACT} s.41(2)",
    ),
    view(
        "view_price_abnormally_low",
        "Has the authority recorded the view that the price is abnormally low for performing the "
        "contract?",
        f"{ACT} s.19(3)(c)",
        "SI 2015/102 reg 69",
    ),
    yes_no(
        "low_price_supplier_heard",
        "Was the provider notified and given reasonable opportunity to show that it can perform at "
        "that price?",
        f"{ACT} s.19(4)",
        "SI 2015/102 reg 69(1), (3)",
    ),
    yes_no(
        "low_price_explained",
        "Did the provider show, to the authority's satisfaction, that it will be able to perform "
        "at that price?",
        f"{ACT} s.19(5)",
        "SI 2015/102 reg 69(4)",
    ),
)
