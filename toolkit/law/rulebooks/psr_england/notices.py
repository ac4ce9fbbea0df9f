"""Notices and letters: which process needs which, after which day, and within how long."""

from toolkit.law.answers import Answer, all_of
from toolkit.law.asking import at_least, holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england.followed import follows
from toolkit.law.rulebooks.psr_england.measures import days_between, within_days
from toolkit.law.rulebooks.psr_england.sources import psr, reg, sch
from toolkit.law.rules import Duty, Law, rule

AWARD_NOTICE = "submit a notice of the award for publication"
INTENTION_NOTICE = "submit a notice of intention to award for publication, before the standstill"


def _after_award(schedule: int) -> Duty:
    """Start the clock of an award notice on the day of the award."""
    return Duty(
        f"{AWARD_NOTICE}, with what {sch(schedule)} lists",
        after="contract_awarded_on",
        within="award_notice_days",
    )


@rule("award_notice_a", "Notice of an award under A", psr(reg("7"), sch(2)), gives=_after_award(2))
def award_notice_a(facts: FactSheet, _law: Law) -> Answer:
    """The one notice of Direct Award A; it has neither standstill nor intention notice."""
    return follows(facts, words.DIRECT_AWARD_A)


@rule("award_notice_b", "Notice of an award under B", psr(reg("8"), sch(2)), gives=_after_award(2))
def award_notice_b(facts: FactSheet, _law: Law) -> Answer:
    """The one notice of Direct Award B; it has neither standstill nor intention notice."""
    return follows(facts, words.DIRECT_AWARD_B)


@rule(
    "intention_notice_c",
    "Intention to award to the existing provider",
    psr(reg("9(3)-(4)"), sch(3)),
    gives=Duty(f"{INTENTION_NOTICE}, with what {sch(3)} lists"),
)
def intention_notice_c(facts: FactSheet, _law: Law) -> Answer:
    """Step 2 of Direct Award C, once the authority is content with the existing provider."""
    return follows(facts, words.DIRECT_AWARD_C)


@rule(
    "award_notice_c",
    "Notice of an award under C",
    psr(reg("9(10)-(11)"), sch(4)),
    gives=_after_award(4),
)
def award_notice_c(facts: FactSheet, _law: Law) -> Answer:
    """Step 6 of Direct Award C."""
    return follows(facts, words.DIRECT_AWARD_C)


@rule(
    "msp_notice",
    "Intention to follow the Most Suitable Provider Process",
    psr(reg("10(2)-(3)"), sch(5)),
    gives=Duty(f"submit it for publication first of all, with what {sch(5)} lists"),
)
def msp_notice(facts: FactSheet, _law: Law) -> Answer:
    """Step 1 of the Most Suitable Provider Process."""
    return follows(facts, words.MOST_SUITABLE_PROVIDER)


@rule(
    "msp_wait",
    "Do not complete the identifying of providers early",
    psr(reg("10(5)")),
    gives=Duty(
        "complete the identifying of potential providers on the 14th day after, or later",
        after="msp_notice_submitted_on",
        within="msp_days",
        bound="earliest",
    ),
)
def msp_wait(facts: FactSheet, _law: Law) -> Answer:
    """The clock runs from submission for publication; here the day reached is the earliest."""
    return follows(facts, words.MOST_SUITABLE_PROVIDER)


@rule("msp_waited", "The fourteen days were kept", psr(reg("10(5)")))
def msp_waited(facts: FactSheet, law: Law) -> Answer:
    """Potential providers were identified no earlier than 14 days after submission."""
    waited = days_between(facts, "msp_notice_submitted_on", "potential_providers_identified_on")
    return at_least(waited, law.figure("msp_days"))


@rule(
    "intention_notice_msp",
    "Intention to award to the chosen provider",
    psr(reg("10(7)-(8)"), sch(6)),
    gives=Duty(f"{INTENTION_NOTICE}, with what {sch(6)} lists"),
)
def intention_notice_msp(facts: FactSheet, _law: Law) -> Answer:
    """Step 4 of the Most Suitable Provider Process."""
    return follows(facts, words.MOST_SUITABLE_PROVIDER)


@rule(
    "award_notice_msp",
    "Notice of an award to the most suitable provider",
    psr(reg("10(14)-(15)"), sch(7)),
    gives=_after_award(7),
)
def award_notice_msp(facts: FactSheet, _law: Law) -> Answer:
    """Step 8 of the Most Suitable Provider Process."""
    return follows(facts, words.MOST_SUITABLE_PROVIDER)


@rule(
    "invitation_notice",
    "Notice inviting offers",
    psr(reg("11(3)-(4)"), sch(8)),
    gives=Duty(f"submit a notice inviting offers for publication, with what {sch(8)} lists"),
)
def invitation_notice(facts: FactSheet, _law: Law) -> Answer:
    """Step 2 of the Competitive Process, after the award criteria are set."""
    return follows(facts, words.COMPETITIVE)


@rule(
    "assess_by_award_criteria",
    "Assess offers by the award criteria",
    psr(reg("11(2)"), reg("11(5)"), reg("11(7)"), reg("18(7)")),
    gives=Duty("set the award criteria before offers are invited, and assess and choose by them"),
)
def assesses_by_criteria(facts: FactSheet, _law: Law) -> Answer:
    """Steps 1, 3 and 4 of the Competitive Process, in call-offs too."""
    return follows(facts, words.COMPETITIVE, words.CALL_OFF_COMPETED)


@rule("stages_announced", "Staged assessment was announced", psr(reg("11(6)"), sch(8) + " para 8"))
def stages_were_announced(facts: FactSheet, _law: Law) -> Answer:
    """Offers may be assessed in stages, and the notice says so where they are."""
    return all_of(holds(facts, "assessed_in_stages"), holds(facts, "stages_stated_in_notice"))


@rule(
    "outcome_letters",
    "Letters to the winner and to each loser",
    psr(reg("11(8)"), sch(9)),
    gives=Duty(f"write promptly to the winner, and to each loser with what {sch(9)} lists"),
)
def outcome_letters(facts: FactSheet, _law: Law) -> Answer:
    """Step 5 of the Competitive Process, in call-offs too."""
    return follows(facts, words.COMPETITIVE, words.CALL_OFF_COMPETED)


@rule(
    "intention_notice_competitive",
    "Intention to award or to conclude",
    psr(reg("11(9)-(10)"), sch(10)),
    gives=Duty(f"{INTENTION_NOTICE}, with what {sch(10)} lists"),
)
def intention_notice_competitive(facts: FactSheet, _law: Law) -> Answer:
    """Step 6 of the Competitive Process, in call-offs too."""
    return follows(facts, words.COMPETITIVE, words.CALL_OFF_COMPETED)


@rule(
    "award_notice_competitive",
    "Notice of an award or conclusion after a competition",
    psr(reg("11(16)-(17)"), sch(11)),
    gives=_after_award(11),
)
def award_notice_competitive(facts: FactSheet, _law: Law) -> Answer:
    """Step 10 of the Competitive Process, in call-offs too."""
    return follows(facts, words.COMPETITIVE, words.CALL_OFF_COMPETED)


@rule(
    "call_off_notice",
    "Notice of a call-off without competition",
    psr(reg("18(5)-(6)"), sch(2)),
    gives=_after_award(2),
)
def call_off_notice(facts: FactSheet, _law: Law) -> Answer:
    """It has no standstill."""
    return follows(facts, words.CALL_OFF_DIRECT)


@rule(
    "call_off_invitation",
    "Invite every provider in the framework",
    psr(reg("18(7)-(8)"), sch(15)),
    gives=Duty(f"invite all providers in the framework, with what {sch(15)} lists"),
)
def call_off_invitation(facts: FactSheet, _law: Law) -> Answer:
    """In place of the notice inviting offers; it is not published."""
    return follows(facts, words.CALL_OFF_COMPETED)


@rule(
    "award_notice_in_time",
    "The award notice was in time",
    psr(reg("7(2)(b)"), reg("11(17)(b)"), reg("14(5)(a)")),
)
def award_notice_in_time(facts: FactSheet, law: Law) -> Answer:
    """Submitted for publication no later than 30 days after the award; urgent awards alike."""
    return within_days(
        facts, "contract_awarded_on", "award_notice_submitted_on", law.figure("award_notice_days")
    )


@rule(
    "urgent_award_notice",
    "Notice of an urgent award",
    psr(reg("14(4)-(5)"), sch(13)),
    gives=Duty(
        f"submit a notice for publication, with what {sch(13)} lists",
        after="contract_awarded_on",
        within="urgent_notice_days",
    ),
)
def urgent_award_notice(facts: FactSheet, _law: Law) -> Answer:
    """Where a contract is awarded urgently."""
    return follows(facts, words.URGENT_AWARD)


@rule(
    "urgent_modification_notice",
    "Notice of an urgent modification",
    psr(reg("14(4)-(5)"), sch(14)),
    gives=Duty(
        f"submit a notice for publication, with what {sch(14)} lists",
        after="modified_on",
        within="urgent_notice_days",
    ),
)
def urgent_modification_notice(facts: FactSheet, _law: Law) -> Answer:
    """Where a contract is modified urgently under paragraph (2); paragraph (3) asks for none."""
    return holds(facts, "modified_urgently")
