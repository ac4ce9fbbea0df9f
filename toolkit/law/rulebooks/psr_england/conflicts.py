"""Conflicts of interest: who must stand aside."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england.followed import follows, in_every_procurement
from toolkit.law.rulebooks.psr_england.sources import psr, reg
from toolkit.law.rules import Duty, Law, rule


@rule(
    "manage_conflicts",
    "Prevent, identify and remedy conflicts of interest",
    psr(reg("21(1)")),
    gives=Duty("take appropriate measures against conflicts, and record them"),
)
def manages_conflicts(_facts: FactSheet, _law: Law) -> Answer:
    """In every process."""
    return in_every_procurement()


@rule(
    "stand_aside",
    "Whoever has a personal interest stands aside",
    psr(reg("21(2)-(4)")),
    gives=Duty("keep the person with the interest out of the decision"),
)
def must_stand_aside(facts: FactSheet, law: Law) -> Answer:
    """Also where the interest might only be perceived to compromise impartiality.

    Membership of an integrated care board beside a provider role is no conflict in itself, save in
    a competition in which that provider takes part.
    """
    ordinary = all_of(
        holds(facts, "personal_interest_of_a_decision_maker"),
        is_not(is_board_membership_alone(facts, law)),
    )
    return any_of(ordinary, is_board_member_of_bidder(facts, law))


@rule("board-membership", "It is only membership of a board", psr(reg("21(3)")))
def is_board_membership_alone(facts: FactSheet, _law: Law) -> Answer:
    """A member of an integrated care board also holds a position within a provider."""
    return all_of(
        is_one_of(facts, "authority_type", ("integrated care board",)),
        holds(facts, "interest_is_only_board_membership"),
    )


@rule("board-member-of-bidder", "A member's provider takes part", psr(reg("21(4)")))
def is_board_member_of_bidder(facts: FactSheet, law: Law) -> Answer:
    """The board follows the Competitive Process and that provider takes part in it."""
    return all_of(
        is_board_membership_alone(facts, law),
        follows(facts, words.COMPETITIVE, words.CALL_OFF_COMPETED),
        holds(facts, "members_provider_takes_part"),
    )


@rule("conflict_unmanaged", "Somebody decided who had to stand aside", psr(reg("21(2)(b)")))
def conflict_was_not_managed(facts: FactSheet, law: Law) -> Answer:
    """The person had to stand aside and did not."""
    return all_of(must_stand_aside(facts, law), is_not(holds(facts, "interested_person_recused")))
