"""Which process of the Welsh regime is required, open or closed: two direct awards and no third."""

from toolkit.law.answers import Answer, all_of, any_of, is_not, named, which_of
from toolkit.law.asking import holds, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_wales.change import threshold_is_met
from toolkit.law.rulebooks.psr_wales.sources import psr, reg
from toolkit.law.rules import Law, Route, rule


@rule(
    "direct_award_1",
    "Direct Award Process 1: only the existing provider can",
    psr(reg("7"), reg("8")),
    gives=Route("direct_award_1", mandatory=True),
)
def direct_award_1(facts: FactSheet, _law: Law) -> Answer:
    """As Direct Award A in England, but with a standstill."""
    return all_of(
        holds(facts, "existing_provider_present"),
        holds(facts, "existing_covers_proposed_services"),
        recorded(facts, "only_existing_provider_capable"),
        is_not(holds(facts, "to_conclude_framework")),
    )


@rule("discretion-left", "Direct Award Process 1 is not required", psr(reg("7")))
def leaves_discretion(facts: FactSheet, law: Law) -> Answer:
    """Only then, and never for a framework, may the authority choose a process."""
    return all_of(is_not(direct_award_1(facts, law)), is_not(holds(facts, "to_conclude_framework")))


@rule("renewal", "An expiring contract is renewed much as it was", psr(reg("7")))
def is_renewal(facts: FactSheet, law: Law) -> Answer:
    """At the end of its term, without considerable change, with a provider that satisfies."""
    return all_of(
        holds(facts, "existing_term_expiring"),
        holds(facts, "new_replaces_at_end_of_term"),
        is_not(threshold_is_met(facts, law)),
        recorded(facts, "existing_satisfying"),
        recorded(facts, "likely_satisfy_proposed"),
    )


@rule("choice-given", "A choice of process is given", psr(reg("7")))
def gives_a_choice(facts: FactSheet, law: Law) -> Answer:
    """A renewal, or the view that the most suitable provider can likely be identified."""
    return any_of(is_renewal(facts, law), recorded(facts, "likely_to_identify_msp"))


@rule(
    "direct_award_2",
    "Direct Award Process 2: the existing provider goes on",
    psr(reg("7"), reg("9")),
    gives=Route("direct_award_2"),
)
def direct_award_2(facts: FactSheet, law: Law) -> Answer:
    """As Direct Award C in England."""
    return all_of(leaves_discretion(facts, law), is_renewal(facts, law))


@rule(
    "most_suitable_provider",
    "The Most Suitable Provider Process",
    psr(reg("7"), reg("10")),
    gives=Route("most_suitable_provider"),
)
def most_suitable_provider(facts: FactSheet, law: Law) -> Answer:
    """For a renewal, or where the best provider can likely be identified."""
    return all_of(leaves_discretion(facts, law), gives_a_choice(facts, law))


@rule("competition-only", "Nothing but a competition is left", psr(reg("7")))
def leaves_only_competition(facts: FactSheet, law: Law) -> Answer:
    """A framework is to be concluded, or neither direct award nor choice is given."""
    return any_of(
        holds(facts, "to_conclude_framework"),
        all_of(leaves_discretion(facts, law), is_not(gives_a_choice(facts, law))),
    )


@rule(
    "competitive",
    "The Competitive Process",
    psr(reg("7"), reg("11")),
    gives=Route("competitive"),
)
def competitive(facts: FactSheet, law: Law) -> Answer:
    """One choice among others, the only one left, or closed where Process 1 is required."""
    return which_of(
        named(leaves_only_competition(facts, law), "mandatory"),
        named(most_suitable_provider(facts, law), "open"),
        asked="Is the Competitive Process open?",
        otherwise="closed",
    )


def expires_without_a_provider(facts: FactSheet, _law: Law) -> Answer:
    """A contract is due to expire, and yet nobody holds one."""
    return all_of(
        holds(facts, "existing_term_expiring"), is_not(holds(facts, "existing_provider_present"))
    )
