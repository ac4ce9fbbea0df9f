"""Terms that let the authority end a contract, and what stands in the way of ending it."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england.followed import in_every_procurement
from toolkit.law.rulebooks.psr_england.sources import psr, reg, since_2025, since_2026
from toolkit.law.rules import Duty, Law, rule


@rule(
    "termination_terms",
    "Write the termination terms into the contract",
    psr(reg("22(1)(a)-(b)"), reg("22(2)")),
    gives=Duty(
        "let the authority terminate where a modification needed a new procurement, or where the "
        "provider should have been excluded when the contract was awarded"
    ),
)
def needs_termination_terms(_facts: FactSheet, _law: Law) -> Answer:
    """Every contract awarded under the regime."""
    return in_every_procurement()


@rule(
    "termination_terms_on_exclusion",
    "Write in termination for later exclusion",
    since_2025(reg("22(1)(c)-(d)")),
    gives=Duty(
        "let the authority terminate where the provider has since become excluded or excludable, "
        "or a sub-contractor is so"
    ),
)
def needs_terms_on_exclusion(_facts: FactSheet, _law: Law) -> Answer:
    """Every contract awarded under the text of 24 February 2025."""
    return in_every_procurement()


@rule("termination_implied", "A power to terminate is implied", psr(reg("22(3)")))
def power_is_implied(facts: FactSheet, _law: Law) -> Answer:
    """As far as the contract is silent, on reasonable notice."""
    return is_not(holds(facts, "contract_has_termination_terms"))


@rule(
    "security_termination_allowed",
    "Termination for national security is allowed",
    since_2026(reg("22(4)-(5)")),
)
def security_termination_is_allowed(facts: FactSheet, _law: Law) -> Answer:
    """On either ground a Minister is told first; on the discretionary one the Minister agrees."""
    told, agrees = holds(facts, "minister_notified"), holds(facts, "minister_agrees")
    return all_of(
        any_of(is_not(holds(facts, "terminates_for_mandatory_security_ground")), told),
        any_of(
            is_not(holds(facts, "terminates_for_discretionary_security_ground")),
            all_of(told, agrees),
        ),
    )
