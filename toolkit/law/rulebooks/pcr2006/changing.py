"""Changing a contract awarded under the 2006 Regulations: regulation 72 of 2015, and before it."""

from toolkit.law.answers import Answer, all_of, given
from toolkit.law.asking import before, holds
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.pcr2006.sources import START
from toolkit.law.rulebooks.pcr2015 import changing
from toolkit.law.rules import Law, Route, Rule, Source, rule

CASE_LAW = (
    "whether an earlier change was a new award turned on case law that is not held here "
    "(Pressetext, C-454/06)"
)
EARLIER = Source(
    ("Pressetext, C-454/06, from general knowledge",), "inference", START, status="unverified"
)


@rule(
    "earlier_change",
    "A change before 26 February 2015 is no new award",
    EARLIER,
    gives=Route("earlier_change"),
)
def earlier_change(facts: FactSheet, law: Law) -> Answer:
    """No regulation answers; Part B had no duty to tender a new award either."""
    return all_of(
        holds(facts, "modifies_existing_contract"),
        before(facts, "change_made_on", law.figure("reg_72_start")),
        given(Verdict.UNKNOWN, CASE_LAW),
    )


RULES: tuple[Rule, ...] = (*changing.RULES, earlier_change)
