"""What personal budgets do to contracts: who buys, what volume may be promised, what to assume."""

from toolkit.law.answers import Answer, all_of, any_of
from toolkit.law.asking import holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.personal_budgets.facts import DIRECT_PAYMENT, FUND_HOLDER, MANAGED
from toolkit.law.rulebooks.personal_budgets.sources import (
    HEALTH_PAYMENTS,
    budget_reg,
    care_act,
    reasoned,
    reg,
)
from toolkit.law.rules import Duty, Law, rule

CHOICE = (care_act("24"), care_act("26"), care_act("31"), reg("4(3)(a)"), budget_reg("32B(4)"))


@rule(
    "person_is_the_buyer",
    "The person buys, so no authority awards a contract for it",
    reasoned(care_act("31"), f"{HEALTH_PAYMENTS} regs 4(3)(c), 5(5)(c), 6(3)(a)"),
    about="option",
)
def person_is_the_buyer(facts: FactSheet, _law: Law) -> Answer:
    """With a direct payment the contract is that of the person, representative or nominee.

    Procurement law asks for an authority that buys; here there is none.
    """
    return is_one_of(facts, "budget_form", (DIRECT_PAYMENT,))


@rule(
    "body_is_the_buyer",
    "The body buys, so procurement law is asked as ever",
    reasoned(budget_reg("32B(2)(b)"), "Procurement Act 2023 s.3"),
    about="option",
)
def body_is_the_buyer(facts: FactSheet, _law: Law) -> Answer:
    """With a managed budget the contract for the service is the body's own.

    A direct award on the person's choice serves that one person, so it carries no block contract.
    """
    return is_one_of(facts, "budget_form", (MANAGED,))


@rule(
    "fund_holder_contract_is_tested",
    "The contract with the holder of the fund is tested by itself",
    reasoned(budget_reg("32B(2)(c)"), "Procurement Act 2023 s.3"),
    about="option",
)
def fund_holder_contract_is_tested(facts: FactSheet, _law: Law) -> Answer:
    """What the body pays a holder to run funds or give care may be a contract of its own."""
    return is_one_of(facts, "budget_form", (FUND_HOLDER,))


@rule(
    "volume_meets_choice",
    "A guaranteed volume meets people's choice",
    reasoned(*CHOICE),
    about="option",
)
def volume_meets_choice(facts: FactSheet, _law: Law) -> Answer:
    """People who may choose cannot be promised to a provider."""
    return all_of(holds(facts, "guaranteed_volume"), holds(facts, "choice_applies"))


@rule(
    "promise_no_more_than_choice_leaves",
    "Promise no volume that choice may take away",
    reasoned(*CHOICE),
    gives=Duty("drop or limit the guaranteed volume, so that a choice made elsewhere can be kept"),
    about="option",
)
def must_not_promise(facts: FactSheet, law: Law) -> Answer:
    """Where a guaranteed volume meets choice."""
    return volume_meets_choice(facts, law)


@rule(
    "assume_demand_erosion",
    "Assume that demand under the contract erodes",
    reasoned(*CHOICE),
    gives=Duty("state an assumption on how much demand leaves for budgets and other providers"),
    about="option",
)
def must_assume_erosion(facts: FactSheet, _law: Law) -> Answer:
    """Where choice applies, or people buy for themselves, beside any contract of the body."""
    return any_of(
        holds(facts, "choice_applies"), is_one_of(facts, "budget_form", (DIRECT_PAYMENT,))
    )
