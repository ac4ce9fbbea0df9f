"""Facts about competition that cannot stand together."""

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import holds
from toolkit.law.facts import FactSheet
from toolkit.law.rules import Law


def pools_and_supplies(facts: FactSheet, _law: Law) -> Answer:
    """Nothing but pooling, and yet a supply."""
    return all_of(holds(facts, "only_pools_money"), holds(facts, "nhs_body_supplies_council"))


def trusts_join_nothing(facts: FactSheet, _law: Law) -> Answer:
    """Trusts join, and yet no enterprises cease to be distinct."""
    return all_of(
        holds(facts, "only_nhs_trusts_join"),
        is_not(holds(facts, "enterprises_cease_to_be_distinct")),
    )
