"""Limits that the Provider Selection Regime sets on who may win, and on what a change may add.

Each asks rules that stand elsewhere; here their outcome becomes a limit that an award respects.
"""

from decimal import Decimal

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_most, holds, less_than, more_than, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.figures import Entry
from toolkit.law.rulebooks.psr_england import criteria, exclusions, modification
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england.followed import follows
from toolkit.law.rulebooks.psr_england.sources import before_2025, psr, reg, since_2025
from toolkit.law.rules import AwardLimit, Law, Rule, rule
from toolkit.law.shares import PER_CENT

ONE = Decimal(1)
COMPETED = (words.COMPETITIVE, words.CALL_OFF_COMPETED)
LEFT_OUT = AwardLimit("excluded_provider", on="bid")


@rule(
    "winners_not_capped",
    "Award rules may not limit who wins",
    psr(reg("6(4)(b)-(c)")),
    gives=AwardLimit("no_cap_on_winners"),
)
def winners_are_not_capped(facts: FactSheet, law: Law) -> Answer:
    """Direct Award B restricts no numbers and offers all who qualify a contract."""
    return criteria.numbers_stay_open(facts, law)


@rule(
    "qualifying_provider_passed_over",
    "A provider that qualifies is offered no contract",
    psr(reg("6(4)(c)")),
)
def passes_over_a_provider(facts: FactSheet, law: Law) -> Answer:
    """Fewer are offered a contract than qualify, although Direct Award B asks for all of them."""
    offered, qualify = "providers_offered_a_contract", "providers_that_qualify"
    return all_of(
        criteria.numbers_stay_open(facts, law),
        less_than(amount(facts, offered), amount(facts, qualify)),
    )


@rule(
    "several_winners",
    "As many providers win as the invitation says",
    psr(reg("11(2), (5)"), reg("18(7)")),
    gives=AwardLimit("min_providers", fact="fewest_providers_in_notice"),
)
def needs_several_winners(facts: FactSheet, _law: Law) -> Answer:
    """Offers are assessed as the criteria for the award, set beforehand, have it."""
    return all_of(
        follows(facts, *COMPETED), more_than(amount(facts, "fewest_providers_in_notice"), ONE)
    )


@rule(
    "excluded_provider_out",
    "An excluded provider does not win",
    since_2025(reg("20(1)-(1A)")),
    gives=LEFT_OUT,
    about="bid",
)
def leaves_out_excluded(facts: FactSheet, law: Law) -> Answer:
    """It is excluded from the process and gets no award, save in overriding public interest."""
    return exclusions.bars_excluded_provider(facts, law)


@rule(
    "excluded_provider_out_2024",
    "A provider with grounds under the 2024 text does not win",
    before_2025(reg("20") + " as made"),
    gives=LEFT_OUT,
    about="bid",
)
def leaves_out_under_old_text(facts: FactSheet, law: Law) -> Answer:
    """Its text was not read, so that this never leaves anybody out by itself."""
    return exclusions.bars_provider_under_old_text(facts, law)


@rule(
    "excluded_subcontractor_out",
    "A provider does not win with an excluded sub-contractor",
    since_2025(reg("20A(3)-(4), (6)")),
    gives=LEFT_OUT,
    about="bid",
)
def leaves_out_for_subcontractor(facts: FactSheet, law: Law) -> Answer:
    """Only after it was told, and had a reasonable chance to find another sub-contractor."""
    return all_of(
        exclusions.must_exclude_for_subcontractor(facts, law),
        exclusions.warned_before_exclusion(facts, law),
    )


@rule(
    "excludable_provider_out",
    "A provider that the authority decided to exclude does not win",
    since_2025(reg("20(2)"), reg("20A(5)-(6)"), reg("20B")),
    gives=LEFT_OUT,
    about="bid",
)
def leaves_out_excludable(facts: FactSheet, law: Law) -> Answer:
    """An excludable provider may be excluded; until that is decided and recorded, it stands.

    For a sub-contractor it is told first; as a threat to national security a Minister agrees first.
    """
    by_subcontractor = all_of(
        exclusions.may_exclude_for_subcontractor(facts, law),
        exclusions.warned_before_exclusion(facts, law),
    )
    return all_of(
        any_of(exclusions.may_exclude_provider(facts, law), by_subcontractor),
        recorded(facts, "decided_to_exclude"),
        exclusions.security_exclusion_is_allowed(facts, law),
    )


@rule(
    "unselected_provider_out",
    "A provider that fails basic selection does not win",
    psr(reg("19(1)-(2)")),
    gives=LEFT_OUT,
    about="bid",
)
def leaves_out_unselected(facts: FactSheet, law: Law) -> Answer:
    """Not under direct award A or B, and not for call-offs."""
    return criteria.bars_who_fails_selection(facts, law)


@rule(
    "modification-only-by-decision",
    "Only the ground with limits of value is left",
    psr(reg("13(1)"), reg("13(3)")),
)
def rests_on_decision(facts: FactSheet, law: Law) -> Answer:
    """A change to a live contract that no other ground of regulation 13 permits."""
    return all_of(
        holds(facts, "modifies_existing_contract"),
        is_not(modification.of_direct_award(facts, law)),
        is_not(modification.as_provided_for(facts, law)),
        is_not(modification.of_identity_alone(facts, law)),
        is_not(modification.by_external_factors(facts, law)),
    )


@rule(
    "modification_kept_below_sum",
    "The changes together stay below the sum",
    psr(reg("13(1)(d)"), reg("13(2)(b)(i)")),
    gives=AwardLimit("modification_cap_gbp", "modification_amount", is_below=True),
)
def stays_below_sum(facts: FactSheet, law: Law) -> Answer:
    """Where the share of the value at entry is no more than the sum, the sum is the wider limit."""
    return all_of(rests_on_decision(facts, law), is_not(_share_is_wider(facts, law)))


@rule(
    "modification_kept_below_share",
    "The changes together stay below the share of the value at entry",
    psr(reg("13(1)(d)"), reg("13(2)(b)(ii)")),
    gives=AwardLimit(
        "modification_cap_gbp", "modification_share", fact="lv_old_at_entry", is_below=True
    ),
)
def stays_below_share(facts: FactSheet, law: Law) -> Answer:
    """Where that share is more than the sum, it is the wider limit, and one of the two suffices."""
    return all_of(rests_on_decision(facts, law), _share_is_wider(facts, law))


def _share_is_wider(facts: FactSheet, law: Law) -> Answer:
    """Ask which of the two limits lets a change add more."""
    part = _part(law.figure("modification_share"))
    before = amount(facts, "lv_old_at_entry")
    return is_not(at_most(before * part, law.figure("modification_amount")))


def _part(share: Entry) -> Decimal:
    return share.value * PER_CENT if isinstance(share.value, Decimal) else ONE


RULES: tuple[Rule, ...] = (
    winners_are_not_capped,
    passes_over_a_provider,
    needs_several_winners,
    leaves_out_excluded,
    leaves_out_under_old_text,
    leaves_out_for_subcontractor,
    leaves_out_excludable,
    leaves_out_unselected,
    rests_on_decision,
    stays_below_sum,
    stays_below_share,
)
