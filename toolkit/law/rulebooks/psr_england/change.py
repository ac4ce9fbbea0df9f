"""The considerable change threshold: how much a new contract differs from the one it replaces."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_least, holds, recorded, stated_or
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england.sources import psr, reg
from toolkit.law.rules import Law, rule
from toolkit.law.shares import at_least_share


@rule("considerable_change", "The considerable change threshold is met", psr(reg("6(10)-(12)")))
def threshold_is_met(facts: FactSheet, law: Law) -> Answer:
    """Another character, or growth that the authority decided, save for two carve-outs.

    Where both kinds of change are there, neither carve-out fits and the threshold is met.
    """
    derived = all_of(
        any_of(has_another_character(facts, law), has_grown_by_decision(facts, law)),
        is_not(is_succession_alone(facts, law)),
        is_not(is_outside_pressure_alone(facts, law)),
    )
    return stated_or(facts, "considerable_change_met", derived)


@rule("another-character", "It is materially different in character", psr(reg("6(10)(a)")))
def has_another_character(facts: FactSheet, _law: Law) -> Answer:
    """Measured against the existing contract as it was entered into, not as later varied."""
    return holds(facts, "materially_different_in_character")


@rule("grown-by-decision", "It has grown by the authority's decision", psr(reg("6(10)(b)")))
def has_grown_by_decision(facts: FactSheet, law: Law) -> Answer:
    """Attributable to a decision, and higher by at least the sum and at least the share."""
    before = amount(facts, "lv_old_at_entry")
    growth = amount(facts, "lv_new") - before
    return all_of(
        holds(facts, "change_attributable_to_authority_decision"),
        at_least(growth, law.figure("considerable_change_amount")),
        at_least_share(growth, law.figure("considerable_change_share"), before),
    )


@rule("succession-alone", "Only the provider's identity changes", psr(reg("6(11)")))
def is_succession_alone(facts: FactSheet, law: Law) -> Answer:
    """A corporate change alone alters the character, and the authority accepts the successor.

    The successor meets the basic selection criteria in the authority's recorded view.
    """
    return all_of(
        has_another_character(facts, law),
        holds(facts, "identity_succession_only"),
        recorded(facts, "provider_meets_bsc"),
        is_not(has_grown_by_decision(facts, law)),
    )


@rule("outside-pressure-alone", "It only answers outside factors", psr(reg("6(12)")))
def is_outside_pressure_alone(facts: FactSheet, law: Law) -> Answer:
    """The character stays, and the growth answers factors beyond both sides' control."""
    return all_of(
        is_not(has_another_character(facts, law)),
        has_grown_by_decision(facts, law),
        holds(facts, "in_response_to_external_factors"),
    )
