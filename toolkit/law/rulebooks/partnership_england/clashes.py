"""Facts about a partnership that cannot stand together."""

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.partnership_england.facts_of_money import COUNCIL, POWERS
from toolkit.law.rules import Law


def nursing_without_a_nurse(facts: FactSheet, _law: Law) -> Answer:
    """Accommodation with registered nursing, and no registered nursing."""
    return all_of(
        holds(facts, "accommodation_with_nursing"),
        is_not(holds(facts, "registered_nursing_care")),
    )


def condition_without_amount(facts: FactSheet, _law: Law) -> Answer:
    """A pooling condition, and no amount designated for integration."""
    return all_of(
        holds(facts, "required_by_better_care_condition"),
        is_not(holds(facts, "designated_for_integration")),
    )


def power_without_need(facts: FactSheet, _law: Law) -> Answer:
    """A power for another area, and no money that goes there."""
    return all_of(
        is_not(holds(facts, "council_money_meets_needs_elsewhere")),
        is_one_of(facts, "power_for_other_area", POWERS),
    )


def delegates_for_a_council(facts: FactSheet, _law: Law) -> Answer:
    """Delegation of NHS functions, and a council as the body whose function it is."""
    return all_of(
        holds(facts, "uses_delegation"), is_one_of(facts, "delegating_body_type", (COUNCIL,))
    )
