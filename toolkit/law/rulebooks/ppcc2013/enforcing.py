"""What Monitor could do about a breach of the 2013 rules, short of ordering a tender."""

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.ppcc2013.sources import reg
from toolkit.law.rules import Law, Rule, rule


@rule("complaint_investigated", "Monitor may investigate the complaint", reg("13(1), (3)"))
def may_be_investigated(facts: FactSheet, _law: Law) -> Answer:
    """Not where the complainant went to court over it under the 2006 Regulations.

    Of its own accord Monitor may only look into anti-competitive conduct (reg 13(2)).
    """
    return all_of(
        holds(facts, "complaint_to_monitor"),
        is_not(holds(facts, "complainant_sued_under_2006")),
    )


@rule(
    "arrangement_ineffective", "Monitor may declare the arrangement ineffective", reg("14(1)-(2)")
)
def may_be_ineffective(facts: FactSheet, _law: Law) -> Answer:
    """Where regulation 2, 3(1)-(4), 4(2)-(3), 5 to 8 or 10(1) was breached seriously enough.

    A restrictive term can be declared void by itself (reg 14(3)-(4)).
    """
    return holds(facts, "monitor_satisfied_of_serious_failure")


RULES: tuple[Rule, ...] = (may_be_investigated, may_be_ineffective)
