"""Every fact that the rules of the 2015 Regulations may ask; many are those of the 2023 Act."""

from toolkit.law.facts import FactDefinition
from toolkit.law.rulebooks.contract_facts import (
    CONTRACT_TYPE,
    FOR_PECUNIARY_INTEREST,
    MODIFIES,
    NO_REASONABLE_ALTERNATIVE,
    VALUE_EX_VAT,
    VALUE_INC_VAT,
    WHO_AND_WHEN,
    marked,
    regime_fact,
)
from toolkit.law.rulebooks.definitions import day, money, number, yes_no
from toolkit.law.rulebooks.pa2023.facts import FACTS as ACT_FACTS
from toolkit.law.rulebooks.pcr2015.facts_of_change import CHANGE_FACTS

SHARED = (
    "light_touch_service",
    "contract_mixes_types",
    "exemption_claimed",
    "controlled_activity_share_percent",
    "joint_control",
    "joint_control_terms_met",
    "only_contracting_authorities_party",
    "objectives_in_common",
    "solely_in_public_interest",
    "planned_route",
    "only_supplier_by_exclusive_rights",
    "only_supplier_for_technical_reasons",
    "supply_by_existing_supplier",
    "similar_to_existing_supply",
    "extreme_urgency_strictly_necessary",
    "urgency_attributable_to_authority",
    "urgency_foreseeable",
    "no_time_for_competition",
    "competition_invited",
    "no_suitable_tender_received",
    "view_price_abnormally_low",
    "low_price_supplier_heard",
    "low_price_explained",
    "awarded_by_lots",
    "lot_cap_in_notice",
    "lot_cap_has_objective_mechanism",
    "reservation_in_notice",
    "supported_workforce_share_percent",
    "supports_employment_of_disadvantaged",
    "maximum_term_years",
    "mutual_had_comparable_contract",
    "comparable_contract_entered_on",
    "awarded_on",
    "contract_is_framework",
    "framework_has_single_supplier",
    "framework_sets_terms_and_mechanism",
    "framework_term_years",
    "opportunity_advertised",
    "buyer_is_school",
    "quarter_ends_on",
    "invoice_received_on",
    "claim_circumstances_known_on",
)

OWN_FACTS = (
    money(
        "light_touch_part_value_gbp",
        "What is the part of the contract for services of Schedule 3 worth?",
        "SI 2015/102 reg 4(1)(b)(i)",
    ),
    money(
        "other_part_value_gbp",
        "What is the rest of the contract worth, on the same footing?",
        "SI 2015/102 reg 4(1)(b)",
    ),
    yes_no(
        "control_like_own_department",
        "Does the authority, alone or jointly, have a decisive influence over the provider's "
        "strategic objectives and significant decisions, as over its own departments?",
        "SI 2015/102 reg 12(1)(a), (3)-(5)",
    ),
    yes_no(
        "direct_private_capital",
        "Is there direct private capital in the provider, other than what legislation requires "
        "and what neither controls nor blocks?",
        "SI 2015/102 reg 12(1)(c), (4)(c)",
    ),
    number(
        "open_market_activity_share_percent",
        "What per cent of the activities concerned do the authorities perform on the open market, "
        "on average of the last three years?",
        "SI 2015/102 reg 12(7)(c), (8)-(9)",
    ),
    yes_no(
        "competition_artificially_narrowed",
        "Does the want of competition come from narrowing what is asked for?",
        "SI 2015/102 reg 32(2)(b)",
    ),
    yes_no(
        "terms_substantially_altered_since",
        "Have the terms been substantially altered since that failed competition?",
        "SI 2015/102 reg 32(2)(a)",
    ),
    yes_no(
        "original_award_followed_reg_26",
        "Was the original contract awarded by a procedure of regulation 26(1) and (2)?",
        "SI 2015/102 reg 32(9)",
    ),
    yes_no(
        "repeat_disclosed_and_counted",
        "Was the possible repeat disclosed when the original was put up for tender, its extent "
        "stated and its cost counted?",
        "SI 2015/102 reg 32(10)-(11)",
    ),
    day(
        "original_contract_concluded_on",
        "On which day was the original contract concluded?",
        "SI 2015/102 reg 32(12)",
    ),
    yes_no(
        "framework_of_2015_covers_contract",
        "Does a framework agreement under the 2015 Regulations provide for this contract, for this "
        "authority, without substantial change of its terms?",
        "SI 2015/102 reg 33(4)-(6)",
    ),
    yes_no(
        "call_off_competition_reopened",
        "Is competition reopened among the framework's providers?",
        "SI 2015/102 reg 33(8)(b)-(c), (11)",
    ),
    yes_no(
        "exceptional_framework_term_justified",
        "Is it an exceptional case in which a longer term is duly justified?",
        "SI 2015/102 reg 33(3)",
    ),
    yes_no(
        "only_reservable_services",
        "Is the contract exclusively for services that regulation 77 names?",
        "SI 2015/102 reg 77(2)",
    ),
    yes_no(
        "is_qualifying_organisation",
        "Does the organisation have a public service mission, reinvest its profits or share them "
        "on participatory grounds, and rest on employee ownership or active participation?",
        "SI 2015/102 reg 77(3)(a)-(c)",
    ),
    yes_no(
        "only_one_tenderer",
        "Is the only tenderer the one to be awarded the contract, with no candidate besides?",
        "SI 2015/102 reg 86(5)(b)",
    ),
    day(
        "award_decision_sent_on",
        "On which day is the last notice of the award decision sent to candidates and tenderers?",
        "SI 2015/102 reg 87(4)",
    ),
    yes_no(
        "decision_sent_electronically",
        "Is that notice sent to all of them electronically or by fax?",
        "SI 2015/102 reg 87(2)-(3)",
    ),
    yes_no(
        "award_notices_grouped",
        "Are contract award notices grouped by quarter?",
        "SI 2015/102 reg 75(4)",
    ),
    yes_no(
        "is_dynamic_purchasing_system",
        "Is it a dynamic purchasing system under the 2015 Regulations?",
        "SI 2015/102 reg 34",
        "SI 2024/716 reg 5(4)(b)",
    ),
    day(
        "purchasing_system_changed_on",
        "On which day is its period of validity changed?",
        "SI 2024/716 reg 5(4)(b)(i)",
    ),
    day(
        "purchasing_system_ends_on",
        "On which day would it then end?",
        "SI 2024/716 reg 5(4)(b)(ii)",
    ),
)

FACTS: tuple[FactDefinition, ...] = marked(
    (
        *WHO_AND_WHEN,
        regime_fact("is_health_care_service"),
        regime_fact("for_health_service_in_england"),
        FOR_PECUNIARY_INTEREST,
        VALUE_EX_VAT,
        VALUE_INC_VAT,
        CONTRACT_TYPE,
        NO_REASONABLE_ALTERNATIVE,
        *(fact for fact in ACT_FACTS if fact.name in SHARED),
        *OWN_FACTS,
        MODIFIES,
        *CHANGE_FACTS,
    )
)
