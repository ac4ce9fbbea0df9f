"""Abandoning a procurement, and going back to repeat steps."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import day, holds, more_than
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england.measures import within_days
from toolkit.law.rulebooks.psr_england.sources import psr, reg
from toolkit.law.rules import Duty, Law, rule

SUBMITTED = "abandonment_notice_submitted_on"


@rule(
    "abandonment_notice",
    "Notice of a procurement abandoned outside a standstill",
    psr(reg("15(4)"), reg("15(5)(b)")),
    gives=Duty(
        "submit a notice of the decision for publication; the text prescribes no contents",
        after="abandonment_decided_on",
        within="abandonment_notice_days",
    ),
)
def abandonment_notice(facts: FactSheet, _law: Law) -> Answer:
    """Within 30 days of the decision."""
    outside = is_not(holds(facts, "abandoned_in_standstill"))
    return all_of(holds(facts, "procurement_abandoned"), outside)


@rule(
    "abandonment_notice_after_standstill",
    "Notice of a procurement abandoned in a standstill",
    psr(reg("15(2)-(4)"), reg("15(5)(a)")),
    gives=Duty(
        "submit a notice of the decision for publication once the standstill has ended",
        after="standstill_ended_on",
        within="abandonment_notice_days",
    ),
)
def abandonment_notice_after_standstill(facts: FactSheet, _law: Law) -> Answer:
    """Decided through regulation 12 only, and taking effect only after the standstill."""
    return all_of(holds(facts, "procurement_abandoned"), holds(facts, "abandoned_in_standstill"))


@rule("abandonment_notice_in_time", "The notice of abandonment was in time", psr(reg("15(5)")))
def abandonment_notice_in_time(facts: FactSheet, law: Law) -> Answer:
    """Counted from the decision, or, if made in a standstill, after its end and from it."""
    inside = holds(facts, "abandoned_in_standstill")
    limit = law.figure("abandonment_notice_days")
    after_it = more_than(day(facts, SUBMITTED), day(facts, "standstill_ended_on"))
    return any_of(
        all_of(is_not(inside), within_days(facts, "abandonment_decided_on", SUBMITTED, limit)),
        all_of(inside, after_it, within_days(facts, "standstill_ended_on", SUBMITTED, limit)),
    )


@rule(
    "tell_of_repeated_steps",
    "Tell providers that a step is repeated",
    psr(reg("15(6)-(8)")),
    gives=Duty("tell in writing every provider that knows it is being considered"),
)
def tells_of_repeated_steps(facts: FactSheet, _law: Law) -> Answer:
    """A further decision that was communicated under regulation 12 satisfies it."""
    return holds(facts, "steps_repeated")
