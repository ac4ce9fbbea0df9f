"""What is published about a change: the contract change notice, its standstill and the copy."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import amount, holds, more_than, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.pa2023.changing import (
    is_outside_section_74,
    is_permitted_by_section,
    is_term_within,
    is_value_within,
    passes_to_successor,
    value_after,
)
from toolkit.law.rulebooks.pa2023.sources import act
from toolkit.law.rulebooks.pa2023.value import is_light_touch
from toolkit.law.rules import Duty, Law, Rule, rule

ONE_EXCEEDS = (
    "one of value and term changes by more than the limit and the other does not: read literally "
    "the one within it frees the change, but a notice is the safe course"
)


@rule("change-under-section-74", "It is a change that section 74 permits", act("s.74", "s.75(1)"))
def is_change_under_section_74(facts: FactSheet, law: Law) -> Answer:
    """A change to a public contract, or one that makes the contract public."""
    return all_of(
        holds(facts, "modifies_existing_contract"),
        is_permitted_by_section(facts, law),
        is_not(is_outside_section_74(facts, law)),
    )


@rule("combined-needs-notice", "Together with an earlier change it needs one", act("s.75(4)-(5)"))
def is_combined(facts: FactSheet, _law: Law) -> Answer:
    """The authority considers that both could reasonably have been made as one."""
    return recorded(facts, "view_combined_change_needs_notice")


@rule("outside-the-limits", "Value or term changes beyond the limits", act("s.75(2)"))
def is_outside_limits(facts: FactSheet, law: Law) -> Answer:
    """No notice is needed if the value, or the term, changes by at most a tenth.

    Where both exceed it a notice is due. Where one does, the wording is unsettled.
    """
    value_exceeds = is_not(is_value_within(facts, law))
    term_exceeds = is_not(is_term_within(facts, law))
    either = all_of(
        any_of(value_exceeds, term_exceeds), given(Verdict.MET, ONE_EXCEEDS, status="inferred")
    )
    return any_of(all_of(value_exceeds, term_exceeds), either)


@rule(
    "modification_notice",
    "Publish a contract change notice (UK10)",
    act("s.75"),
    gives=Duty("publish it before making the change"),
)
def modification_notice(facts: FactSheet, law: Law) -> Answer:
    """Beyond the limits, after restructuring whatever the size, or by addition to another change.

    Light-touch contracts need none.
    """
    return all_of(
        is_change_under_section_74(facts, law),
        is_not(is_light_touch(facts, law)),
        any_of(
            passes_to_successor(facts, law),
            is_outside_limits(facts, law),
            is_combined(facts, law),
        ),
    )


@rule(
    "modification_standstill",
    "Wait for the standstill that the change notice promises",
    act("s.76", "s.123(1)"),
    gives=Duty("do not make the change before its end", "contract_change_notice_on",
               "pa_voluntary_standstill_min", bound="on"),
)  # fmt: skip
def must_stand_still_for_change(facts: FactSheet, law: Law) -> Answer:
    """Voluntary; at least eight working days where the notice provides for one."""
    return all_of(
        is_change_under_section_74(facts, law), holds(facts, "change_notice_has_standstill")
    )


@rule(
    "publish_modification",
    "Publish the change, or the contract as changed",
    act("s.77"),
    gives=Duty("publish it within 90 days", "change_made_on", "pa_publish_modification"),
)
def must_publish_change(facts: FactSheet, law: Law) -> Answer:
    """Where a change notice is required and the contract is worth more than £5 million.

    Before the change or after it: one that falls below by the change is published too.
    """
    sum_ = law.figure("pa_publish_contract_threshold")
    before = amount(facts, "value_before_change_inc_vat_gbp")
    return all_of(
        modification_notice(facts, law),
        any_of(more_than(value_after(facts), sum_), more_than(before, sum_)),
    )


RULES: tuple[Rule, ...] = (
    is_change_under_section_74,
    is_combined,
    is_outside_limits,
    modification_notice,
    must_stand_still_for_change,
    must_publish_change,
)
