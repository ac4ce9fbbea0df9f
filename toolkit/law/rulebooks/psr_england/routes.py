"""The processes of regulation 6: which one is the only lawful one, which are open, which closed.

Regulation 6 answers for a procurement of its own. Call-offs follow `frameworks`, changes to a live
contract `modification`, urgent awards `urgency`; each has its own finding beside these.
"""

from toolkit.law.answers import Answer, all_of, any_of, is_not, named, which_of
from toolkit.law.asking import holds, recorded, stated_or_implied
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england.change import threshold_is_met
from toolkit.law.rulebooks.psr_england.sources import psr, reg
from toolkit.law.rules import Law, Route, rule


@rule("concludes-framework", "It is to conclude a framework agreement", psr(reg("6(8)")))
def concludes_framework(facts: FactSheet, _law: Law) -> Answer:
    """Adding providers to a framework during its term is treated alike."""
    return holds(facts, "to_conclude_framework")


@rule(
    "direct_award_a",
    "Direct Award Process A: only the existing provider can",
    psr(reg("6(3)"), reg("7")),
    gives=Route("direct_award_a", mandatory=True),
)
def direct_award_a(facts: FactSheet, law: Law) -> Answer:
    """It must be followed where the nature of the services leaves only the existing provider.

    That nobody else is capable is a view of the authority; a framework cannot be set up so.
    """
    return all_of(
        holds(facts, "existing_provider_present"),
        holds(facts, "existing_covers_proposed_services"),
        recorded(facts, "only_existing_provider_capable"),
        is_not(concludes_framework(facts, law)),
    )


@rule(
    "direct_award_b",
    "Direct Award Process B: patients choose among all who qualify",
    psr(reg("6(4)"), reg("8")),
    gives=Route("direct_award_b", mandatory=True),
)
def direct_award_b(facts: FactSheet, law: Law) -> Answer:
    """It must be followed where patients choose and every qualifying provider gets a contract.

    A framework cannot be set up so.
    """
    return all_of(open_to_every_provider(facts, law), is_not(concludes_framework(facts, law)))


@rule("open-to-every-provider", "Every qualifying provider may supply", psr(reg("6(4)(a)-(d)")))
def open_to_every_provider(facts: FactSheet, _law: Law) -> Answer:
    """Choice is offered, numbers are not restricted, all are offered, and all can come forward."""
    return all_of(
        holds(facts, "patient_offered_choice"),
        is_not(holds(facts, "authority_restricts_number")),
        holds(facts, "will_offer_all_qualifying"),
        holds(facts, "expression_of_interest_route"),
    )


@rule("discretion-left", "Neither direct award A nor B is required", psr(reg("6(5)(a), (e)")))
def leaves_discretion(facts: FactSheet, law: Law) -> Answer:
    """Only then, and never for a framework, may the authority choose a process."""
    return all_of(
        is_not(direct_award_a(facts, law)),
        is_not(direct_award_b(facts, law)),
        is_not(concludes_framework(facts, law)),
    )


@rule("renewal", "An expiring contract is renewed much as it was", psr(reg("6(5)(b)-(d)")))
def is_renewal(facts: FactSheet, law: Law) -> Answer:
    """It replaces an existing contract at the end of its term without considerable change.

    The existing provider satisfies it, and likely will the new one, in the authority's view; where
    there is none, there is nothing to renew.
    """
    satisfying = recorded(facts, "existing_satisfying")
    return all_of(
        stated_or_implied(facts, "existing_provider_present", satisfying),
        holds(facts, "existing_term_expiring"),
        holds(facts, "new_replaces_at_end_of_term"),
        is_not(threshold_is_met(facts, law)),
        satisfying,
        recorded(facts, "likely_satisfy_proposed"),
    )


@rule(
    "direct_award_c",
    "Direct Award Process C: the existing provider goes on",
    psr(reg("6(5)"), reg("9")),
    gives=Route("direct_award_c"),
)
def direct_award_c(facts: FactSheet, law: Law) -> Answer:
    """It may be chosen for a renewal where neither A nor B is required."""
    return all_of(leaves_discretion(facts, law), is_renewal(facts, law))


@rule(
    "most_suitable_provider",
    "The Most Suitable Provider Process",
    psr(reg("6(5)-(6)"), reg("10")),
    gives=Route("most_suitable_provider"),
)
def most_suitable_provider(facts: FactSheet, law: Law) -> Answer:
    """It may be chosen for a renewal, or where the best provider can likely be identified.

    For a renewal, paragraph (5) gives the choice without the view that paragraph (6) asks for.
    """
    return all_of(leaves_discretion(facts, law), gives_a_choice(facts, law))


@rule("choice-given", "Paragraph (5) or (6) gives a choice", psr(reg("6(5)-(6)")))
def gives_a_choice(facts: FactSheet, law: Law) -> Answer:
    """A renewal, or the view that the most suitable provider can likely be identified."""
    return any_of(is_renewal(facts, law), recorded(facts, "likely_to_identify_msp"))


@rule("competition-only", "Nothing but a competition is left", psr(reg("6(7)-(8)")))
def leaves_only_competition(facts: FactSheet, law: Law) -> Answer:
    """A framework is to be concluded, or neither a direct award nor a choice is given."""
    return any_of(
        concludes_framework(facts, law),
        all_of(leaves_discretion(facts, law), is_not(gives_a_choice(facts, law))),
    )


@rule(
    "competitive",
    "The Competitive Process",
    psr(reg("6(5)-(8)"), reg("11")),
    gives=Route("competitive"),
)
def competitive(facts: FactSheet, law: Law) -> Answer:
    """It is one choice among others, the only one left, or closed where A or B is required."""
    return which_of(
        named(leaves_only_competition(facts, law), "mandatory"),
        named(most_suitable_provider(facts, law), "open"),
        asked="Is the Competitive Process open?",
        otherwise="closed",
    )


@rule("competition-lawful", "A competition may or must be held", psr(reg("6(5)-(8)")))
def competition_is_lawful(facts: FactSheet, law: Law) -> Answer:
    """It may be held unless direct award A or B is required, which no framework ever needs."""
    return all_of(is_not(direct_award_a(facts, law)), is_not(direct_award_b(facts, law)))


def only_one_and_every_provider(facts: FactSheet, law: Law) -> Answer:
    """Only the existing provider can, and yet every qualifying provider gets a contract."""
    return all_of(
        recorded(facts, "only_existing_provider_capable"), open_to_every_provider(facts, law)
    )


def expires_without_a_provider(facts: FactSheet, _law: Law) -> Answer:
    """A contract is due to expire, and yet nobody holds one."""
    return all_of(
        holds(facts, "existing_term_expiring"), is_not(holds(facts, "existing_provider_present"))
    )
