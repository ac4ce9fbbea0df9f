"""Directions: who carries out a delegated function, with what money, and what stays behind."""

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import amount, holds, less_than, more_than
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.scotland2014.facts import JOINT_BOARD
from toolkit.law.rulebooks.scotland2014.schemes import has_model, in_scotland, is_lead_agency
from toolkit.law.rulebooks.scotland2014.sources import act, part_1
from toolkit.law.rules import Duty, Law, Route, rule


@rule(
    "direct_each_function",
    "Direct a council or Health Board to carry out each function",
    part_1(act("26(1)"), act("27")),
    gives=Duty("give a written direction with its money and use for each delegated function"),
    about="option",
)
def must_direct(facts: FactSheet, _law: Law) -> Answer:
    """The joint board must, for each function, unless the Scottish Ministers excuse it."""
    return all_of(
        in_scotland(facts),
        has_model(facts, JOINT_BOARD),
        is_not(holds(facts, "ministers_excuse_direction")),
    )


@rule(
    "direct_as_lead_agency",
    "Direct the other side to carry out a function",
    part_1(act("26(2)")),
    gives=Route("direct_as_lead_agency"),
    about="option",
)
def may_direct(facts: FactSheet, law: Law) -> Answer:
    """A lead agency may, and else carries the function out itself."""
    return all_of(in_scotland(facts), is_lead_agency(facts, law))


@rule(
    "direction_complete",
    "The direction says all that it must",
    part_1(act("27(1), (5)(b)")),
    about="option",
)
def direction_is_complete(facts: FactSheet, _law: Law) -> Answer:
    """In writing, with the money and how it is to be used."""
    return all_of(
        holds(facts, "direction_in_writing"),
        holds(facts, "direction_states_money"),
        holds(facts, "direction_states_use"),
    )


@rule(
    "follow_direction",
    "Comply with the direction",
    part_1(act("27(4)")),
    gives=Duty("carry out the function as directed"),
    about="option",
)
def must_comply(facts: FactSheet, _law: Law) -> Answer:
    """Whoever is given one."""
    return all_of(in_scotland(facts), holds(facts, "direction_given"))


@rule(
    "unused_set_aside_is_claimable",
    "The integration authority may claim what was not used of the set-aside",
    part_1(act("28(3)")),
    about="option",
)
def unused_set_aside_is_claimable(facts: FactSheet, _law: Law) -> Answer:
    """Where the Health Board used less than the direction specified."""
    used = amount(facts, "set_aside_used_gbp")
    return all_of(in_scotland(facts), less_than(used, amount(facts, "set_aside_specified_gbp")))


@rule(
    "set_aside_overspend_is_claimable",
    "The Health Board may claim what it needed beyond the set-aside",
    part_1(act("28(4)")),
    about="option",
)
def set_aside_overspend_is_claimable(facts: FactSheet, _law: Law) -> Answer:
    """Where it had to use more than the direction specified."""
    used = amount(facts, "set_aside_used_gbp")
    return all_of(in_scotland(facts), more_than(used, amount(facts, "set_aside_specified_gbp")))


@rule(
    "delegator_may_still_act",
    "Who delegates a function may still carry it out",
    part_1(act("25(4)")),
    about="option",
)
def delegator_may_still_act(facts: FactSheet, _law: Law) -> Answer:
    """The integration authority has the powers and duties; the delegator is not prevented."""
    return all_of(in_scotland(facts), holds(facts, "scheme_approved_by_ministers"))
