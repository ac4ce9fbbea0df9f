"""Facts that only the limits on an award ask for: lots, reservations, who is left out, changes."""

from dataclasses import replace

from toolkit.law.rulebooks.award_facts import DECIDED_TO_EXCLUDE, FEWEST_PROVIDERS
from toolkit.law.rulebooks.definitions import number, view, word, yes_no

ACT = "Procurement Act 2023"
REGULATIONS = "SI 2024/692"

NOBODY = "nobody in particular"
SUPPORTED = "supported employment providers"
MUTUALS = "public service mutuals"

UNFORESEEN = "unforeseeable circumstances"
KNOWN_RISK = "a known risk"
ADDITIONAL = "additional supply"
OTHER_GROUND = "another way"

LIMIT_FACTS = (
    replace(
        number(
            "most_lots_in_notice",
            "How many lots may one provider be awarded at most, as the tender notice states?",
            f"{REGULATIONS} reg 18(2)(p)(ii)",
        ),
        decidable=True,
    ),
    replace(
        number(
            "combined_lots_group",
            "In which group of lots, by its number, does the tender notice put this lot, so that "
            "one provider may win the group together? (0 where it is in none.)",
            f"{REGULATIONS} reg 18(2)(p)(iii)",
        ),
        decidable=True,
    ),
    FEWEST_PROVIDERS,
    replace(
        word(
            "reserved_for",
            "For whom does the tender notice reserve the contract?",
            (NOBODY, SUPPORTED, MUTUALS),
            f"{REGULATIONS} reg 19(2)(h)",
        ),
        decidable=True,
    ),
    DECIDED_TO_EXCLUDE,
    yes_no(
        "excluded_only_through_another",
        "Is the provider excluded or excludable only because of an associated person or an "
        "intended sub-contractor?",
        f"{ACT} ss.26(3), 27(4), 28(5)",
    ),
    yes_no(
        "told_and_given_chance_to_replace",
        "Was the provider told of the intention, and given reasonable opportunity to replace that "
        "person?",
        f"{ACT} ss.26(3), 27(4), 28(5)",
    ),
    view(
        "view_subcontractor_excluded",
        "Does the authority consider, and record, that the provider intends to sub-contract to an "
        "excluded supplier?",
        f"{ACT} s.28(3)",
    ),
    view(
        "view_improper_advantage",
        "Has the authority determined, having heard the provider, that it acted improperly and is "
        "at an unfair advantage that only its exclusion avoids?",
        f"{ACT} s.30(1)-(3)",
    ),
    view(
        "view_unavoidable_advantage",
        "Does the authority consider, and record, that market engagement or a conflict of interest "
        "puts the provider at an unfair advantage that cannot be avoided, or against which it will "
        "not take the steps that are necessary?",
        f"{ACT} s.16(4)",
        f"{ACT} s.82(3)",
    ),
    yes_no(
        "fails_conditions_of_participation",
        "Does the provider fail a condition of participation?",
        f"{ACT} s.19(3)(a)",
    ),
    yes_no(
        "tender_breaches_procedure",
        "Does the tender breach a procedural requirement of the tender notice or its documents?",
        f"{ACT} s.19(3)(d), (6)",
    ),
    view(
        "decided_to_disregard_tender",
        "Has the authority determined, and recorded with its reasons, to disregard the tender?",
        f"{ACT} s.19(3)(c)-(d)",
    ),
    replace(
        word(
            "change_ground_relied_on",
            "On which ground does the change rest?",
            (UNFORESEEN, KNOWN_RISK, ADDITIONAL, OTHER_GROUND),
            f"{ACT} Sch 8 paras 4, 5, 8",
        ),
        decidable=True,
    ),
)
