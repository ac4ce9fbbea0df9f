"""What the saving of the 2015 Regulations ends: how long a dynamic purchasing system may live."""

from dataclasses import replace
from datetime import date

from toolkit.law.answers import Answer, all_of
from toolkit.law.asking import at_most, day, holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.pcr2015.sources import saving
from toolkit.law.rules import Law, Route, Rule, rule

DATES_MADE = date(2024, 9, 17)  # the days it names were put off then; earlier ones are not encoded


@rule(
    "purchasing_system_extended",
    "The purchasing system's validity may be changed so",
    replace(saving("5(4)(b)"), made=DATES_MADE),
    gives=Route("purchasing_system_extended"),
)
def may_extend_system(facts: FactSheet, law: Law) -> Answer:
    """Not after 23 February 2026, and to no later day than 23 February 2029."""
    return all_of(
        holds(facts, "is_dynamic_purchasing_system"),
        at_most(day(facts, "purchasing_system_changed_on"), law.figure("pcr_dps_no_change_after")),
        at_most(day(facts, "purchasing_system_ends_on"), law.figure("pcr_dps_end")),
    )


RULES: tuple[Rule, ...] = (may_extend_system,)
