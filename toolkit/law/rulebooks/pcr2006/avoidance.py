"""What forbids arranging contracts and values so as to escape the 2006 Regulations."""

from toolkit.law.answers import Answer, given
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.pcr2006.sources import reg
from toolkit.law.rulebooks.pcr2015 import avoidance
from toolkit.law.rules import Law, Rule, rule

VALUES = "it binds every estimate of a value, and contracts for one requirement count as one"


@rule(
    "no-arranged-value",
    "No contracts are separated, and no way of valuing is chosen, so as to escape the Regulations",
    reg("8(11)", "8(19)"),
)
def no_arranged_value(_facts: FactSheet, _law: Law) -> Answer:
    """It looks to the authority's intention; small contracts among many may be left aside."""
    return given(Verdict.MET, VALUES)


RULES: tuple[Rule, ...] = (no_arranged_value, avoidance.changes_count_together)
AGAINST_AVOIDANCE = tuple(rule.id for rule in RULES)
