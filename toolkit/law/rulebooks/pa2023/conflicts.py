"""Conflicts of interest under the Act: found, kept from doing harm, and written down."""

from toolkit.law.answers import Answer, any_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.pa2023.competing import is_competed
from toolkit.law.rulebooks.pa2023.exempt import is_public_contract
from toolkit.law.rulebooks.pa2023.routes import must_publish_transparency_notice
from toolkit.law.rulebooks.pa2023.sources import act
from toolkit.law.rules import Duty, Law, Rule, rule


@rule(
    "conflicts_of_interest",
    "Identify and mitigate conflicts of interest",
    act("ss.81-82"),
    gives=Duty("take all reasonable steps, and keep them under review"),
)
def must_mitigate_conflicts(facts: FactSheet, law: Law) -> Answer:
    """However the contract is awarded, and for as long as it is managed."""
    return is_public_contract(facts, law)


@rule(
    "conflicts_assessment",
    "Prepare a conflicts assessment",
    act("s.83"),
    gives=Duty("prepare it before the tender or transparency notice, and keep it under review"),
)
def must_assess_conflicts(facts: FactSheet, law: Law) -> Answer:
    """Where such a notice is due, so not for a call-off or by user choice.

    Every later notice confirms the assessment.
    """
    return any_of(is_competed(facts, law), must_publish_transparency_notice(facts, law))


RULES: tuple[Rule, ...] = (must_mitigate_conflicts, must_assess_conflicts)
