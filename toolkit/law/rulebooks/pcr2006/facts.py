"""The facts that the rules on Part B services may ask."""

from toolkit.law.facts import FactDefinition
from toolkit.law.rulebooks.contract_facts import (
    CONTRACT_TYPE,
    FOR_PECUNIARY_INTEREST,
    MODIFIES,
    VALUE_EX_VAT,
    WHO_AND_WHEN,
    marked,
    regime_fact,
)
from toolkit.law.rulebooks.definitions import view, yes_no
from toolkit.law.rulebooks.pa2023.facts import FACTS as ACT_FACTS
from toolkit.law.rulebooks.pcr2015.facts_of_change import CHANGE_FACTS

SHARED = ("light_touch_service", "awarded_on")

OWN_FACTS = (
    yes_no(
        "part_b_service",
        "Are the services mainly health, social or other services of Part B of Schedule 3 to the "
        "2006 Regulations?",
        "SI 2006/5 reg 2(1) and Sch 3",
    ),
    yes_no(
        "excluded_under_2006_regulations",
        "Does regulation 6 of the 2006 Regulations leave the contract out, for example as land, "
        "employment or a services concession?",
        "SI 2006/5 reg 6",
    ),
    view(
        "view_certain_cross_border_interest",
        "Has the authority recorded the view that suppliers in other member States had a certain "
        "interest in the contract?",
        "Telaustria, C-324/98",
    ),
    yes_no(
        "supported_business",
        "Does the provider run a supported factory, business or programme, where more than half of "
        "the workers are disabled people who cannot work in the open labour market?",
        "SI 2006/5 reg 7(1)",
    ),
    yes_no(
        "reservation_in_contract_notice_2006",
        "Does the contract notice say that participation is reserved?",
        "SI 2006/5 reg 7(4)",
    ),
)

FACTS: tuple[FactDefinition, ...] = marked(
    (
        *WHO_AND_WHEN,
        regime_fact("is_health_care_service"),
        regime_fact("for_health_service_in_england"),
        FOR_PECUNIARY_INTEREST,
        VALUE_EX_VAT,
        CONTRACT_TYPE,
        *(fact for fact in ACT_FACTS if fact.name in SHARED),
        *OWN_FACTS,
        MODIFIES,
        *CHANGE_FACTS,
    )
)
