"""What forbids arranging values and changes so as to escape the Act."""

from toolkit.law.answers import Answer, given
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.pa2023.sources import act
from toolkit.law.rules import Law, Rule, rule

VALUES = "it binds every estimate, and contracts that could reasonably be one count as one"
CHANGES = "it binds every change that could reasonably be one with another"


@rule(
    "no-arranged-value",
    "No value is estimated, and no contract divided, so as to escape the Act",
    act("s.4(3)", "Sch 3 para 4"),
)
def no_arranged_value(_facts: FactSheet, _law: Law) -> Answer:
    """Good reasons are needed for valuing apart what could reasonably be one contract."""
    return given(Verdict.MET, VALUES)


@rule(
    "changes-count-together",
    "Changes that could reasonably be one are judged as one",
    act("s.74(7)-(8)", "s.75(4)-(5)"),
)
def changes_count_together(_facts: FactSheet, _law: Law) -> Answer:
    """A change is not cut into small ones to stay below a limit."""
    return given(Verdict.MET, CHANGES)


RULES: tuple[Rule, ...] = (no_arranged_value, changes_count_together)
AGAINST_AVOIDANCE = tuple(rule.id for rule in RULES)
