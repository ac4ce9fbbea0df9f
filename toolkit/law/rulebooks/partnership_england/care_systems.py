"""What integrated care systems owe since 1 July 2022: a partnership, its strategy, wider regard."""

from toolkit.law.answers import Answer, all_of
from toolkit.law.asking import is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.partnership_england.co_operation import council_keeps_a_board
from toolkit.law.rulebooks.partnership_england.facts_of_partners import (
    BOARD,
    FOUNDATION_TRUST,
    NHS_ENGLAND,
    NHS_TRUST,
)
from toolkit.law.rulebooks.partnership_england.section_75 import in_england
from toolkit.law.rulebooks.partnership_england.sources import act, care_partnerships, systems
from toolkit.law.rules import Duty, Law, rule

INVOLVEMENT_ACT = "Local Government and Public Involvement in Health Act 2007"


def _is_board(facts: FactSheet) -> Answer:
    """Ask whether an integrated care board in England is a partner."""
    return all_of(in_england(facts), is_one_of(facts, "nhs_partner_type", (BOARD,)))


@rule(
    "keep_integrated_care_partnership",
    "Keep an integrated care partnership of the board and its councils",
    care_partnerships(f"{INVOLVEMENT_ACT} s.116ZA"),
    gives=Duty("set up the joint committee of the board and every responsible council of its area"),
    about="option",
)
def must_keep_partnership(facts: FactSheet, law: Law) -> Answer:
    """The board and each council of its area that keeps a board of its own form one committee.

    It may appoint further members. Responsible councils are taken to be those that keep a health
    and wellbeing board.
    """
    return all_of(_is_board(facts), council_keeps_a_board(facts, law))


@rule(
    "strategy_weighs_section_75",
    "The integrated care strategy weighs section 75 arrangements",
    care_partnerships(f"{INVOLVEMENT_ACT} s.116ZB(1)-(4), (7)"),
    gives=Duty(
        "publish a strategy that considers whether section 75 arrangements would meet needs "
        "better, with Local Healthwatch and the people of the area involved"
    ),
    about="option",
)
def strategy_weighs_section_75(facts: FactSheet, law: Law) -> Answer:
    """The partnership's strategy says how needs are met, and asks whether pooling serves better."""
    return must_keep_partnership(facts, law)


@rule(
    "regard_for_wider_effects",
    "Have regard to all likely effects of decisions (the triple aim)",
    systems(act("13NA"), act("14Z43"), act("26A"), act("63A")),
    gives=Duty(
        "weigh effects on people's health and wellbeing, on quality of services and on sustainable "
        "use of resources, inequalities included"
    ),
    about="option",
)
def must_regard_wider_effects(facts: FactSheet, _law: Law) -> Answer:
    """NHS England, boards, NHS trusts and foundation trusts, in every decision on functions.

    A decision about services to one individual is left out.
    """
    bodies = (NHS_ENGLAND, BOARD, NHS_TRUST, FOUNDATION_TRUST)
    return all_of(in_england(facts), is_one_of(facts, "nhs_partner_type", bodies))


@rule(
    "board_integrates_where_it_helps",
    "The board exercises its functions with a view to integration",
    systems(act("14Z42")),
    gives=Duty("aim at integrated services where the board considers that it improves quality or "
               "reduces inequalities"),
    about="option",
)  # fmt: skip
def board_integrates(facts: FactSheet, _law: Law) -> Answer:
    """Health services with each other, with social care and with what affects health, as housing.

    A duty of aim: it binds where the board considers that integration would help.
    """
    return _is_board(facts)


@rule(
    "involve_people_in_arrangements",
    "Involve those who use the services in planning them",
    systems(act("14Z45")),
    gives=Duty("involve the people served, their carers and representatives in planning, in "
               "proposals for change and in decisions that affect what they receive"),
    about="option",
)  # fmt: skip
def must_involve_people(facts: FactSheet, _law: Law) -> Answer:
    """For services that a board arranges; by consulting, by informing or in another way."""
    return _is_board(facts)
