"""Principles, standstill, frameworks, exclusions, conflicts and notices of the Welsh regime."""

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import amount, at_least, at_most, day, holds, is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_wales import facts as words
from toolkit.law.rulebooks.psr_wales.applying import applies
from toolkit.law.rulebooks.psr_wales.sources import psr, reg
from toolkit.law.rules import Duty, Law, rule

WITH_STANDSTILL = tuple(
    process for process in words.PROCESSES if process != words.SINGLE_PROVIDER_CALL_OFF
)


WITH_CRITERIA = (
    words.DIRECT_AWARD_2,
    words.MOST_SUITABLE_PROVIDER,
    words.COMPETITIVE,
    words.CALL_OFF_COMPETED,
)


def _follows(facts: FactSheet, *processes: str) -> Answer:
    """Ask whether one of some processes is followed."""
    return is_one_of(facts, "welsh_process_followed", processes)


@rule(
    "regard_for_policy_statement",
    "Have regard to the Wales procurement policy statement",
    psr(reg("5(c)")),
    gives=Duty("have regard to the statement, beside the principles that England has as well"),
)
def must_regard_policy(facts: FactSheet, law: Law) -> Answer:
    """A principle that England does not have."""
    return applies(facts, law)


@rule(
    "weigh_key_criteria",
    "Take the key criteria into account",
    psr(reg("6")),
    gives=Duty(
        "weigh quality; value; collaboration and sustainability; access and inequalities; social "
        "responsibility, cultural well-being included"
    ),
)
def weighs_key_criteria(facts: FactSheet, _law: Law) -> Answer:
    """In the processes in which England weighs its own; in which ones Wales does was not read."""
    return _follows(facts, *WITH_CRITERIA)


@rule(
    "publish_through_platform",
    "Publish notices through the Welsh digital platform",
    psr(reg("24")),
    gives=Duty("submit notices to the Welsh digital platform, which passes them on to the central "
               "one; keep the rules for outages"),
)  # fmt: skip
def must_publish_through_platform(facts: FactSheet, law: Law) -> Answer:
    """In England notices go to the central digital platform itself."""
    return applies(facts, law)


@rule(
    "standstill",
    "Keep a standstill period",
    psr(reg("12(1)-(6)"), reg("19-21")),
    gives=Duty(
        "enter into no contract before the standstill ends; it begins on the day the intention "
        "notice is submitted, and takes representations until midnight at the end of this day",
        after="welsh_intention_notice_submitted_on",
        within="standstill_working_days",
    ),
)
def needs_standstill(facts: FactSheet, _law: Law) -> Answer:
    """In every process, Process 1 included, save call-offs from a single-provider framework."""
    return _follows(facts, *WITH_STANDSTILL)


@rule("representations_in_time", "The representations came in time", psr(reg("12(6)")))
def representations_in_time(facts: FactSheet, _law: Law) -> Answer:
    """On or before the 8th working day after the day on which the standstill began."""
    received = day(facts, "representations_received_on")
    return at_most(received, day(facts, "last_representation_day"))


@rule(
    "further_decision_wait",
    "Wait after the further decision",
    psr(reg("12(15)")),
    gives=Duty(
        "end the standstill no earlier than this day",
        after="further_decision_communicated_on",
        within="further_decision_working_days",
        bound="earliest",
    ),
)
def waits_after_further_decision(facts: FactSheet, law: Law) -> Answer:
    """In every process that has a standstill, once a further decision is told."""
    return needs_standstill(facts, law)


@rule("further_decision_waited", "Five working days have passed", psr(reg("12(15)")))
def has_waited(facts: FactSheet, law: Law) -> Answer:
    """Since the last further decision was communicated."""
    waited = amount(facts, "working_days_since_further_decision")
    return at_least(waited, law.figure("further_decision_working_days"))


@rule("framework_term_allowed", "The framework's term is allowed", psr(reg("16(4)")))
def framework_term_is_allowed(facts: FactSheet, law: Law) -> Answer:
    """At most eight years."""
    return at_most(amount(facts, "framework_term_months"), law.figure("framework_max_months"))


@rule("framework_reopened", "The framework is opened to new providers", psr(reg("17")))
def framework_is_reopened(facts: FactSheet, _law: Law) -> Answer:
    """At least once in each of two windows of four years."""
    return all_of(
        holds(facts, "framework_reopened_in_first_four_years"),
        holds(facts, "framework_reopened_in_second_four_years"),
    )


@rule(
    "excluded_provider_barred",
    "An excluded provider gets no award",
    psr(reg("25")),
    gives=Duty("exclude the provider and make no award to it"),
)
def bars_excluded_provider(facts: FactSheet, _law: Law) -> Answer:
    """Unless the award is necessary to protect public health; no wider interest will do."""
    return all_of(
        holds(facts, "provider_excluded"),
        is_not(recorded(facts, "needed_to_protect_public_health")),
    )


@rule("may_treat_as_excluded", "The provider may be treated as excluded", psr(reg("27")))
def may_treat_as_excluded(facts: FactSheet, _law: Law) -> Answer:
    """It has an unfair advantage from a conflict and will not take steps to remove it."""
    return all_of(
        holds(facts, "conflict_gives_unfair_advantage"),
        is_not(holds(facts, "provider_removes_advantage")),
    )


@rule(
    "abandonment_notice",
    "Notice of abandonment with prescribed contents",
    psr(reg("15(5)(c)"), "WSI 2025/99 Sch 17"),
    gives=Duty("publish a notice of abandonment with what Schedule 17 lists"),
)
def abandonment_notice(facts: FactSheet, _law: Law) -> Answer:
    """England prescribes no contents; Wales does."""
    return holds(facts, "welsh_procurement_abandoned")
