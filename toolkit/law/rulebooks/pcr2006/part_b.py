"""Part B services under the 2006 Regulations: little of them applies, and no tender is required."""

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import amount, at_least, holds, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.pcr2006.sources import CROSS_BORDER, reg
from toolkit.law.rules import Duty, Law, Route, Rule, rule


@rule("part-b", "It is a Part B services contract that the Regulations reach", reg("5(2)", "8"))
def is_part_b(facts: FactSheet, law: Law) -> Answer:
    """Health and social services among them, worth the threshold without VAT, and not left out.

    The threshold is that of other authorities whoever buys.
    """
    value = amount(facts, "estimated_value_ex_vat_gbp")
    return all_of(
        holds(facts, "for_pecuniary_interest"),
        holds(facts, "part_b_service"),
        is_not(holds(facts, "excluded_under_2006_regulations")),
        at_least(value, law.figure("part_b_threshold")),
    )


@rule(
    "award_without_tender",
    "An award without a tender under the Regulations",
    reg("5(2)"),
    gives=Route("award_without_tender"),
)
def award_without_tender(facts: FactSheet, law: Law) -> Answer:
    """For Part B services the rules on procedures and contract notices do not apply.

    Below threshold none of the Regulations does. Rules beside them still count: equal treatment,
    cross-border interest, and the 2013 NHS rules where they govern too.
    """
    return all_of(holds(facts, "for_pecuniary_interest"), holds(facts, "part_b_service"))


@rule("competitive", "A competition", reg("4(3)", "5(2)"), gives=Route("competitive"))
def competitive(facts: FactSheet, _law: Law) -> Answer:
    """Always open, by a procedure of the authority's own."""
    return holds(facts, "for_pecuniary_interest")


@rule(
    "equal_treatment",
    "Treat operators equally and act transparently",
    reg("4(3)", "5(2)(a)"),
    gives=Duty("treat all alike, without discrimination, and openly"),
)
def must_treat_equally(facts: FactSheet, law: Law) -> Answer:
    """Part 1 of the Regulations applies to Part B services too."""
    return is_part_b(facts, law)


@rule(
    "technical_specifications",
    "Keep the rules on technical specifications",
    reg("5(2)(b)(i)", "9"),
    gives=Duty("state what is wanted without favouring a make or a maker"),
)
def must_keep_specifications(facts: FactSheet, law: Law) -> Answer:
    """One of the few provisions of Parts 2 to 8 that apply."""
    return is_part_b(facts, law)


@rule(
    "contract_award_notice",
    "Send a contract award notice",
    reg("5(2)(b)(ii)", "31"),
    gives=Duty("send it, and say whether it may be published", "awarded_on", "part_b_award_notice"),
)
def must_send_award_notice(facts: FactSheet, law: Law) -> Answer:
    """Another provision that applies; so do those on reports and publication (regs 40(2)-42).

    A contract under a framework agreement needs none.
    """
    return is_part_b(facts, law)


@rule(
    "advertise_if_cross_border",
    "Advertise in proportion",
    CROSS_BORDER,
    gives=Duty("advertise enough for suppliers of other member States to come forward"),
)
def must_advertise(facts: FactSheet, _law: Law) -> Answer:
    """Where they have a certain interest; a duty from the Treaty, not from the Regulations."""
    return all_of(
        holds(facts, "for_pecuniary_interest"),
        recorded(facts, "view_certain_cross_border_interest"),
    )


@rule(
    "reserved_supported_employment",
    "Reserved to supported businesses, of which this is one",
    reg("7"),
    gives=Route("reserved_supported_employment"),
)
def reserved_for_supported(facts: FactSheet, _law: Law) -> Answer:
    """More than half of the workers are disabled; the contract notice says so.

    A contract that is reserved follows the procedures of the Regulations.
    """
    return all_of(
        holds(facts, "for_pecuniary_interest"),
        holds(facts, "supported_business"),
        holds(facts, "reservation_in_contract_notice_2006"),
    )


RULES: tuple[Rule, ...] = (
    is_part_b,
    award_without_tender,
    competitive,
    must_treat_equally,
    must_keep_specifications,
    must_send_award_notice,
    must_advertise,
    reserved_for_supported,
)
