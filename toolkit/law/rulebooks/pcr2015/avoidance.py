"""What forbids arranging values and changes so as to escape the Regulations."""

from toolkit.law.answers import Answer, given
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.pcr2015.sources import change_reg, reg
from toolkit.law.rules import Law, Rule, rule

VALUES = "it binds every estimate of a value"
CHANGES = "small changes are summed, and changes in a row may not be aimed at circumvention"


@rule(
    "no-arranged-value",
    "No value is estimated, and no procurement divided, so as to escape the Regulations",
    reg("6(5)-(6)"),
)
def no_arranged_value(_facts: FactSheet, _law: Law) -> Answer:
    """Objective reasons may justify a division."""
    return given(Verdict.MET, VALUES)


@rule("changes-count-together", "Changes in a row are judged together", change_reg("72(2)(b), (6)"))
def changes_count_together(_facts: FactSheet, _law: Law) -> Answer:
    """A change is not cut into small ones to stay below a limit."""
    return given(Verdict.MET, CHANGES)


RULES: tuple[Rule, ...] = (no_arranged_value, changes_count_together)
AGAINST_AVOIDANCE = tuple(rule.id for rule in RULES)
