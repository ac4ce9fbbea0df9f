"""Considerable change, modifications and lifetime value under the Welsh regime."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_least, holds, less_than, recorded, stated_or
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england.measures import is_below
from toolkit.law.rulebooks.psr_wales.applying import applies
from toolkit.law.rulebooks.psr_wales.sources import psr, reg
from toolkit.law.rules import Duty, Law, rule
from toolkit.law.shares import at_least_share, at_most_share, less_than_share


@rule("considerable_change", "The considerable change threshold is met", psr(reg("7(9)-(12)")))
def threshold_is_met(facts: FactSheet, law: Law) -> Answer:
    """Another character, or growth that the authority decided, save for two carve-outs."""
    another, grown = has_another_character(facts, law), has_grown_by_decision(facts, law)
    succession = all_of(
        another,
        holds(facts, "identity_succession_only"),
        recorded(facts, "provider_meets_bsc"),
        is_not(grown),
    )
    outside = all_of(is_not(another), holds(facts, "in_response_to_external_factors"))
    derived = all_of(any_of(another, grown), is_not(succession), is_not(outside))
    return stated_or(facts, "considerable_change_met", derived)


@rule("another-character", "It is materially different in character", psr(reg("7(9)")))
def has_another_character(facts: FactSheet, _law: Law) -> Answer:
    """Measured against the existing contract as it was entered into."""
    return holds(facts, "materially_different_in_character")


@rule("grown-by-decision", "It has grown by the authority's decision", psr(reg("7(9)")))
def has_grown_by_decision(facts: FactSheet, law: Law) -> Answer:
    """Attributable to a decision, and higher by at least the sum and at least the share."""
    before = amount(facts, "lv_old_at_entry")
    growth = amount(facts, "lv_new") - before
    return all_of(
        holds(facts, "change_attributable_to_authority_decision"),
        at_least(growth, law.figure("considerable_change_amount")),
        at_least_share(growth, law.figure("considerable_change_share"), before),
    )


@rule("modification_permitted", "The modification is permitted", psr(reg("13")))
def is_permitted(facts: FactSheet, law: Law) -> Answer:
    """A contract awarded by Process 1 only if its character stays; others on four grounds."""
    first = holds(facts, "originally_awarded_by_direct_award_1")
    return any_of(
        all_of(first, keeps_its_character(facts, law)),
        all_of(is_not(first), has_a_ground(facts, law)),
    )


@rule("same-character", "The character stays the same", psr(reg("13")))
def keeps_its_character(facts: FactSheet, _law: Law) -> Answer:
    """It does not become materially different in character."""
    return is_not(holds(facts, "materially_different_in_character"))


@rule("ground-to-modify", "A ground for modification fits", psr(reg("13")))
def has_a_ground(facts: FactSheet, law: Law) -> Answer:
    """Provided for, succession, external factors, or a decision within the limits."""
    change, before = (
        amount(facts, "cumulative_change_in_lifetime_value"),
        amount(facts, "lv_old_at_entry"),
    )
    most, share = law.figure("modification_amount"), law.figure("modification_share")
    within = any_of(
        is_below(change, lambda size: less_than(size, most)),
        is_below(change, lambda size: less_than_share(size, share, before)),
    )
    same = keeps_its_character(facts, law)
    decided = holds(facts, "change_attributable_to_authority_decision")
    successor = recorded(facts, "provider_meets_bsc")
    return any_of(
        holds(facts, "modification_provided_for"),
        all_of(holds(facts, "identity_succession_only"), successor),
        all_of(holds(facts, "in_response_to_external_factors"), same),
        all_of(decided, same, within),
    )


@rule(
    "value_as_defined",
    "Count the lifetime value as it is defined",
    psr(reg("4")),
    gives=Duty(
        "count the most that may be paid, with options, extensions and premiums; without a fixed "
        "term the highest month times 48; for a framework the sum of its contracts"
    ),
)
def must_count_value_as_defined(facts: FactSheet, law: Law) -> Answer:
    """Lifetime value has a definition here; England has none."""
    return applies(facts, law)


@rule("open_term_value", "The value of an open term is as defined", psr(reg("4")))
def open_term_value_is_as_defined(facts: FactSheet, law: Law) -> Answer:
    """Without a fixed term the lifetime value is 48 times the highest expected month."""
    month, value = amount(facts, "highest_expected_month_gbp"), amount(facts, "lv_new")
    months = law.figure("open_term_months")
    exact = all_of(at_least_share(value, months, month), at_most_share(value, months, month))
    return any_of(holds(facts, "contract_has_fixed_term"), exact)
