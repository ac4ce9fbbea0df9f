"""Integration schemes: which model, what must be delegated, what the scheme must say."""

from decimal import Decimal

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_least, before, day, holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.scotland2014.facts import (
    BOARD_LEADS,
    BOTH_LEAD,
    COUNCIL_LEADS,
    JOINT_BOARD,
)
from toolkit.law.rulebooks.scotland2014.sources import act, lists, part_1, schemes
from toolkit.law.rules import Duty, Law, Route, rule


def in_scotland(facts: FactSheet) -> Answer:
    """The whole of this law is Scotland's."""
    return is_one_of(facts, "nation", ("Scotland",))


def whole(law: Law, figure: str) -> int:
    """Take a whole number from a figure."""
    value = law.figure(figure).value
    return int(value) if isinstance(value, Decimal) else 0


def has_model(facts: FactSheet, *models: str) -> Answer:
    """Ask whether the planned model is one of some."""
    return is_one_of(facts, "integration_model", models)


@rule("led-by-one", "One side leads, or each leads on something", schemes(act("1(4)(b)-(d)")))
def is_lead_agency(facts: FactSheet, _law: Law) -> Answer:
    """Any model but the joint board."""
    return has_model(facts, BOARD_LEADS, COUNCIL_LEADS, BOTH_LEAD)


@rule("enough-delegated", "What must be delegated is delegated", lists(
    act("1(7)-(9)"), "SSI 2014/344 Sch 3", "SSI 2014/345 reg 2"
))  # fmt: skip
def delegates_enough(facts: FactSheet, _law: Law) -> Answer:
    """Both lists under a joint board, one list where one side leads, either where each leads."""
    council = holds(facts, "council_delegates_all_prescribed")
    board = holds(facts, "board_delegates_all_prescribed")
    return any_of(
        all_of(has_model(facts, JOINT_BOARD), council, board),
        all_of(has_model(facts, BOARD_LEADS), council),
        all_of(has_model(facts, COUNCIL_LEADS), board),
        all_of(has_model(facts, BOTH_LEAD), any_of(council, board)),
    )


@rule("one-lead", "Of several councils one alone leads", part_1(act("2(5)")))
def has_one_lead(facts: FactSheet, _law: Law) -> Answer:
    """Asked where one scheme covers several councils and a council leads on anything."""
    return any_of(
        is_not(has_model(facts, COUNCIL_LEADS, BOTH_LEAD)),
        is_not(holds(facts, "scheme_covers_several_councils")),
        holds(facts, "scheme_names_one_lead_authority"),
    )


@rule("scheme-stands", "The scheme delegates what it must and may, and is approved", lists(
    act("1(5)-(9)"), act("6"), act("7")
))  # fmt: skip
def scheme_stands(facts: FactSheet, law: Law) -> Answer:
    """In Scotland, consulted on, and approved by the Scottish Ministers."""
    return all_of(
        in_scotland(facts),
        delegates_enough(facts, law),
        holds(facts, "delegates_only_what_may_be"),
        scheme_is_complete(facts, law),
        holds(facts, "scheme_consulted_on"),
        holds(facts, "scheme_approved_by_ministers"),
    )


@rule(
    "prepare_integration_scheme",
    "Prepare an integration scheme, consult on it and submit it",
    part_1(act("1(2)"), act("2"), act("3"), act("6"), act("7(1)")),
    gives=Duty("prepare it jointly, with regard to principles and outcomes, consult, submit"),
    about="option",
)
def must_prepare_scheme(facts: FactSheet, _law: Law) -> Answer:
    """Every council with the Health Board of its area; integration here is no choice."""
    return in_scotland(facts)


@rule(
    "joint_board",
    "Integrate through an integration joint board",
    lists(act("1(4)(a)"), act("9")),
    gives=Route("joint_board"),
    about="option",
)
def joint_board(facts: FactSheet, law: Law) -> Answer:
    """Council and Health Board delegate to a body that the Scottish Ministers set up by order."""
    return all_of(has_model(facts, JOINT_BOARD), scheme_stands(facts, law))


@rule(
    "lead_agency",
    "Integrate through a lead agency",
    lists(act("1(4)(b)-(d)"), act("15")),
    gives=Route("lead_agency"),
    about="option",
)
def lead_agency(facts: FactSheet, law: Law) -> Answer:
    """Council to Health Board, Health Board to council, or each to the other."""
    return all_of(is_lead_agency(facts, law), has_one_lead(facts, law), scheme_stands(facts, law))


@rule(
    "health_service_must_be_delegated",
    "The health service must be delegated",
    lists(act("1(8)-(9)"), "SSI 2014/344 Sch 3"),
    about="option",
)
def health_service_must_be_delegated(facts: FactSheet, law: Law) -> Answer:
    """A listed service, for adults, where the Health Board delegates its list.

    Where each leads on something, it is a must unless the council delegates its own list.
    """
    listed = any_of(
        is_one_of(facts, "scottish_health_service", law.figure("hospital_services_to_delegate")),
        is_one_of(facts, "scottish_health_service", law.figure("community_services_to_delegate")),
        asked="Is it a listed service?",
    )
    return all_of(
        in_scotland(facts),
        listed,
        at_least(amount(facts, "person_age_years"), law.figure("delegation_age_years")),
        any_of(
            has_model(facts, JOINT_BOARD, COUNCIL_LEADS),
            all_of(
                has_model(facts, BOTH_LEAD),
                is_not(holds(facts, "council_delegates_all_prescribed")),
            ),
        ),
    )


@rule(
    "hospital_money_is_set_aside",
    "Hospital money is set aside, not paid over",
    schemes(act("1(3)(d)"), act("1(14)")),
    about="option",
)
def hospital_money_is_set_aside(facts: FactSheet, law: Law) -> Answer:
    """For functions in a hospital of the area that provides for two or more councils."""
    served = amount(facts, "councils_served_by_hospital")
    return all_of(
        in_scotland(facts),
        holds(facts, "delegates_hospital_functions"),
        at_least(served, law.figure("councils_for_set_aside")),
        is_not(holds(facts, "board_treats_hospital_as_payment")),
    )


@rule(
    "scheme_complete",
    "The integration scheme says all that it must",
    schemes(act("1(3)")),
    about="option",
)
def scheme_is_complete(facts: FactSheet, law: Law) -> Answer:
    """Model, functions, money and prescribed matters; with a lead also what it does beside them."""
    return all_of(
        holds(facts, "scheme_states_functions"),
        any_of(
            has_model(facts, JOINT_BOARD), holds(facts, "scheme_states_functions_in_conjunction")
        ),
        any_of(
            is_not(hospital_money_is_set_aside(facts, law)),
            holds(facts, "scheme_states_set_aside_method"),
        ),
        holds(facts, "scheme_states_payment_method"),
        holds(facts, "scheme_states_prescribed_matters"),
    )


@rule(
    "appoint_chief_officer",
    "Appoint a chief officer of the joint board",
    part_1(act("10")),
    gives=Duty("consult the council and Health Board, then appoint, as a rule by secondment"),
    about="option",
)
def must_appoint_chief_officer(facts: FactSheet, _law: Law) -> Answer:
    """Under the joint board model."""
    return all_of(in_scotland(facts), has_model(facts, JOINT_BOARD))


@rule(
    "keep_joint_monitoring_committee",
    "Set up a joint monitoring committee",
    part_1(act("15(3)")),
    gives=Duty("set it up jointly before functions are delegated"),
    about="option",
)
def must_keep_monitoring_committee(facts: FactSheet, law: Law) -> Answer:
    """Under every lead agency model."""
    return all_of(in_scotland(facts), is_lead_agency(facts, law))


@rule(
    "review_integration_scheme",
    "Review the integration scheme within five years",
    part_1(act("44")),
    gives=Duty(
        "review jointly whether changes are needed", "scheme_period_began_on", "scheme_review_years"
    ),
    about="option",
)
def must_review_scheme(facts: FactSheet, _law: Law) -> Answer:
    """Every approved scheme, and sooner when one side asks."""
    return all_of(in_scotland(facts), holds(facts, "scheme_approved_by_ministers"))


@rule(
    "scheme_reviewed_in_time",
    "The integration scheme was reviewed in time",
    part_1(act("44(2), (5)")),
    about="option",
)
def scheme_is_reviewed_in_time(facts: FactSheet, law: Law) -> Answer:
    """Before five years expire, so before the day that ends them comes round again."""
    expires = day(facts, "scheme_period_began_on", plus_years=whole(law, "scheme_review_years"))
    return before(facts, "scheme_reviewed_on", expires)
