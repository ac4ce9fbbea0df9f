"""Which text of the Regulations governs: the saving for what began before 24 February 2025."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import before, holds, on_or_after
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england.followed import follows
from toolkit.law.rulebooks.psr_england.sources import AMENDMENT_MADE, AUTHORITIES, BEGINS
from toolkit.law.rules import Law, Source, rule

STARTS = (
    ((words.DIRECT_AWARD_A, words.DIRECT_AWARD_B), "provider_contacted_on"),
    ((words.DIRECT_AWARD_C,), "intention_notice_submitted_on"),
    ((words.MOST_SUITABLE_PROVIDER,), "msp_notice_submitted_on"),
    ((words.COMPETITIVE,), "offers_invited_on"),
)
"""Which day commences each process for the saving."""

SAVING = Source(
    ("SI 2025/163 reg 34",),
    "regulation",
    BEGINS,
    made=AMENDMENT_MADE,
    binds=AUTHORITIES,
    read_in="SI 2025/163 in its text of 23 February 2025",
)


@rule("text_of_2024", "The text from before 24 February 2025 goes on", SAVING)
def keeps_old_text(facts: FactSheet, law: Law) -> Answer:
    """What was commenced earlier keeps the earlier text, also for the contract that it leads to.

    Commenced: contact to start A or B; for the others the first notice that the saving names.
    """
    cut_off = law.figure("psr_amended")
    return any_of(
        *(
            all_of(follows(facts, *processes), before(facts, event, cut_off))
            for processes, event in STARTS
        )
    )


@rule("commenced-late", "The process was commenced under the amended text", SAVING)
def was_commenced_late(facts: FactSheet, law: Law) -> Answer:
    """The event that the saving names for the process lies on or after 24 February 2025."""
    cut_off = law.figure("psr_amended")
    return any_of(
        *(
            all_of(follows(facts, *processes), on_or_after(facts, event, cut_off))
            for processes, event in STARTS
        )
    )


def trigger_is_too_early(facts: FactSheet, law: Law) -> Answer:
    """The trigger date picks the earlier text, and yet the process was commenced later."""
    early = before(facts, "trigger_date", law.figure("psr_amended"))
    return all_of(early, was_commenced_late(facts, law))


def trigger_is_too_late(facts: FactSheet, law: Law) -> Answer:
    """The trigger date picks the amended text, and yet the process was commenced earlier."""
    late = on_or_after(facts, "trigger_date", law.figure("psr_amended"))
    return all_of(late, keeps_old_text(facts, law))


def calls_off_without_framework(facts: FactSheet, _law: Law) -> Answer:
    """A call-off is followed, and yet the contract is based on no framework."""
    return all_of(
        follows(facts, words.CALL_OFF_DIRECT, words.CALL_OFF_COMPETED),
        is_not(holds(facts, "based_on_framework")),
    )
