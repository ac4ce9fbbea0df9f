"""Contracts Finder for contracts above threshold: what is said there beside the notices."""

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.pcr2015.awarding import must_publish_notice
from toolkit.law.rulebooks.pcr2015.sources import reg
from toolkit.law.rulebooks.pcr2015.value import is_covered, is_nhs_health_care
from toolkit.law.rules import Duty, Law, Rule, rule


@rule("on-finder-2015", "Contracts Finder is to tell of it", reg("105"))
def is_told(facts: FactSheet, law: Law) -> Answer:
    """Where Part 2 applies; not for health care for the NHS, nor for schools."""
    return all_of(
        is_covered(facts, law),
        is_not(is_nhs_health_care(facts, law)),
        is_not(holds(facts, "buyer_is_school")),
    )


@rule(
    "contracts_finder_notice",
    "Tell of the contract notice on Contracts Finder",
    reg("106"),
    gives=Duty("publish documents' address and time to answer within 24 hours of being free to"),
)
def must_tell_of_notice(facts: FactSheet, law: Law) -> Answer:
    """Within a day of the hour from which the notice may be published at home."""
    return all_of(is_told(facts, law), must_publish_notice(facts, law))


@rule(
    "contracts_finder_result",
    "Tell of the award on Contracts Finder",
    reg("108"),
    gives=Duty("publish contractor, date and value within a reasonable time"),
)
def must_tell_of_award(facts: FactSheet, law: Law) -> Answer:
    """After every award notice, and after every call-off under a framework."""
    return is_told(facts, law)


RULES: tuple[Rule, ...] = (is_told, must_tell_of_notice, must_tell_of_award)
