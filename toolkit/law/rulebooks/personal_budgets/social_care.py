"""Direct payments for care and support: who gets one, for what, and how it is reviewed."""

from decimal import Decimal

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_least, at_most, day, holds, is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.personal_budgets.facts import FUND_HOLDER
from toolkit.law.rulebooks.personal_budgets.sources import (
    care,
    care_act,
    guidance,
    payments,
    reg,
)
from toolkit.law.rules import Duty, Law, Route, rule

MAY_NOT_NAME = "set no condition that needs be met by a particular person, so leave the choice"


def in_england(facts: FactSheet) -> Answer:
    """The whole of this law is England's."""
    return is_one_of(facts, "nation", ("England",))


def months(law: Law, figure: str) -> int:
    """Take a number of months from a figure."""
    value = law.figure(figure).value
    return int(value) if isinstance(value, Decimal) else 0


@rule("care-adult", "The person is an adult whose needs the council meets", care(
    care_act("2(8)"), care_act("24(1)")
))  # fmt: skip
def is_adult_with_needs(facts: FactSheet, law: Law) -> Answer:
    """Aged 18 or over, with needs that the council must or will meet."""
    return all_of(
        in_england(facts),
        at_least(amount(facts, "person_age_years"), law.figure("adult_age_years")),
        holds(facts, "council_meets_needs"),
    )


@rule("payment-allowed", "No direct payment is prohibited", payments(
    reg("2"), "SI 2014/2871 Sch 1", care_act("33(2)(a)")
))  # fmt: skip
def is_allowed(facts: FactSheet, _law: Law) -> Answer:
    """The person is under none of the listed orders."""
    return is_not(holds(facts, "under_listed_treatment_order"))


@rule("nominee-agreed", "A nominee agrees", care(care_act("31(4)(b)")))
def nominee_agrees(facts: FactSheet, _law: Law) -> Answer:
    """Only where the payment goes to one."""
    return any_of(is_not(holds(facts, "payment_goes_to_nominee")), holds(facts, "nominee_agrees"))


@rule(
    "care_direct_payment",
    "Meet needs by a direct payment to the person or a nominee",
    care(care_act("31"), reg("2")),
    gives=Route("care_direct_payment", mandatory=True),
    about="option",
)
def care_direct_payment(facts: FactSheet, law: Law) -> Answer:
    """On request by an adult with capacity the council must pay, if it is so satisfied.

    The personal budget states what the council must pay; nothing prohibits payment; who receives
    it can manage it; and it is an appropriate way to meet the needs.
    """
    return all_of(
        is_adult_with_needs(facts, law),
        holds(facts, "budget_states_council_amount"),
        holds(facts, "direct_payment_requested"),
        holds(facts, "has_capacity_to_request"),
        nominee_agrees(facts, law),
        is_allowed(facts, law),
        recorded(facts, "view_capable_of_managing_payment"),
        recorded(facts, "view_direct_payment_appropriate"),
    )


@rule(
    "authorised_direct_payment",
    "Meet needs by a direct payment to an authorised person",
    care(care_act("32"), reg("5")),
    gives=Route("authorised_direct_payment", mandatory=True),
    about="option",
)
def authorised_direct_payment(facts: FactSheet, law: Law) -> Answer:
    """Where the adult lacks capacity, on request by an authorised person, if it is so satisfied.

    That person acts in the adult's best interests; before it is satisfied the council consults.
    """
    return all_of(
        is_adult_with_needs(facts, law),
        holds(facts, "budget_states_council_amount"),
        is_not(holds(facts, "has_capacity_to_request")),
        holds(facts, "direct_payment_requested"),
        holds(facts, "authorised_person_asks"),
        is_allowed(facts, law),
        recorded(facts, "view_authorised_person_in_best_interests"),
        recorded(facts, "view_capable_of_managing_payment"),
        recorded(facts, "view_direct_payment_appropriate"),
    )


@rule(
    "tell_about_direct_payments",
    "Tell the person which needs direct payments may meet",
    care(care_act("24(1)(b)")),
    gives=Duty("tell the person which needs, if any, may be met by direct payments"),
    about="option",
)
def must_tell(facts: FactSheet, law: Law) -> Answer:
    """Whenever the council is to meet needs."""
    return is_adult_with_needs(facts, law)


@rule(
    "give_personal_budget",
    "Put a personal budget in the plan",
    care(care_act("25(1)(e)"), care_act("26")),
    gives=Duty("state the cost of meeting the needs, the adult's share and the council's share"),
    about="option",
)
def must_give_budget(facts: FactSheet, law: Law) -> Answer:
    """For every adult whose needs the council meets, whoever then holds the money."""
    return is_adult_with_needs(facts, law)


@rule(
    "leave_provider_choice",
    "Leave the choice of provider to the person paid",
    payments(reg("4(3)(a)")),
    gives=Duty(MAY_NOT_NAME),
    about="option",
)
def must_leave_choice(facts: FactSheet, law: Law) -> Answer:
    """A payment may shut out a provider, but not prescribe one, such as who holds a contract."""
    return any_of(care_direct_payment(facts, law), authorised_direct_payment(facts, law))


@rule(
    "provider_choice_is_left",
    "The choice of provider is left to the person paid",
    payments(reg("4(3)(a)")),
    about="option",
)
def choice_is_left(facts: FactSheet, _law: Law) -> Answer:
    """No condition names who must meet the needs."""
    return is_not(holds(facts, "payment_condition_names_provider"))


@rule(
    "pay_close_family",
    "Use a direct payment to pay close family in the household",
    payments(reg("3")),
    gives=Route("pay_close_family"),
    about="option",
)
def may_pay_family(facts: FactSheet, _law: Law) -> Answer:
    """Only where the council considers it necessary; anybody else may be paid without that."""
    return any_of(
        is_not(holds(facts, "payee_is_close_family")),
        recorded(facts, "view_family_payment_necessary"),
    )


@rule(
    "care_home_by_direct_payment",
    "Pay for a care home out of a direct payment",
    payments(reg("6"), "SI 2014/2871 Sch 2"),
    gives=Route("care_home_by_direct_payment"),
    about="option",
)
def care_home_by_direct_payment(facts: FactSheet, law: Law) -> Answer:
    """For no more than four weeks running in any twelve months, save for councils in Schedule 2."""
    return any_of(
        at_most(amount(facts, "care_home_weeks_counted"), law.figure("care_home_weeks")),
        holds(facts, "council_in_schedule_2"),
    )


@rule(
    "review_direct_payment",
    "Review the direct payment within its first six months",
    payments(reg("7")),
    gives=Duty(
        "review, with those involved, whether direct payments are appropriate; then yearly",
        "first_direct_payment_on",
        "care_payment_first_review_months",
    ),
    about="option",
)
def must_review(facts: FactSheet, law: Law) -> Answer:
    """For every direct payment for care and support."""
    return any_of(care_direct_payment(facts, law), authorised_direct_payment(facts, law))


@rule(
    "direct_payment_reviewed_in_time",
    "The direct payment was first reviewed in time",
    payments(reg("7(1)(a)")),
    about="option",
)
def first_review_in_time(facts: FactSheet, law: Law) -> Answer:
    """Within six months of the first payment."""
    within = months(law, "care_payment_first_review_months")
    last = day(facts, "first_direct_payment_on", plus_months=within)
    return at_most(day(facts, "first_payment_review_on"), last)


@rule(
    "direct_payment_reviewed_yearly",
    "The direct payment is reviewed often enough",
    payments(reg("7(1)(a)")),
    about="option",
)
def later_reviews_in_time(facts: FactSheet, law: Law) -> Answer:
    """At intervals of no more than twelve months."""
    gap = amount(facts, "months_between_payment_reviews")
    return at_most(gap, law.figure("care_payment_later_review_months"))


@rule(
    "individual_service_fund",
    "Let a third party of the person's choice hold the fund",
    guidance("Care and support statutory guidance, individual service funds", care_act("26")),
    gives=Route("individual_service_fund"),
    about="option",
)
def individual_service_fund(facts: FactSheet, law: Law) -> Answer:
    """The council pays a provider or broker, who spends it as the person decides.

    The Act does not name it; guidance does, which was read in summaries alone. It asks councils to
    offer funds where they can, and to be open to requests.
    """
    return all_of(
        is_adult_with_needs(facts, law),
        is_one_of(facts, "budget_form", (FUND_HOLDER,)),
        holds(facts, "chooses_fund_holder"),
    )
