"""The facts that the 2013 NHS rules may ask."""

from toolkit.law.facts import FactDefinition
from toolkit.law.rulebooks.contract_facts import MODIFIES, ONLY_COOPERATION, marked, regime_fact
from toolkit.law.rulebooks.definitions import view, word, yes_no

PPCC = "SI 2013/500"

PATIENT_LIST = "list for a first outpatient choice"
OTHER_LIST = "other list from which patients choose"
FRAMEWORK = "framework agreement"
BIDDERS = "selection of bidders for future contracts"
NO_QUALIFICATION = "none"
QUALIFICATIONS = (NO_QUALIFICATION, PATIENT_LIST, OTHER_LIST, FRAMEWORK, BIDDERS)

OWN_FACTS = (
    view(
        "view_only_capable_provider",
        "Is the commissioner satisfied, and has it recorded, that only that provider is capable of "
        "providing the services?",
        f"{PPCC} reg 5(1)",
    ),
    view(
        "view_most_capable_and_best_value",
        "Has the commissioner recorded that the provider is most capable of meeting needs, quality "
        "and efficiency, integration included, and gives best value for money?",
        f"{PPCC} reg 3(3)",
    ),
    view(
        "view_means_considered",
        "Has the commissioner recorded how it considered integration, competition between "
        "providers, and patient choice as means of improvement?",
        f"{PPCC} reg 3(4)",
    ),
    yes_no(
        "conflict_affects_integrity",
        "Do conflicts between the interests in commissioning and in providing affect, or appear to "
        "affect, the integrity of the award?",
        f"{PPCC} reg 6(1)",
    ),
    yes_no(
        "offers_advertised",
        "Is an intention to seek offers advertised?",
        f"{PPCC} reg 4(2)",
    ),
    yes_no(
        "supported_by_another_body",
        "Does another body, such as a commissioning support unit, help with commissioning these "
        "services?",
        f"{PPCC} reg 8(1)",
    ),
    yes_no(
        "transferred_from_former_body",
        "Were rights and liabilities under the contract transferred from the Secretary of State, a "
        "strategic health authority or a primary care trust?",
        f"{PPCC} reg 5(2)(a)",
    ),
    yes_no(
        "change_follows_standard_contract",
        "Does the change result from terms drafted by NHS England for commissioning contracts?",
        f"{PPCC} reg 5(2)(b)",
    ),
    word(
        "qualification_decision",
        "Is it being decided which providers qualify for a list, a framework or future bids?",
        QUALIFICATIONS,
        f"{PPCC} reg 7(2)",
    ),
    yes_no(
        "provider_meets_criteria",
        "Does the provider meet the criteria set for that decision?",
        f"{PPCC} reg 7(3)-(6)",
    ),
    yes_no(
        "number_limit_would_be_exceeded",
        "Would taking the provider exceed a limit that the commissioner has set on numbers?",
        f"{PPCC} reg 7(4)-(6)",
    ),
    yes_no(
        "behaviour_anti_competitive",
        "Would commissioning so be anti-competitive behaviour?",
        f"{PPCC} reg 10(1)",
    ),
    yes_no(
        "in_interests_of_patients",
        "Is it in the interests of people who use NHS health care, for example through integration "
        "or co-operation that improves quality?",
        f"{PPCC} reg 10(1)",
    ),
    yes_no(
        "term_restricts_competition",
        "Does the arrangement hold a term that restricts competition?",
        f"{PPCC} reg 10(2)",
    ),
    yes_no(
        "restriction_necessary",
        "Is that term necessary for outcomes that benefit patients, or for the objective of needs, "
        "quality and efficiency?",
        f"{PPCC} reg 10(2)",
    ),
    yes_no(
        "complaint_to_monitor",
        "Has somebody with sufficient interest complained to Monitor of a breach?",
        f"{PPCC} reg 13(1)",
        "Health and Social Care Act 2012 s.76(2), after a footnote",
    ),
    yes_no(
        "complainant_sued_under_2006",
        "Has the complainant brought an action on the same matter under the Public Contracts "
        "Regulations 2006?",
        f"{PPCC} reg 13(3)",
    ),
    yes_no(
        "monitor_satisfied_of_serious_failure",
        "Is Monitor satisfied that the commissioner did not keep these rules, and that the failure "
        "is sufficiently serious?",
        f"{PPCC} reg 14(2)",
    ),
)

FACTS: tuple[FactDefinition, ...] = marked(
    (
        regime_fact("trigger_date"),
        *OWN_FACTS,
        MODIFIES,
        ONLY_COOPERATION,
    )
)
