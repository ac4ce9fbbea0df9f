"""Direct payments for health care, and the right to a personal health budget."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_least, at_most, day, holds, is_one_of, less_than, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.personal_budgets.social_care import in_england, months
from toolkit.law.rulebooks.personal_budgets.sources import (
    HEALTH_PAYMENTS,
    budget_reg,
    budgets,
    due_consideration,
    health_payments,
    right_to_budget,
)
from toolkit.law.rules import Duty, Law, Route, rule


@rule("own-payment", "The person may receive the payment", health_payments(
    f"{HEALTH_PAYMENTS} reg 3"
))  # fmt: skip
def may_receive(facts: FactSheet, law: Law) -> Answer:
    """Aged 16 or over, with capacity, and consenting."""
    age = law.figure("health_payment_age_years")
    return all_of(
        at_least(amount(facts, "person_age_years"), age),
        holds(facts, "consents_to_health_payment"),
    )


@rule("payment-for-another", "A representative may receive the payment", health_payments(
    f"{HEALTH_PAYMENTS} reg 4", f"{HEALTH_PAYMENTS} reg 5"
))  # fmt: skip
def representative_may_receive(facts: FactSheet, law: Law) -> Answer:
    """For a child under 16 or a person who lacks capacity, and consenting."""
    age = law.figure("health_payment_age_years")
    return all_of(
        any_of(
            less_than(amount(facts, "person_age_years"), age),
            holds(facts, "lacks_capacity_to_consent"),
        ),
        holds(facts, "representative_consents"),
    )


@rule(
    "health_direct_payment",
    "Secure health care by a direct payment",
    health_payments(f"{HEALTH_PAYMENTS} regs 3-5", f"{HEALTH_PAYMENTS} regs 7-8"),
    gives=Route("health_direct_payment"),
    about="option",
)
def health_direct_payment(facts: FactSheet, law: Law) -> Answer:
    """A health body may pay, never must under these regulations.

    The person is not shut out, somebody may receive and manage it, condition and value for money
    have been weighed, and an agreed care plan is covered in full.
    """
    excluded = law.figure("health_payment_excluded_services")
    return all_of(
        in_england(facts),
        any_of(may_receive(facts, law), representative_may_receive(facts, law)),
        is_not(holds(facts, "excluded_from_health_payments")),
        recorded(facts, "view_health_payment_right"),
        recorded(facts, "view_capable_of_managing_payment"),
        holds(facts, "care_plan_agreed"),
        holds(facts, "payment_covers_full_cost"),
        is_not(is_one_of(facts, "health_payment_buys", excluded)),
    )


@rule(
    "review_health_payment",
    "Review the direct payment for health care within its first three months",
    health_payments(f"{HEALTH_PAYMENTS} reg 14"),
    gives=Duty(
        "review care plan, use and amount; then at intervals of twelve months at most",
        "first_direct_payment_on",
        "health_payment_first_review_months",
    ),
    about="option",
)
def must_review_health_payment(facts: FactSheet, law: Law) -> Answer:
    """For every direct payment for health care."""
    return health_direct_payment(facts, law)


@rule(
    "health_payment_reviewed_in_time",
    "The direct payment for health care was first reviewed in time",
    health_payments(f"{HEALTH_PAYMENTS} reg 14(2)(a)"),
    about="option",
)
def first_health_review_in_time(facts: FactSheet, law: Law) -> Answer:
    """Within three months of the first payment."""
    within = months(law, "health_payment_first_review_months")
    last = day(facts, "first_direct_payment_on", plus_months=within)
    return at_most(day(facts, "first_payment_review_on"), last)


@rule(
    "health_payment_reviewed_yearly",
    "The direct payment for health care is reviewed often enough",
    health_payments(f"{HEALTH_PAYMENTS} reg 14(2)(b)"),
    about="option",
)
def later_health_reviews_in_time(facts: FactSheet, law: Law) -> Answer:
    """At intervals of no more than twelve months."""
    gap = amount(facts, "months_between_payment_reviews")
    return at_most(gap, law.figure("health_payment_later_review_months"))


@rule(
    "give_reasons_for_refused_payment",
    "Give reasons for refusing a direct payment for health care",
    health_payments(f"{HEALTH_PAYMENTS} reg 7(10)"),
    gives=Duty("inform the person and any representative or nominee in writing, with reasons"),
    about="option",
)
def must_give_reasons_for_payment(facts: FactSheet, _law: Law) -> Answer:
    """Where one was considered and refused."""
    return all_of(in_england(facts), holds(facts, "health_payment_considered_and_refused"))


@rule("budget-service", "The service carries personal health budgets", budgets(budget_reg("32A")))
def is_budget_service(facts: FactSheet, law: Law) -> Answer:
    """A listed service that the commissioner must arrange for the person."""
    services = law.figure("health_budget_services")
    return all_of(
        in_england(facts),
        is_one_of(facts, "health_budget_service", services),
        holds(facts, "commissioner_arranges_service"),
    )


@rule(
    "be_able_to_arrange_health_budgets",
    "Be able to arrange a personal health budget, and tell people of it",
    budgets(budget_reg("32B(1)-(5)")),
    gives=Duty("be able to arrange, publicise, inform, advise and support personal health budgets"),
    about="option",
)
def must_be_able_to_arrange(facts: FactSheet, law: Law) -> Answer:
    """Managed as direct payment, by the commissioner, or by a third party: at least one of them."""
    return is_budget_service(facts, law)


@rule("budget-asked-for", "A budget for the service is asked for", budgets(budget_reg("32B(4)")))
def is_asked_for(facts: FactSheet, law: Law) -> Answer:
    """A request for a listed service, by the person or on their behalf."""
    return all_of(is_budget_service(facts, law), holds(facts, "health_budget_requested"))


@rule(
    "consider_health_budget_request",
    "Consider a request for a personal health budget",
    due_consideration(f"{budget_reg('32B(4)')} as inserted by SI 2013/2891 reg 3"),
    gives=Duty("decide whether it is appropriate in this case, and how it is best managed"),
    about="option",
)
def must_consider_request(facts: FactSheet, law: Law) -> Answer:
    """On every request for a listed service, until there was a right to have it granted."""
    return is_asked_for(facts, law)


@rule(
    "personal_health_budget",
    "Secure the service by a personal health budget",
    right_to_budget(budget_reg("32B(4)"), "SI 2014/1611 reg 4(2)(a)"),
    gives=Route("personal_health_budget", mandatory=True),
    about="option",
)
def personal_health_budget(facts: FactSheet, law: Law) -> Answer:
    """A request must be granted, save to the extent that it is not appropriate in the case."""
    return all_of(is_asked_for(facts, law), recorded(facts, "view_health_budget_appropriate"))


@rule(
    "give_reasons_for_refused_budget",
    "Give reasons for refusing a personal health budget",
    budgets(budget_reg("32B(7)")),
    gives=Duty("give reasons in writing to the person and their representatives"),
    about="option",
)
def must_give_reasons_for_budget(facts: FactSheet, law: Law) -> Answer:
    """Where a request for a listed service is refused."""
    return all_of(is_asked_for(facts, law), holds(facts, "health_budget_refused"))


@rule(
    "review_refused_health_budget",
    "Review the decision on a personal health budget when asked",
    budgets(budget_reg("32B(8)-(10)")),
    gives=Duty("review it and give the outcome with reasons in writing"),
    about="option",
)
def must_review_refusal(facts: FactSheet, law: Law) -> Answer:
    """Not more than once in any six months."""
    since_last = amount(facts, "months_since_health_budget_review")
    return all_of(
        must_give_reasons_for_budget(facts, law),
        holds(facts, "health_budget_review_asked"),
        at_least(since_last, law.figure("health_budget_review_months")),
    )
