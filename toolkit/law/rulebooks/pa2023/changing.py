"""Changing a contract under the Act: what section 74 and Schedule 8 permit."""

from decimal import Decimal

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, equals, holds, is_one_of, recorded
from toolkit.law.conditions import Amount
from toolkit.law.facts import FactSheet
from toolkit.law.figures import Entry
from toolkit.law.rulebooks.contract_facts import WORKS
from toolkit.law.rulebooks.pa2023.exempt import is_exempted, is_supply_for_value
from toolkit.law.rulebooks.pa2023.sources import act, inferred
from toolkit.law.rulebooks.pa2023.value import (
    is_light_touch,
    part_brings_it_above,
    worth_the_threshold,
)
from toolkit.law.rules import Law, Route, Rule, rule
from toolkit.law.shares import at_most_share, within_share


@rule("provided-for", "The change is provided for", act("Sch 8 para 1"))
def is_provided_for(facts: FactSheet, _law: Law) -> Answer:
    """Unambiguously, in the contract and its notice, and the overall nature stays."""
    return all_of(
        holds(facts, "change_provided_for_in_contract_and_notice"),
        is_not(holds(facts, "change_alters_overall_nature")),
    )


@rule("urgent-change", "The change meets extreme urgency", act("Sch 8 paras 2-3"))
def meets_urgency(facts: FactSheet, _law: Law) -> Answer:
    """Its purpose could be met by a direct award for urgency, or to protect life."""
    return holds(facts, "change_meets_extreme_urgency")


@rule("unforeseeable-change", "Unforeseeable circumstances call for it", act("Sch 8 para 4"))
def is_unforeseeable(facts: FactSheet, law: Law) -> Answer:
    """Not reasonably foreseeable before the award; at most half as much again."""
    return all_of(
        holds(facts, "circumstances_unforeseeable_at_award"),
        is_not(holds(facts, "change_alters_overall_nature")),
        _capped(facts, law.figure("pa_mod_cap_unforeseen")),
    )


@rule("known-risk-change", "A known risk has materialised", act("Sch 8 paras 5-7"))
def meets_known_risk(facts: FactSheet, law: Law) -> Answer:
    """The notice named the risk; the authority considers that it struck and must be met so.

    At most half as much again, leaving out what the risk itself has added to the estimate.
    """
    return all_of(
        holds(facts, "known_risk_identified_in_notice"),
        recorded(facts, "view_known_risk_needs_change"),
        recorded(facts, "view_new_award_against_public_interest"),
        _capped(facts, law.figure("pa_mod_cap_known_risk")),
    )


@rule("additional-supply", "Additional supply that only this provider fits", act("Sch 8 para 8"))
def adds_supply(facts: FactSheet, law: Law) -> Answer:
    """Another provider's would not fit, with difficulty and cost; at most half as much again."""
    return all_of(
        holds(facts, "change_adds_supply"),
        holds(facts, "other_supplier_incompatible"),
        recorded(facts, "view_other_supplier_burdensome"),
        _capped(facts, law.figure("pa_mod_cap_additional")),
    )


@rule("restructuring", "It passes to a successor after restructuring", act("Sch 8 para 9"))
def passes_to_successor(facts: FactSheet, _law: Law) -> Answer:
    """A novation or assignment that a restructuring requires, to a provider not excluded."""
    return all_of(
        holds(facts, "novation_after_restructuring"),
        is_not(holds(facts, "successor_is_excluded")),
    )


@rule("permitted-by-schedule-8", "Schedule 8 permits the change", act("s.74(1)(a)", "Sch 8"))
def is_permitted_by_schedule(facts: FactSheet, law: Law) -> Answer:
    """Any one of its paragraphs. Those on defence are not held here."""
    return any_of(
        is_provided_for(facts, law),
        meets_urgency(facts, law),
        is_unforeseeable(facts, law),
        meets_known_risk(facts, law),
        adds_supply(facts, law),
        passes_to_successor(facts, law),
    )


@rule("term-within", "The term changes by at most a tenth", act("s.74(3)(a)", "s.75(2)(b)"))
def is_term_within(facts: FactSheet, law: Law) -> Answer:
    """Either way, of the maximum term provided for on award."""
    return within_share(
        amount(facts, "change_in_term_days"),
        law.figure("pa_mod_term_substantial"),
        amount(facts, "maximum_term_at_award_days"),
    )


@rule("value-within", "The value changes by at most a tenth", act("s.74(4)(a)", "s.75(2)(a)"))
def is_value_within(facts: FactSheet, law: Law) -> Answer:
    """Either way, of the estimated value; 15 per cent for works."""
    change = amount(facts, "change_in_value_inc_vat_gbp")
    before = amount(facts, "value_before_change_inc_vat_gbp")
    works = all_of(
        is_one_of(facts, "contract_type", (WORKS,)),
        within_share(change, law.figure("pa_mod_below_threshold_works"), before),
    )
    services = law.figure("pa_mod_below_threshold_services")
    return any_of(within_share(change, services, before), works)


@rule("cooperation-alone", "It adds co-operation duties alone", inferred(act("s.74(3)")))
def adds_only_cooperation(facts: FactSheet, _law: Law) -> Answer:
    """Governance, shared data and joint planning change neither term, scope nor balance."""
    return holds(facts, "change_adds_only_cooperation")


@rule("not-substantial", "The change is not substantial", act("s.74(1)(b), (3), (5)"))
def is_not_substantial(facts: FactSheet, law: Law) -> Answer:
    """The term stays within a tenth, no new kind of supply, no shift towards the provider.

    More of the same is no change of scope.
    """
    tested = all_of(
        is_term_within(facts, law),
        is_not(holds(facts, "change_adds_new_kind_of_supply")),
        is_not(holds(facts, "change_shifts_balance_to_supplier")),
        asked="term, scope and economic balance stay",
    )
    return any_of(tested, adds_only_cooperation(facts, law))


@rule("small-change", "It is a below-threshold modification", act("s.74(1)(c), (4)-(6)"))
def is_small_change(facts: FactSheet, law: Law) -> Answer:
    """Its value within a tenth, all such changes together below threshold, no new kind of supply.

    The threshold is that of the procurement's own day.
    """
    together = amount(facts, "small_changes_so_far_inc_vat_gbp")
    return all_of(
        is_value_within(facts, law),
        is_not(worth_the_threshold(facts, law, together)),
        is_not(holds(facts, "change_adds_new_kind_of_supply")),
    )


@rule("same-supplier", "The provider stays, or passes on lawfully", act("s.74(9)"))
def keeps_supplier(facts: FactSheet, law: Law) -> Answer:
    """A change of provider is barred save after restructuring; light touch makes no difference.

    Bringing another provider in as a party is the same question.
    """
    return any_of(is_not(holds(facts, "supplier_changes")), passes_to_successor(facts, law))


@rule("outside-section-74", "Section 74 does not reach the contract", act("s.3", "s.74(1)"))
def is_outside_section_74(facts: FactSheet, law: Law) -> Answer:
    """It is no public contract, and the change does not make it one.

    Exempted, an agreement without supply, or below threshold by its own value and by every
    separable part, before the change and after it.
    """
    before = worth_the_threshold(facts, law, amount(facts, "value_before_change_inc_vat_gbp"))
    after = worth_the_threshold(facts, law, value_after(facts))
    small = all_of(is_not(before), is_not(after), is_not(part_brings_it_above(facts, law)))
    return any_of(small, is_not(is_supply_for_value(facts, law)), is_exempted(facts, law))


@rule("permitted-by-section-74", "Section 74 permits the change", act("s.74", "Sch 8"))
def is_permitted_by_section(facts: FactSheet, law: Law) -> Answer:
    """A light-touch contract may be changed in any way but its provider.

    Another one may if Schedule 8 permits it, or it is not substantial, or small; and not if it was
    split off from a change that as a whole would be barred.
    """
    ordinary = all_of(
        any_of(
            is_permitted_by_schedule(facts, law),
            is_not_substantial(facts, law),
            is_small_change(facts, law),
            asked="one of the three ways of section 74(1) is open",
        ),
        is_not(recorded(facts, "view_combined_change_barred")),
        asked="section 74(1) permits it",
    )
    return all_of(keeps_supplier(facts, law), any_of(is_light_touch(facts, law), ordinary))


@rule(
    "modification_permitted",
    "The contract may be changed without a new procurement",
    act("s.74", "Sch 8"),
    gives=Route("modification"),
)
def modification_permitted(facts: FactSheet, law: Law) -> Answer:
    """Section 74 permits the change, or does not reach it."""
    return all_of(
        holds(facts, "modifies_existing_contract"),
        any_of(is_permitted_by_section(facts, law), is_outside_section_74(facts, law)),
    )


def value_after(facts: FactSheet) -> Amount:
    """Take the estimated value after the change."""
    before = amount(facts, "value_before_change_inc_vat_gbp")
    return before + amount(facts, "change_in_value_inc_vat_gbp")


def cooperation_with_more(facts: FactSheet, law: Law) -> Answer:
    """A change is said to add co-operation alone, and yet does more."""
    more = any_of(
        is_not(equals(amount(facts, "change_in_value_inc_vat_gbp"), Decimal(0))),
        is_not(equals(amount(facts, "change_in_term_days"), Decimal(0))),
        holds(facts, "change_adds_new_kind_of_supply"),
        holds(facts, "change_shifts_balance_to_supplier"),
        holds(facts, "supplier_changes"),
    )
    return all_of(holds(facts, "change_adds_only_cooperation"), more)


def succession_without_change(facts: FactSheet, _law: Law) -> Answer:
    """The contract is said to pass to a successor, and the provider not to change."""
    return all_of(
        holds(facts, "novation_after_restructuring"), is_not(holds(facts, "supplier_changes"))
    )


def _capped(facts: FactSheet, cap: Entry) -> Answer:
    """Ask whether the value grows by at most the cap; utilities contracts are not held here."""
    return at_most_share(
        amount(facts, "change_in_value_inc_vat_gbp"),
        cap,
        amount(facts, "value_before_change_inc_vat_gbp"),
    )


RULES: tuple[Rule, ...] = (
    is_provided_for,
    meets_urgency,
    is_unforeseeable,
    meets_known_risk,
    adds_supply,
    passes_to_successor,
    is_permitted_by_schedule,
    is_term_within,
    is_value_within,
    adds_only_cooperation,
    is_not_substantial,
    is_small_change,
    keeps_supplier,
    is_outside_section_74,
    is_permitted_by_section,
    modification_permitted,
)
