"""The standstill period and representations: no contract before it ends."""

from decimal import Decimal

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import (
    amount,
    at_least,
    at_most,
    day,
    equals,
    holds,
    less_than,
    more_than,
    on_or_after,
    recorded,
)
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england.followed import follows
from toolkit.law.rulebooks.psr_england.sources import BEGINS, psr, reg, sch
from toolkit.law.rules import Duty, Law, rule

WITH_STANDSTILL = (
    words.DIRECT_AWARD_C,
    words.MOST_SUITABLE_PROVIDER,
    words.COMPETITIVE,
    words.CALL_OFF_COMPETED,
)


@rule(
    "standstill",
    "Keep a standstill period",
    psr(reg("12(1)-(2)"), reg("18(7)")),
    gives=Duty(
        "enter into no contract before the standstill ends; it begins on the day after publication",
        after="intention_notice_published_on",
        within="standstill_begins_after",
        bound="on",
        sets="standstill_began_on",
    ),
)
def needs_standstill(facts: FactSheet, _law: Law) -> Answer:
    """In Direct Award C, Most Suitable Provider and Competitive Process, call-offs by it included.

    Not in A, B, call-offs without competition, or urgent awards.
    """
    return follows(facts, *WITH_STANDSTILL)


@rule(
    "representation_window",
    "Leave time for representations",
    psr(reg("12(3)"), reg("12(9)")),
    gives=Duty(
        "take written representations until midnight at the end of this day; without any, the "
        "standstill ends then",
        after="standstill_began_on",
        within="standstill_working_days",
        sets="standstill_ended_on",
    ),
)
def leaves_time_for_representations(facts: FactSheet, law: Law) -> Answer:
    """Eight working days, counted from the day after the standstill began."""
    return needs_standstill(facts, law)


@rule("representations_in_time", "The representations came in time", psr(reg("12(3)")))
def representations_in_time(facts: FactSheet, _law: Law) -> Answer:
    """On or before the last day, whose end is midnight."""
    received = day(facts, "representations_received_on")
    return at_most(received, day(facts, "last_representation_day"))


@rule(
    "window_named_too_short",
    "Providers were named too early a last day",
    psr(reg("12(3)"), sch(9) + " para 5"),
)
def names_too_early_a_day(facts: FactSheet, _law: Law) -> Answer:
    """The notice or the letters name an earlier last day for representations than the law gives.

    The law's own day stands all the same. Letters to losers must give the dates of the window.
    """
    return less_than(
        day(facts, "last_day_named_to_providers"), day(facts, "last_representation_day")
    )


@rule(
    "eligible_representor", "The provider may make representations", psr(reg("12(3)"), reg("2(1)"))
)
def may_make_representations(facts: FactSheet, law: Law) -> Answer:
    """A provider of such services, aggrieved, that believes there was a breach.

    It need not have made an offer.
    """
    return all_of(
        provides_such_services(facts, law),
        holds(facts, "representor_aggrieved"),
        holds(facts, "representor_believes_breach"),
    )


@rule(
    "representor-provides", "It provides services to which the contract relates", psr(reg("12(3)"))
)
def provides_such_services(facts: FactSheet, _law: Law) -> Answer:
    """As bidder, as sub-contractor, or as supplier of the other part of a mixed procurement.

    The last two are read from the definitions; the Panel has found such a body eligible.
    """
    return any_of(
        holds(facts, "representor_provides_such_services"),
        holds(facts, "representor_is_bidder"),
        holds(facts, "representor_is_named_subcontractor"),
        holds(facts, "representor_supplies_non_health_part_of_mixed"),
    )


@rule(
    "deal_with_representations",
    "Deal with the representations",
    psr(reg("12(4)")),
    gives=Duty(
        "hear the provider, give recorded information it asks for promptly, review the decision, "
        "and decide again: go on, go back a step, or abandon"
    ),
)
def must_deal_with_representations(facts: FactSheet, law: Law) -> Answer:
    """Where representations are received in a standstill."""
    return all_of(needs_standstill(facts, law), holds(facts, "representations_received"))


@rule(
    "communicate_further_decision",
    "Tell the further decision and wait",
    psr(reg("12(6)-(8)"), reg("12(10)")),
    gives=Duty(
        "tell each provider the further decision in writing, with reasons; the "
        "standstill ends no earlier than this day",
        after="further_decision_communicated_on",
        within="further_decision_working_days",
        bound="earliest",
        sets="standstill_ended_on",
    ),
)
def must_communicate_further_decision(facts: FactSheet, law: Law) -> Answer:
    """To everyone who made representations and to the intended provider."""
    return must_deal_with_representations(facts, law)


@rule("info_duty_breached", "Recorded information was not given promptly", psr(reg("12(4)(b)")))
def information_was_withheld(facts: FactSheet, law: Law) -> Answer:
    """An aggrieved provider asked for what must be recorded, and no exception covers it."""
    return all_of(
        must_deal_with_representations(facts, law),
        holds(facts, "reg24_information_requested"),
        is_not(holds(facts, "reg24_information_provided_promptly")),
        is_not(holds(facts, "information_may_be_withheld")),
    )


@rule("standstill_may_end", "The standstill has ended, or may end", psr(reg("12(9)-(10)")))
def standstill_may_end(facts: FactSheet, law: Law) -> Answer:
    """Without representations by time; with them only once five conditions hold together."""
    none_came = all_of(
        is_not(holds(facts, "representations_received")),
        holds(facts, "representation_period_over"),
        asked="nobody made representations by the last day, and it has passed",
    )
    return any_of(none_came, ends_after_representations(facts, law))


@rule("ends-after-representations", "It may end after representations", psr(reg("12(10)")))
def ends_after_representations(facts: FactSheet, law: Law) -> Answer:
    """Decided, dealt with, communicated, nothing more intended, and five working days passed."""
    waited = amount(facts, "working_days_since_further_decision")
    return all_of(
        holds(facts, "representations_received"),
        recorded(facts, "course_decided"),
        holds(facts, "representations_dealt_with"),
        holds(facts, "further_decision_communicated"),
        recorded(facts, "no_further_decision_intended"),
        at_least(waited, law.figure("further_decision_working_days")),
    )


@rule("entered_after_standstill", "The contract was entered into after it", psr(reg("12(1)")))
def entered_after_standstill(facts: FactSheet, _law: Law) -> Answer:
    """On a later day than the one on which the standstill ended."""
    return more_than(day(facts, "contract_entered_into_on"), day(facts, "standstill_ended_on"))


def begins_on_another_day(facts: FactSheet, _law: Law) -> Answer:
    """The standstill began on any day but the one after publication."""
    waited = day(facts, "standstill_began_on") - day(facts, "intention_notice_published_on")
    return is_not(equals(waited, Decimal(1)))


def ends_before_it_begins(facts: FactSheet, _law: Law) -> Answer:
    """The standstill ended no later than it began, or no later than its notice was published."""
    ended = day(facts, "standstill_ended_on")
    return any_of(
        at_most(ended, day(facts, "standstill_began_on")),
        at_most(ended, day(facts, "intention_notice_published_on")),
    )


def window_closes_before_it_opens(facts: FactSheet, _law: Law) -> Answer:
    """The last day for representations is no later than the first day of the standstill."""
    last = day(facts, "last_representation_day")
    return any_of(
        at_most(last, day(facts, "standstill_began_on")),
        at_most(last, day(facts, "intention_notice_published_on")),
    )


def denies_dated_representations(facts: FactSheet, _law: Law) -> Answer:
    """Nobody made representations, and yet there is a day on which they came."""
    return all_of(
        is_not(holds(facts, "representations_received")),
        on_or_after(facts, "representations_received_on", BEGINS),
    )
