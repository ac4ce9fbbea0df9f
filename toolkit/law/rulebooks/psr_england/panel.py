"""The Independent Patient Choice and Procurement Panel: whether it would take a case up.

Its terms and criteria are guidance and were read in summaries; its advice binds nobody.
"""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import amount, at_least, holds, on_or_after
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england.followed import follows
from toolkit.law.rulebooks.psr_england.sources import guidance, psr, reg
from toolkit.law.rules import Duty, Law, rule

CRITERIA = "NHS England, Independent Patient Choice and Procurement Panel acceptance criteria"
TERMS = "NHS England, Independent Patient Choice and Procurement Panel terms of reference"


@rule("panel_accepts", "The Panel would take the case up", guidance(CRITERIA))
def panel_accepts(facts: FactSheet, law: Law) -> Answer:
    """The conditions of eligibility are met and the Panel is not at capacity."""
    return all_of(
        holds(facts, "all_seven_eligibility_conditions"), is_not(is_at_capacity(facts, law))
    )


@rule("panel-at-capacity", "The Panel is at capacity", guidance(CRITERIA))
def is_at_capacity(facts: FactSheet, law: Law) -> Answer:
    """It says so, or has as many active cases as its criteria allow.

    Ten cases at first; four by 23 July 2025. Since when the lower number holds is not known.
    """
    cases = amount(facts, "panel_active_cases")
    lowered = at_least(cases, law.figure("panel_capacity_lowered"))
    day = law.figure("panel_capacity_lowered_by")
    not_known = given(Verdict.UNKNOWN, "since when four cases are too many was not found")
    return any_of(
        holds(facts, "panel_active_cases_at_capacity"),
        at_least(cases, law.figure("panel_capacity_at_first")),
        all_of(lowered, on_or_after(facts, "panel_asked_on", day)),
        all_of(lowered, not_known),
    )


@rule(
    "panel_request",
    "A provider may ask the Panel",
    guidance(CRITERIA, TERMS),
    gives=Duty(
        "expect a request to the Panel until this day, and keep the standstill open meanwhile",
        after="further_decision_communicated_on",
        within="panel_request_working_days",
    ),
)
def panel_may_be_asked(facts: FactSheet, _law: Law) -> Answer:
    """After a further decision to go on, in the processes that have a standstill."""
    return all_of(
        follows(facts, words.DIRECT_AWARD_C, words.MOST_SUITABLE_PROVIDER, words.COMPETITIVE),
        holds(facts, "representations_received"),
    )


@rule(
    "advice_is_not_binding", "Expert advice leaves the decision with the authority", psr(reg("23"))
)
def advice_leaves_the_decision(facts: FactSheet, _law: Law) -> Answer:
    """Advice may be sought at any time, and giving information for it breaches no confidence.

    An enactment that expressly forbids disclosure still does.
    """
    return holds(facts, "expert_advice_sought_in_standstill")
