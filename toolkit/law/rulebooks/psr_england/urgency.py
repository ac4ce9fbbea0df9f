"""Urgent awards and modifications, and bridging an old contract through a long standstill."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import amount, holds, is_one_of, more_than, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england.sources import psr, reg, sch
from toolkit.law.rules import Duty, Law, Route, rule

OWN_DOING = "whether urgency after the authority's own procurement is attributable to it is a "
OWN_DOING += "matter of judgement that no source settles"


@rule("urgent", "It is urgent, and not by the authority's doing", psr(reg("14(2)")))
def is_urgent(facts: FactSheet, law: Law) -> Answer:
    """Four recorded views: urgent, not foreseeable, not attributable, and delay risks safety."""
    return all_of(
        recorded(facts, "must_be_made_urgently"),
        recorded(facts, "urgency_not_foreseeable"),
        recorded(facts, "urgency_not_attributable"),
        recorded(facts, "delay_risks_safety"),
        is_not_of_own_making(facts, law),
    )


@rule("own-making", "The urgency is not of the authority's making", psr(reg("14(2)(b)")))
def is_not_of_own_making(facts: FactSheet, _law: Law) -> Answer:
    """Where it follows from the authority's own procurement, the view is in doubt.

    Interim awards after adverse advice have been made on this ground; that is never passed here.
    """
    follows = holds(facts, "urgency_follows_own_procurement")
    doubt = given(Verdict.UNKNOWN, OWN_DOING, status="inferred")
    return any_of(is_not(follows), doubt)


@rule("urgent_award", "Urgent award", psr(reg("14(2)")), gives=Route("urgent_award"))
def urgent_award(facts: FactSheet, law: Law) -> Answer:
    """A contract may be awarded without regulations 6 to 13."""
    return is_urgent(facts, law)


@rule(
    "urgent_modification",
    "Urgent modification",
    psr(reg("14(2)")),
    gives=Route("urgent_modification"),
)
def urgent_modification(facts: FactSheet, law: Law) -> Answer:
    """A contract may be modified without regulations 6 to 13."""
    return is_urgent(facts, law)


@rule(
    "bridging_modification",
    "Modification that bridges a standstill",
    psr(reg("14(3)")),
    gives=Route("bridging_modification"),
)
def bridging_modification(facts: FactSheet, _law: Law) -> Answer:
    """The existing contract may be modified while advice is sought in a standstill.

    It allows no new award, and no notice is asked for.
    """
    return all_of(
        holds(facts, "standstill_begun"),
        holds(facts, "expert_advice_sought_in_standstill"),
        holds(facts, "existing_contract_for_the_services"),
        recorded(facts, "term_likely_to_expire_in_standstill"),
        recorded(facts, "bridging_needed_for_continuity"),
        recorded(facts, "processes_cannot_be_met_before_expiry"),
    )


@rule(
    "urgent_term_reasons",
    "Give reasons for a long urgent contract",
    psr(sch(13) + " para 7"),
    gives=Duty("give in the notice the reasons for the dates of service"),
)
def urgent_term_needs_reasons(facts: FactSheet, law: Law) -> Answer:
    """Where the urgently awarded contract runs for more than twelve months."""
    return all_of(
        is_one_of(facts, "process_followed", (words.URGENT_AWARD,)),
        more_than(amount(facts, "urgent_contract_months"), law.figure("urgent_reasons_months")),
    )


@rule(
    "urgent_award_keeps_the_rest",
    "Principles, criteria, exclusions and records still bind an urgent award",
    psr(reg("14(1)-(2)"), reg("4(1)"), reg("19(1)-(2)"), reg("20-22"), reg("24")),
    gives=Duty("keep to regulations 4, 19 to 22 and 24; only regulations 6 to 13 fall away"),
)
def urgent_award_keeps_the_rest(facts: FactSheet, _law: Law) -> Answer:
    """Regulation 14 lifts regulations 6 to 13 and no others.

    Each of the others binds by its own words, and an urgent award is among none of its exceptions.
    """
    return is_one_of(facts, "process_followed", (words.URGENT_AWARD,))
