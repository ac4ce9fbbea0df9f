"""Modifying a contract or framework agreement during its term without a new procurement."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not, presumed
from toolkit.law.asking import amount, at_least, holds, is_one_of, less_than, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england.measures import is_below, reaches, within_days
from toolkit.law.rulebooks.psr_england.sources import guidance, psr, reg
from toolkit.law.rulebooks.psr_england.urgency import bridging_modification, is_urgent
from toolkit.law.rules import Duty, Law, rule
from toolkit.law.shares import less_than_share

CHANGE = "cumulative_change_in_lifetime_value"
LITERAL = "read literally, regulation 13(1)(a) serves contracts awarded by A or B too; NHS "
LITERAL += "England's chart calls a modification of another character not permitted there"
EITHER_WAY = "read literally, regulation 13(1)(a) serves it however it was awarded"


@rule("modification_permitted", "The modification is permitted", psr(reg("13(1)-(3)")))
def is_permitted(facts: FactSheet, law: Law) -> Answer:
    """One ground is enough, whatever rules governed the original award."""
    return any_of(
        of_direct_award(facts, law),
        as_provided_for(facts, law),
        of_identity_alone(facts, law),
        by_external_factors(facts, law),
        by_decision_within_limits(facts, law),
    )


@rule("same-character", "The character stays the same", psr(reg("13(1)(c)"), reg("13(2)(a)")))
def keeps_its_character(facts: FactSheet, _law: Law) -> Answer:
    """It does not become materially different in character."""
    return is_not(holds(facts, "materially_different_in_character"))


@rule("awarded-by-a-or-b", "It was awarded by direct award A or B", psr(reg("13(3)")))
def was_awarded_by_a_or_b(facts: FactSheet, _law: Law) -> Answer:
    """Contracts from before the regime were not, however they were awarded."""
    direct = (words.DIRECT_AWARD_A, words.DIRECT_AWARD_B)
    return is_one_of(facts, "original_award_process", direct)


@rule("modification_of_direct_award", "An A or B contract keeps its character", psr(reg("13(3)")))
def of_direct_award(facts: FactSheet, law: Law) -> Answer:
    """No limit of value applies to such a contract."""
    return all_of(was_awarded_by_a_or_b(facts, law), keeps_its_character(facts, law))


@rule("modification_provided_for_ground", "The documents provide for it", psr(reg("13(1)(a)")))
def as_provided_for(facts: FactSheet, law: Law) -> Answer:
    """Clearly and unambiguously; the text asks neither for character nor for value.

    For a contract awarded by A or B that changes its character, guidance reads this otherwise.
    """
    direct, same = was_awarded_by_a_or_b(facts, law), keeps_its_character(facts, law)
    literal = given(Verdict.MET, LITERAL, status="inferred")
    plain = any_of(
        presumed(any_of(is_not(direct), same, asked="the chart agrees"), EITHER_WAY),
        all_of(direct, is_not(same), literal),
        asked="the ground serves this contract",
    )
    return all_of(holds(facts, "modification_provided_for"), plain)


@rule("modification_of_identity", "Only the provider's identity changes", psr(reg("13(1)(b)")))
def of_identity_alone(facts: FactSheet, _law: Law) -> Answer:
    """A corporate change, and the successor meets the basic selection criteria."""
    return all_of(holds(facts, "identity_succession_only"), recorded(facts, "provider_meets_bsc"))


@rule("modification_by_external_factors", "It answers outside factors", psr(reg("13(1)(c)")))
def by_external_factors(facts: FactSheet, law: Law) -> Answer:
    """Beyond the control of both sides, and the character stays; no limit of value."""
    return all_of(holds(facts, "in_response_to_external_factors"), keeps_its_character(facts, law))


@rule(
    "modification_by_decision",
    "The authority decided it, within the limits",
    psr(reg("13(1)(d)"), reg("13(2)")),
)
def by_decision_within_limits(facts: FactSheet, law: Law) -> Answer:
    """The character stays, and all changes together are below the sum or below the share.

    It fails on value only where both are reached. The share is of the value at entry.
    """
    change, before = amount(facts, CHANGE), amount(facts, "lv_old_at_entry")
    sum_, share = law.figure("modification_amount"), law.figure("modification_share")
    return all_of(
        holds(facts, "change_attributable_to_authority_decision"),
        keeps_its_character(facts, law),
        any_of(
            is_below(change, lambda size: less_than(size, sum_)),
            is_below(change, lambda size: less_than_share(size, share, before)),
            asked="the cumulative change is below the sum or the share",
        ),
    )


@rule(
    "modification_notice",
    "Publish a notice of the modification",
    psr(reg("13(4)-(5)")),
    gives=Duty(
        "submit a modification notice for publication, with what Schedule 12 lists",
        after="modified_on",
        within="modification_notice_days",
    ),
)
def needs_a_notice(facts: FactSheet, law: Law) -> Answer:
    """Permitted, decided by the authority, and the cumulative change is the sum or more.

    The share of the value at entry plays no part here.
    """
    limit = law.figure("modification_notice_amount")
    return all_of(
        is_permitted(facts, law),
        holds(facts, "change_attributable_to_authority_decision"),
        reaches(amount(facts, CHANGE), lambda size: at_least(size, limit)),
    )


@rule(
    "modification_notice_advised",
    "Guidance: publish at the sum whoever decided",
    guidance("NHS England, PSR contract modifications chart"),
    gives=Duty("consider a modification notice although the authority did not decide the change"),
)
def guidance_advises_a_notice(facts: FactSheet, law: Law) -> Answer:
    """The chart asks for a notice from the sum on, without asking whose decision it was."""
    return all_of(
        is_permitted(facts, law),
        at_least(amount(facts, CHANGE), law.figure("modification_notice_amount")),
    )


@rule("modification_notice_in_time", "The notice was in time", psr(reg("13(5)(a)")))
def notice_is_in_time(facts: FactSheet, law: Law) -> Answer:
    """Submitted no later than 30 days after the modification."""
    return within_days(
        facts,
        "modified_on",
        "modification_notice_submitted_on",
        law.figure("modification_notice_days"),
    )


@rule(
    "new_procurement_needed",
    "The change needs a new procurement",
    psr(reg("13(1)"), reg("22(1)(a)")),
    gives=Duty("follow a new procurement process; made all the same, the contract may be ended"),
)
def needs_a_new_procurement(facts: FactSheet, law: Law) -> Answer:
    """No ground of regulation 13 fits, and it is neither urgent nor a bridge."""
    return all_of(
        is_not(is_permitted(facts, law)),
        is_not(is_urgent(facts, law)),
        is_not(bridging_modification(facts, law)),
    )
