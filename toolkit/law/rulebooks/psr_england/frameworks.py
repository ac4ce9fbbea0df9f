"""Framework agreements: their term, who may use them, and how contracts are called off."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_most, holds, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england.routes import concludes_framework
from toolkit.law.rulebooks.psr_england.sources import psr, reg
from toolkit.law.rules import Duty, Law, Route, rule


@rule(
    "is_call_off", "Regulation 18 alone decides how it is awarded", psr(reg("18(1)"), reg("6(2)"))
)
def is_call_off(facts: FactSheet, _law: Law) -> Answer:
    """A contract based on a framework agreement is awarded under that regulation only.

    The processes of regulation 6 then fall away, whatever they answer.
    """
    return holds(facts, "based_on_framework")


@rule("call-off-fits", "The contract keeps within the framework", psr(reg("16(1)"), reg("18(2)")))
def call_off_fits(facts: FactSheet, law: Law) -> Answer:
    """The framework names the authority, and its terms are not substantially modified."""
    return all_of(
        is_call_off(facts, law),
        holds(facts, "framework_names_the_authority"),
        is_not(holds(facts, "call_off_changes_framework_terms")),
    )


@rule(
    "call_off_without_competition",
    "Call-off without a competition",
    psr(reg("18(3)-(4)")),
    gives=Route("call_off_without_competition"),
)
def call_off_without_competition(facts: FactSheet, law: Law) -> Answer:
    """Open with one provider or several, as far as it accords with the framework."""
    return all_of(call_off_fits(facts, law), holds(facts, "framework_allows_direct_call_off"))


@rule(
    "call_off_with_competition",
    "Call-off by the Competitive Process",
    psr(reg("18(4)"), reg("18(7)")),
    gives=Route("call_off_with_competition"),
)
def call_off_with_competition(facts: FactSheet, law: Law) -> Answer:
    """Open where the framework has several providers, as far as it accords with the framework."""
    return all_of(
        call_off_fits(facts, law),
        is_not(holds(facts, "framework_has_one_provider")),
        holds(facts, "framework_allows_competed_call_off"),
    )


@rule(
    "framework_by_competition",
    "Set up the framework by the Competitive Process",
    psr(reg("16(3)"), reg("17(2)")),
    gives=Duty("follow the Competitive Process to conclude it or to add providers"),
)
def framework_by_competition(facts: FactSheet, law: Law) -> Answer:
    """No other process concludes a framework, or adds providers during its term."""
    return concludes_framework(facts, law)


@rule(
    "framework_names_users",
    "Name who may use the framework",
    psr(reg("16(4)")),
    gives=Duty("name in the framework agreement the authorities that may award contracts under it"),
)
def framework_names_users(facts: FactSheet, law: Law) -> Answer:
    """They are named when it is concluded; nobody can be let in later."""
    return concludes_framework(facts, law)


@rule("framework_term_allowed", "The framework's term is allowed", psr(reg("16(5)")))
def framework_term_is_allowed(facts: FactSheet, law: Law) -> Answer:
    """At most four years, unless an exceptional case justifies longer in the recorded view."""
    months = amount(facts, "framework_term_months")
    return any_of(
        at_most(months, law.figure("framework_max_months")),
        recorded(facts, "longer_framework_term_justified"),
    )
