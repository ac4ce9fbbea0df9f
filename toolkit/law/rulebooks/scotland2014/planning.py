"""Strategic plans, public decisions and reports of an integration authority."""

from toolkit.law.answers import Answer, all_of
from toolkit.law.asking import amount, at_least, at_most, before, day, holds, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.scotland2014.schemes import in_scotland, whole
from toolkit.law.rulebooks.scotland2014.sources import act, part_1
from toolkit.law.rules import Duty, Law, rule


@rule("integrated", "There is an integration authority", part_1(act("7"), act("25")))
def is_integrated(facts: FactSheet, _law: Law) -> Answer:
    """In Scotland, under an approved scheme."""
    return all_of(in_scotland(facts), holds(facts, "scheme_approved_by_ministers"))


@rule(
    "prepare_strategic_plan",
    "Prepare a strategic plan with its strategic planning group",
    part_1(act("29"), act("32"), act("33"), act("35")),
    gives=Duty("set up the group, consult on two drafts, publish the plan and what was done"),
    about="option",
)
def must_prepare_plan(facts: FactSheet, law: Law) -> Answer:
    """Every integration authority, before functions are delegated to it."""
    return is_integrated(facts, law)


@rule(
    "strategic_plan_complete",
    "The strategic plan says all that it must",
    part_1(act("29(2)-(3)")),
    about="option",
)
def plan_is_complete(facts: FactSheet, law: Law) -> Answer:
    """At least two localities, with arrangements for each that serve the national outcomes."""
    return all_of(
        at_least(amount(facts, "localities_in_plan"), law.figure("localities")),
        holds(facts, "plan_states_arrangements_and_outcomes"),
    )


@rule(
    "review_strategic_plan",
    "Review the strategic plan within three years",
    part_1(act("37")),
    gives=Duty(
        "review its effectiveness with the strategic planning group",
        "plan_period_began_on",
        "plan_review_years",
    ),
    about="option",
)
def must_review_plan(facts: FactSheet, law: Law) -> Answer:
    """Every integration authority."""
    return is_integrated(facts, law)


@rule(
    "plan_reviewed_in_time",
    "The strategic plan was reviewed in time",
    part_1(act("37(1)(a), (10)")),
    about="option",
)
def plan_is_reviewed_in_time(facts: FactSheet, law: Law) -> Answer:
    """Before three years expire, so before the day that ends them comes round again."""
    expires = day(facts, "plan_period_began_on", plus_years=whole(law, "plan_review_years"))
    return before(facts, "plan_reviewed_on", expires)


@rule(
    "involve_users_in_significant_decision",
    "Involve users in a significant decision outside the plan",
    part_1(act("36")),
    gives=Duty("seek the planning group's views, and involve and consult users of the service"),
    about="option",
)
def must_involve_users(facts: FactSheet, law: Law) -> Answer:
    """Where the authority considers that a service might be affected significantly."""
    return all_of(is_integrated(facts, law), recorded(facts, "view_decision_significant"))


@rule(
    "publish_financial_statement",
    "Publish an annual financial statement",
    part_1(act("39")),
    gives=Duty("publish with the first plan, then yearly, what is meant to be spent on it"),
    about="option",
)
def must_publish_statement(facts: FactSheet, law: Law) -> Answer:
    """Every integration authority."""
    return is_integrated(facts, law)


@rule(
    "publish_performance_report",
    "Publish the performance report within four months",
    part_1(act("42")),
    gives=Duty(
        "assess the year's planning and carrying out of functions, and publish",
        "reporting_year_ended_on",
        "performance_report_months",
    ),
    about="option",
)
def must_publish_report(facts: FactSheet, law: Law) -> Answer:
    """Every integration authority, for each reporting year."""
    return is_integrated(facts, law)


@rule(
    "performance_report_in_time",
    "The performance report came out in time",
    part_1(act("42(4)(a)")),
    about="option",
)
def report_is_in_time(facts: FactSheet, law: Law) -> Answer:
    """Before the four months that begin with the end of the reporting year expire."""
    within = whole(law, "performance_report_months")
    last = day(facts, "reporting_year_ended_on", plus_months=within)
    return at_most(day(facts, "performance_report_published_on"), last)
