"""What keeps changes from being arranged so as to escape a limit."""

from toolkit.law.answers import Answer, given
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.psr_england.sources import psr, reg
from toolkit.law.rules import Law, Rule, rule

CHANGES = "the limits are put to all changes since the contract was entered into, taken together"


@rule(
    "changes-count-together",
    "All changes since the contract was entered into count together",
    psr(reg("13(2)(b)"), reg("13(4)(c)")),
)
def changes_count_together(_facts: FactSheet, _law: Law) -> Answer:
    """A change cut into small ones reaches the limits all the same.

    No clause forbids arranging values or lots in terms; regulation 4 asks for transparency.
    """
    return given(Verdict.MET, CHANGES)


RULES: tuple[Rule, ...] = (changes_count_together,)
AGAINST_AVOIDANCE = tuple(rule.id for rule in RULES)
