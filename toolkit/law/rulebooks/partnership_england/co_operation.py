"""Standing duties to co-operate, to integrate and to keep a health and wellbeing board."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.partnership_england.facts_of_partners import DISTRICT
from toolkit.law.rulebooks.partnership_england.section_75 import in_england
from toolkit.law.rulebooks.partnership_england.sources import act, boards, care_act, nhs_act
from toolkit.law.rules import Duty, Law, Route, rule

BOARD_ACT = "Health and Social Care Act 2012"


@rule("board-council", "The council keeps a health and wellbeing board", boards(
    f"{BOARD_ACT} s.194(14)"
))  # fmt: skip
def council_keeps_a_board(facts: FactSheet, law: Law) -> Answer:
    """County councils, districts without a county, London boroughs, the City and Scilly do.

    A district within a county does not.
    """
    councils = law.figure("councils_with_a_board")
    single_tier = all_of(
        is_one_of(facts, "council_partner_type", (DISTRICT,)),
        is_not(holds(facts, "area_has_county_council")),
    )
    return any_of(
        is_one_of(facts, "council_partner_type", councils, label="one with a board"), single_tier
    )


@rule(
    "co_operate",
    "NHS bodies and councils co-operate",
    nhs_act(act("72"), act("82")),
    gives=Duty("co-operate, to secure and advance the health and welfare of the people"),
    about="option",
)
def must_co_operate(facts: FactSheet, _law: Law) -> Answer:
    """NHS bodies with each other, and NHS bodies with councils, in exercising their functions."""
    return in_england(facts)


@rule(
    "keep_health_and_wellbeing_board",
    "Keep a health and wellbeing board with its members",
    boards(f"{BOARD_ACT} s.194"),
    gives=Duty("keep a board with the members of the figure health_and_wellbeing_board_members"),
    about="option",
)
def must_keep_board(facts: FactSheet, law: Law) -> Answer:
    """It is a committee of the council, with directors, Healthwatch and the commissioners."""
    return all_of(in_england(facts), council_keeps_a_board(facts, law))


@rule(
    "board_encourages_partnerships",
    "The board gives advice and support towards section 75 arrangements",
    boards(f"{BOARD_ACT} s.195(1)-(2)"),
    gives=Duty("ask the health and wellbeing board for its advice on the partnership"),
    about="option",
)
def board_encourages_partnerships(facts: FactSheet, law: Law) -> Answer:
    """The board must encourage integrated working, and section 75 arrangements in particular.

    Asking it is our reading of how partners meet that duty.
    """
    return all_of(in_england(facts), council_keeps_a_board(facts, law))


@rule(
    "board_exercises_council_functions",
    "The health and wellbeing board exercises functions of the council",
    boards(f"{BOARD_ACT} s.196(2), (4)"),
    gives=Route("board_exercises_council_functions"),
    about="option",
)
def board_exercises_council_functions(facts: FactSheet, law: Law) -> Answer:
    """The council may give its board any function that it can exercise, scrutiny of health apart.

    Functions of NHS bodies are not the council's to give; it exercises them where section 75 or a
    delegation lets it.
    """
    return all_of(
        in_england(facts),
        council_keeps_a_board(facts, law),
        is_not(holds(facts, "board_given_health_scrutiny")),
    )


@rule(
    "regard_for_joint_strategies",
    "Have regard to joint needs assessments and strategies",
    boards("Local Government and Public Involvement in Health Act 2007 s.116B"),
    gives=Duty("have regard to the joint needs assessment, the joint strategy and, since 1 July "
               "2022, the integrated care strategy"),
    about="option",
)  # fmt: skip
def must_regard_strategies(facts: FactSheet, _law: Law) -> Answer:
    """The council and its partner commissioners do so in exercising any function.

    NHS England does so in arranging health services for the area.
    """
    return in_england(facts)


@rule(
    "integrate_where_it_helps",
    "Exercise care functions with a view to integration",
    care_act("Care Act 2014 s.3(1)"),
    gives=Duty("aim at integration where the council considers that it promotes well-being, "
               "prevents needs or improves quality"),
    about="option",
)  # fmt: skip
def must_integrate(facts: FactSheet, _law: Law) -> Answer:
    """A duty of aim: it binds where the council considers that integration would help."""
    return in_england(facts)
