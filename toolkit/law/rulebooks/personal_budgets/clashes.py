"""Facts about personal budgets that cannot stand together."""

from decimal import Decimal

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import amount, at_least, holds, is_one_of, less_than
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.personal_budgets.facts import (
    ADULT_CONTINUING,
    CHILD_CONTINUING,
    DIRECT_PAYMENT,
)
from toolkit.law.rules import Law

CONTINUING_SPLITS_AT = Decimal(18)
"""Age that the two services are told apart by in regulation 32A of SI 2012/2996."""


def consents_without_capacity(facts: FactSheet, _law: Law) -> Answer:
    """The person consents with capacity and lacks it."""
    return all_of(
        holds(facts, "consents_to_health_payment"), holds(facts, "lacks_capacity_to_consent")
    )


def pays_oneself_without_choice(facts: FactSheet, _law: Law) -> Answer:
    """People hold direct payments, yet none is said to choose."""
    return all_of(
        is_one_of(facts, "budget_form", (DIRECT_PAYMENT,)), is_not(holds(facts, "choice_applies"))
    )


def adult_service_for_a_child(facts: FactSheet, _law: Law) -> Answer:
    """Continuing healthcare is for adults."""
    return all_of(
        is_one_of(facts, "health_budget_service", (ADULT_CONTINUING,)),
        less_than(amount(facts, "person_age_years"), CONTINUING_SPLITS_AT),
    )


def child_service_for_an_adult(facts: FactSheet, _law: Law) -> Answer:
    """Continuing care for children is for those aged 17 or under."""
    return all_of(
        is_one_of(facts, "health_budget_service", (CHILD_CONTINUING,)),
        at_least(amount(facts, "person_age_years"), CONTINUING_SPLITS_AT),
    )
