"""Delegation and joint exercise within the NHS, and the fund that only the NHS may fill."""

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.partnership_england.section_75 import in_england
from toolkit.law.rulebooks.partnership_england.sources import act, delegation
from toolkit.law.rules import Duty, Law, Route, rule

EXCLUDED = "SI 2022/642 reg 2"


@rule("delegator", "The function belongs to an NHS body", delegation(act("65Z5(1)-(2)")))
def delegator_is_relevant(facts: FactSheet, law: Law) -> Answer:
    """Only functions of NHS England, boards, NHS trusts and foundation trusts can move this way.

    A council's functions cannot; for those there is section 75.
    """
    bodies = law.figure("delegating_bodies")
    return is_one_of(facts, "delegating_body_type", bodies, label="a relevant body")


@rule(
    "delegation_of_nhs_functions",
    "An NHS body's function is exercised by, or jointly with, another body",
    delegation(act("65Z5"), EXCLUDED),
    gives=Route("delegation_of_nhs_functions"),
    about="option",
)
def delegation_of_nhs_functions(facts: FactSheet, law: Law) -> Answer:
    """A relevant body may arrange it with another one, a council or a combined authority.

    Combined county authorities count since 26 December 2023. Listed functions of NHS England
    stay with it.
    """
    delegates = law.figure("delegates")
    return all_of(
        in_england(facts),
        delegator_is_relevant(facts, law),
        is_one_of(facts, "delegate_type", delegates, label="a body that may exercise it"),
        is_not(holds(facts, "function_excluded_from_delegation")),
    )


@rule(
    "nhs_pooled_fund",
    "A pooled fund of NHS money for a jointly exercised function",
    delegation(act("65Z6")),
    gives=Route("nhs_pooled_fund"),
    about="option",
)
def nhs_pooled_fund(facts: FactSheet, _law: Law) -> Answer:
    """Where a function is exercisable jointly, the bodies may keep a fund paid in by NHS bodies.

    Money of councils has no place in it; a mixed fund needs section 75.
    """
    return all_of(
        in_england(facts),
        holds(facts, "function_exercised_jointly"),
        is_not(holds(facts, "council_money_in_nhs_pool")),
    )


@rule(
    "liability_moves_with_function",
    "Liability lies with the body that exercises the function",
    delegation(act("65Z5(6)")),
    about="option",
)
def liability_moves_with_function(facts: FactSheet, law: Law) -> Answer:
    """Rights and liabilities are enforceable by or against whoever exercises it, nobody else."""
    return all_of(holds(facts, "uses_delegation"), delegation_of_nhs_functions(facts, law))


@rule(
    "regard_for_delegation_guidance",
    "Have regard to guidance on delegation",
    delegation(act("65Z7")),
    gives=Duty("have regard to any guidance that NHS England publishes on these powers"),
    about="option",
)
def must_regard_guidance(facts: FactSheet, _law: Law) -> Answer:
    """Relevant bodies have regard to it when they use either power."""
    return all_of(in_england(facts), holds(facts, "uses_delegation"))
